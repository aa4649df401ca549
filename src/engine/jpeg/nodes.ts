/** The nodes of the JPEG engine, the same over both backends. */
import { proxy } from 'comlink';
import type { GraphNode } from '../graph';
import type { SettingKey } from '../../settings/schema';
import type { Progress } from '../api';
import type { JpegBackend } from './backend';
import type { DeskClient } from './desk/desk-client';
import type { ResultSpec } from './desk/questions';
import type { Generation, JpegSource } from './api';
import { chainSpecOf, isLive, makeSpecOf, resultSpecOf, shownGeneration } from './result-spec';
import type { JpegWork } from './work';

type JpegNode = GraphNode<SettingKey>;

const MAKE_PARAMS = ['quality', 'tables', 'subsampling', 'process', 'huffman'] as const;

export interface NodeCallbacks {
  readonly repaint: () => void;
  /** The result can be shown that the worker did not yet have. */
  readonly retryResult: () => void;
  /** A result of Make is on the stage, and its figures are not known yet. */
  readonly measureSoon: () => void;
  readonly progress: (progress: Progress | null) => void;
}

export function jpegNodes(
  work: JpegWork,
  client: DeskClient,
  backend: JpegBackend,
  callbacks: NodeCallbacks,
): JpegNode[] {
  return [
    { id: 'picture.source', params: [], inputs: [], run: () => undefined },
    {
      id: 'source.open',
      params: [],
      inputs: ['picture.source'],
      run: (signal) => openSource(work, client, signal),
    },
    {
      // What is no JPEG is made into one, to be looked into.
      id: 'document.made',
      params: ['panel', ...MAKE_PARAMS],
      inputs: ['source.open'],
      run: (signal) => makeDocument(work, client, signal),
    },
    {
      id: 'reference.pixels',
      params: ['upsampling'],
      inputs: ['source.open'],
      run: () => backend.showReference(),
    },
    {
      id: 'result.live',
      params: ['panel', 'buildUp', 'jpegBlock', 'upsampling', 'scan', 'generation', 'againMode', ...MAKE_PARAMS],
      inputs: ['reference.pixels', 'document.made'],
      run() {
        const spec = resultSpecOf(work);
        if (!isLive(spec)) return;
        const shown = backend.showLive(spec);
        if (spec?.kind !== 'make') return shown;
        if (shown) return shown.then(callbacks.measureSoon);
        callbacks.measureSoon();
      },
    },
    {
      id: 'result.file',
      params: [],
      inputs: ['result.live'],
      sink: true,
      idle: true,
      async run(signal) {
        const bytes = await fileBytes(work, client);
        signal.throwIfAborted();
        work.fileBytes = bytes;
        work.changed();
      },
    },
    {
      id: 'result.exact',
      params: ['elaQuality', 'elaGain'],
      inputs: ['result.live'],
      idle: true,
      async run(signal) {
        const spec = resultSpecOf(work);
        if (spec?.kind === 'generation' && work.generations.length < spec.number) return;
        const made =
          spec?.kind === 'make' && backend.wantsMade ? await client.ask((desk) => desk.make(spec.make)) : null;
        signal.throwIfAborted();
        await backend.showExact(spec, made, signal);
        work.made = made?.image ?? null;
        // What was shown live stays as it is, and large pictures take a software adapter long to paint.
        if (spec && spec.kind !== 'document') callbacks.repaint();
      },
    },
    {
      id: 'result.figures',
      params: [],
      inputs: ['result.exact'],
      sink: true,
      idle: true,
      async run(signal) {
        const spec = resultSpecOf(work);
        if (!spec || !isMeasured(spec, work)) {
          Object.assign(work, { sums: null, sumsOf: null, ssim: null });
        } else {
          // What was known before stays until there is something newer.
          const sums = await backend.sums(spec);
          signal.throwIfAborted();
          Object.assign(work, { sums, sumsOf: spec.kind });
          work.changed();
          const ssim = await backend.ssim(spec);
          signal.throwIfAborted();
          work.ssim = ssim;
        }
        work.changed();
      },
    },
    {
      id: 'jpeg.ledger',
      params: [],
      inputs: ['source.open', 'document.made'],
      sink: true,
      idle: true,
      async run(signal) {
        const { document } = work;
        if (!document) return;
        const { ledger, sums } = await client.ask((desk) => desk.ledger());
        signal.throwIfAborted();
        work.ledger = { jpeg: { ...document.jpeg, ledger }, sums };
        work.changed();
      },
    },
    {
      id: 'again.chain',
      params: ['generations', 'againQualities', 'shiftX', 'shiftY', 'crop', 'subsampling', 'upsampling'],
      inputs: ['source.open'],
      sink: true,
      idle: true,
      run: (signal) => runChain(work, client, callbacks, signal),
    },
    {
      id: 'stage.canvas',
      params: ['compare', 'split', 'gain', 'zoom', 'cx', 'cy'],
      inputs: ['reference.pixels', 'result.live'],
      sink: true,
      eager: true,
      run: () => backend.paint(),
    },
  ];
}

async function openSource(work: JpegWork, client: DeskClient, signal: AbortSignal): Promise<void> {
  const { source } = work;
  if (!source) return;
  Object.assign(work, {
    ledger: null,
    sums: null,
    sumsOf: null,
    ssim: null,
    made: null,
    fileBytes: null,
    generations: [],
  });
  if (source.picture) {
    const { width, height, rgba } = source.picture;
    await client.ask((desk) => desk.openPixels({ width, height, rgba }));
    signal.throwIfAborted();
    Object.assign(work, { document: null, size: { width, height } });
  } else {
    const bytes = await readSource(source);
    const jpeg = await client
      .ask((desk) => desk.open(bytes))
      .catch((error: unknown) => {
        // What was open before must not go by the name of a file that cannot be read.
        if (!signal.aborted) work.document = null;
        throw error;
      });
    signal.throwIfAborted();
    work.document = { source, made: false, jpeg };
    work.size = { width: jpeg.width, height: jpeg.height };
  }
  work.changed();
}

async function readSource({ blob, name }: JpegSource): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Error(`“${name}” could not be read: it was moved, changed or deleted, or the browser may not open it.`);
  }
}

/** Whether figures of the result mean something: an edge that was cropped away is no error of coding. */
function isMeasured(spec: ResultSpec, { generations, params }: JpegWork): boolean {
  if (spec.kind === 'generation') return generations.length >= spec.number && params.crop === 0;
  return spec.kind !== 'ela';
}

function makeDocument(work: JpegWork, client: DeskClient, signal: AbortSignal): void | Promise<void> {
  const { source, params } = work;
  // Make shows what it makes by itself.
  if (!source?.picture || params.panel === 'make' || params.panel === 'again') return;
  return client
    .ask((desk) => desk.openMade(makeSpecOf(params)))
    .then((jpeg) => {
      signal.throwIfAborted();
      work.document = { source, made: true, jpeg };
      work.changed();
    });
}

async function fileBytes(work: JpegWork, client: DeskClient): Promise<number | null> {
  const spec = resultSpecOf(work);
  const { document } = work;
  if (!spec) return document?.jpeg.bytes.length ?? null;
  switch (spec.kind) {
    case 'document': {
      if (spec.partial) return null;
      if (spec.edits.length === 0) return document?.jpeg.bytes.length ?? null;
      return client.ask((desk) => desk.editedSize(spec.edits));
    }
    case 'scan':
      return document?.jpeg.scans[spec.scans - 1]?.data.end ?? null;
    case 'make':
      return client.ask((desk) => desk.madeSize(spec.make));
    case 'generation':
      return work.generations[spec.number - 1]?.bytes ?? null;
    case 'ela':
      return null;
  }
}

async function runChain(
  work: JpegWork,
  client: DeskClient,
  { retryResult, progress }: NodeCallbacks,
  signal: AbortSignal,
): Promise<void> {
  if (!work.source) return;
  const spec = chainSpecOf(work.params);
  const stop = (): void => {
    client.ask((desk) => desk.stopChain()).catch(() => undefined);
  };
  signal.addEventListener('abort', stop);
  work.generations = [];
  work.changed();
  const tell = (generation: Generation): void => {
    if (signal.aborted) return;
    work.generations = [...work.generations, generation];
    work.changed();
    const done = generation.number / spec.generations;
    const task = `Saving generation ${Math.min(generation.number + 1, spec.generations)} of ${spec.generations}`;
    progress(done === 1 ? null : { task, done, stop });
    if (generation.number === shownGeneration(work.params)) retryResult();
  };
  try {
    await client.ask((desk) => desk.chain(spec, work.params.upsampling, proxy(tell)));
  } finally {
    signal.removeEventListener('abort', stop);
    if (!signal.aborted) progress(null);
  }
}
