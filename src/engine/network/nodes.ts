/** The nodes of the Network engine, the same over both backends. */
import type { GraphNode } from '../graph';
import type { Params, SettingKey } from '../../settings/schema';
import { answerOf } from './answer';
import type { NetworkBackend } from './backend';
import { layoutAtlas } from './atlas-layout';
import { openAt, type NetworkClient } from './desk/network-client';
import type { InputSpec } from './desk/questions';
import { lensPlace } from './lens-place';
import { madeMaps, networkInfo } from './network-info';
import { phiOfSites, planOf, rectifyingOf, rectifyingOverPhi } from './rectifying';
import { fetchNetwork } from './weights';
import type { NetworkWork, OpenedSource } from './work';

type NetworkNode = GraphNode<SettingKey>;

const PLAN_PARAMS = ['domain', 'conv', 'psi', 'norm'] as const;
/** φ = 1…15 in one batch. */
const DRIFT_BATCH = 15;

export function inputSpecOf({ cropX, cropY, cropSide, inputQuality, inputKeep }: Params): InputSpec {
  return { cropX, cropY, cropSide, quality: inputQuality, keep: inputKeep };
}

export function networkNodes(work: NetworkWork, client: NetworkClient, backend: NetworkBackend): NetworkNode[] {
  return [
    { id: 'picture.source', params: [], inputs: [], run: () => undefined },
    { id: 'network.weights', params: ['net', 'weights'], inputs: [], run: (signal) => loadNetwork(work, signal) },
    { id: 'source.open', params: [], inputs: ['picture.source'], run: (signal) => openSource(work, client, signal) },
    {
      id: 'input.coefficients',
      params: ['cropX', 'cropY', 'cropSide', 'inputQuality', 'inputKeep'],
      inputs: ['source.open'],
      async run(signal) {
        const { source } = work;
        if (!source) return;
        const { coefficients, ...input } = await client.ask((desk) => desk.makeInput(inputSpecOf(work.params)));
        // While a slider moves, what was made for its last place is better than nothing: only another picture is not.
        if (signal.aborted && work.source !== source) throw signal.reason;
        work.input = { source, ...input };
        work.coefficients = coefficients;
        work.changed();
      },
    },
    {
      id: 'runner.plan',
      params: PLAN_PARAMS,
      inputs: ['network.weights'],
      async run(signal) {
        const { network, params } = work;
        if (!network) return;
        const plan = planOf(params, 1);
        await backend.prepare(network, plan);
        signal.throwIfAborted();
        work.atlas = layoutAtlas(madeMaps(network, plan.folded).filter(({ id }) => backend.has(id)));
        work.changed();
      },
    },
    {
      id: 'network.run',
      params: ['relu', 'phi', 'phiLayers'],
      inputs: ['runner.plan', 'input.coefficients'],
      run() {
        const { network, params } = work;
        if (!network) return;
        work.startedAt = performance.now();
        return backend.run(rectifyingOf(params, network, 1));
      },
    },
    {
      id: 'reference.logits',
      params: [],
      inputs: ['network.weights', 'input.coefficients'],
      async run(signal) {
        const { network, coefficients } = work;
        if (!network || !coefficients) return;
        const logits = await backend.spatialLogits(network, coefficients);
        signal.throwIfAborted();
        work.spatialLogits = logits;
      },
    },
    {
      id: 'run.logits',
      params: [],
      inputs: ['network.run'],
      async run() {
        const { network, startedAt } = work;
        const logits = await backend.logits();
        // Another network's logits would be named wrongly.
        if (network !== work.network) return;
        work.logits = logits;
        work.milliseconds = performance.now() - startedAt;
      },
    },
    {
      id: 'answer.logits',
      params: [],
      inputs: ['run.logits', 'reference.logits'],
      sink: true,
      run() {
        const { network, logits, spatialLogits } = work;
        if (!network || !logits || !spatialLogits) return;
        work.answer = answerOf(network, logits, spatialLogits);
        work.changed();
      },
    },
    {
      id: 'lens.block',
      params: ['mapLayer', 'mapChannel', 'mapBlock'],
      inputs: ['network.run'],
      sink: true,
      async run(signal) {
        const { network, info, params } = work;
        const place = info && lensPlace(info, params);
        if (!network || !place) return;
        const { site, channel, row, column } = place;
        const [entering = ''] = site.inputs;
        if (!backend.has(entering)) {
          work.lens = null;
          work.changed();
          return;
        }
        const coefficients = await backend.block(entering, channel, row, column);
        signal.throwIfAborted();
        const phi = phiOfSites(params, network.sites)[site.site] ?? params.phi;
        work.lens = { id: site.id, channel, row, column, coefficients, phi };
        work.changed();
      },
    },
    {
      id: 'maps.texels',
      params: ['mapShow', 'mapScale', 'signColors'],
      inputs: ['network.run'],
      run: () => backend.paintMaps(),
    },
    {
      id: 'maps.ranges',
      params: [],
      inputs: ['maps.texels'],
      sink: true,
      idle: true,
      async run(signal) {
        const { atlas } = work;
        const ranges = await backend.ranges();
        signal.throwIfAborted();
        if (!atlas || atlas !== work.atlas) return;
        const tiles = atlas.tiles.map((tile, i) => ({ ...tile, range: ranges[i] ?? null }));
        work.atlas = { ...atlas, tiles };
        work.changed();
      },
    },
    {
      id: 'errors.sites',
      params: [],
      inputs: ['network.run'],
      sink: true,
      idle: true,
      async run(signal) {
        // In pixels nothing is approximated.
        const errors = work.params.domain === 'jpeg' ? await backend.siteErrors() : null;
        signal.throwIfAborted();
        work.errors = errors;
        work.changed();
      },
    },
    {
      id: 'drift.logits',
      params: [],
      inputs: ['runner.plan', 'input.coefficients'],
      sink: true,
      idle: true,
      run: (signal) => followDrift(work, backend, signal),
    },
    {
      id: 'stage.canvas',
      params: ['zoom', 'cx', 'cy'],
      inputs: ['maps.texels'],
      sink: true,
      eager: true,
      run: () => backend.paint(),
    },
  ];
}

async function loadNetwork(work: NetworkWork, signal: AbortSignal): Promise<void> {
  const { params, own } = work;
  if (params.net === 'own') {
    if (!own) throw new Error('This link expects a network of your own: drop its .safetensors file here.');
    Object.assign(work, { network: own, record: null });
  } else {
    const key = `${params.net} ${params.weights}`;
    const { network, record } = work.fetched.get(key) ?? (await fetchNetwork(params, signal));
    signal.throwIfAborted();
    work.fetched.set(key, { network, record });
    Object.assign(work, { network, record });
  }
  const { network, record } = work;
  if (network) work.info = networkInfo(network, record);
  // Of another network.
  Object.assign(work, { logits: null, spatialLogits: null, answer: null, lens: null, errors: null, drift: null });
  work.changed();
}

async function openSource(work: NetworkWork, client: NetworkClient, signal: AbortSignal): Promise<void> {
  const { source } = work;
  if (!source) return;
  let opened: OpenedSource;
  try {
    opened = await client.ask((desk) => openAt(desk, source));
  } catch (error) {
    // What was open before must not go by the name of a file that cannot be read.
    if (!signal.aborted) Object.assign(work, { opened: null, input: null, answer: null });
    throw error;
  }
  signal.throwIfAborted();
  work.opened = opened;
}

/** The logits at φ = 1…15, for ASM and for APX. */
async function followDrift(work: NetworkWork, backend: NetworkBackend, signal: AbortSignal): Promise<void> {
  const { network, coefficients, params } = work;
  if (!network || !coefficients) return;
  const plan = planOf({ ...params, domain: 'jpeg', conv: 'factored' }, DRIFT_BATCH);
  const input = repeated(coefficients, DRIFT_BATCH);
  const rows = async (mode: 'asm' | 'apx'): Promise<Float32Array[]> => {
    const rectifying = rectifyingOverPhi(mode, network, DRIFT_BATCH);
    const logits = await backend.batchLogits({ network, plan, rectifying, input });
    signal.throwIfAborted();
    const classes = network.classes.length;
    return Array.from({ length: DRIFT_BATCH }, (_, i) => logits.slice(i * classes, (i + 1) * classes));
  };
  work.drift = { asm: await rows('asm'), apx: await rows('apx') };
  work.changed();
}

/** The same picture `batch` times: [3, 1, …] → [3, batch, …]. */
export function repeated(coefficients: Float32Array, batch: number): Float32Array {
  const size = coefficients.length / 3;
  const out = new Float32Array(coefficients.length * batch);
  for (let i = 0; i < 3 * batch; i++) {
    const channel = Math.floor(i / batch);
    out.set(coefficients.subarray(channel * size, (channel + 1) * size), i * size);
  }
  return out;
}
