/**
 * The pictures that come with the page: public/samples, listed by samples.json.
 */
import type { Picture } from '../../math/picture';
import { openPicture, type OpenPictureOptions } from './open-picture';
import { PictureError } from './picture-error';

export interface Sample {
  /** The `img` setting. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Size of the file. */
  readonly bytes: number;
  /** Absolute addresses of the picture and of a small one for the gallery. */
  readonly url: string;
  readonly thumbUrl: string;
  /** `tiny`: of the size that the Network bench reads directly. */
  readonly group: 'large' | 'tiny';
  /** What the networks of the page answer to it, right or wrong; recorded when it was made. */
  readonly answers: readonly SampleAnswer[];
}

export interface SampleAnswer {
  /** `toy` or `serious`. */
  readonly net: string;
  readonly label: string;
  /** 0…1 */
  readonly probability: number;
}

const ID = /^[a-z][a-z0-9-]{0,31}$/;
/** A path below the samples' folder: no scheme, no way up. */
const FILE = /^(?!.*\.\.)[\w-][\w./-]*$/;

/** Relative to the page, so that it works from any path on any server. */
const samplesFolder = () => new URL('samples/', document.baseURI).href;

export function parseSamples(json: unknown, folder: string): Sample[] {
  if (!Array.isArray(json)) throw PictureError.ofFile('sample', 'samples.json', `holds ${typeof json}, not a list`);
  return json.map((row: unknown, index) => {
    const { id, title, file, thumbnail, width, height, description, bytes, group, answers } = (row ?? {}) as Record<
      string,
      unknown
    >;
    const sound =
      typeof id === 'string' &&
      ID.test(id) &&
      typeof title === 'string' &&
      typeof description === 'string' &&
      typeof file === 'string' &&
      FILE.test(file) &&
      (thumbnail === undefined || (typeof thumbnail === 'string' && FILE.test(thumbnail))) &&
      typeof width === 'number' &&
      typeof height === 'number' &&
      typeof bytes === 'number' &&
      (group === undefined || group === 'tiny') &&
      (answers === undefined || (Array.isArray(answers) && answers.every(isAnswer)));
    if (!sound) throw PictureError.ofFile('sample', 'samples.json', `has a broken entry, number ${index + 1}`);
    const url = new URL(file, folder).href;
    return {
      id,
      title,
      description,
      width,
      height,
      bytes,
      url,
      thumbUrl: thumbnail === undefined ? url : new URL(thumbnail, folder).href,
      group: group ?? 'large',
      answers: answers ?? [],
    };
  });
}

function isAnswer(value: unknown): value is SampleAnswer {
  const { net, label, probability } = (value ?? {}) as Record<string, unknown>;
  return typeof net === 'string' && typeof label === 'string' && typeof probability === 'number';
}

export async function loadSamples(signal?: AbortSignal): Promise<Sample[]> {
  const folder = samplesFolder();
  const response = await fetchSample(new URL('samples.json', folder).href, 'The list of samples', signal);
  // A server that answers every path with its start page sends HTML here.
  const json: unknown = await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw PictureError.ofFile('sample', 'samples.json', 'is damaged: it holds no JSON');
  });
  return parseSamples(json, folder);
}

export interface OpenSampleOptions extends Omit<OpenPictureOptions, 'name' | 'id'> {
  /** Told the sample's size before it is fetched. */
  readonly onSize?: (width: number, height: number) => void;
}

/** Rejects with a PictureError where no sample has this id or its file does not come. */
export async function openSample(id: string, { onSize, ...options }: OpenSampleOptions): Promise<Picture> {
  const samples = await loadSamples(options.signal);
  const sample = samples.find((each) => each.id === id);
  if (!sample) {
    const known = samples.map((each) => each.id).join(', ');
    throw PictureError.ofFile('sample', id, `is no sample of this page; there are ${known}`);
  }
  onSize?.(sample.width, sample.height);
  const response = await fetchSample(sample.url, sample.title, options.signal);
  return openPicture(await response.blob(), { ...options, name: sample.title, id });
}

async function fetchSample(url: string, what: string, signal: AbortSignal | undefined): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw PictureError.ofFile(
      'sample',
      what,
      'could not be loaded: the page is offline, or its server does not answer',
    );
  }
  if (!response.ok)
    throw PictureError.ofFile('sample', what, `could not be loaded: the server answered ${response.status}`);
  return response;
}
