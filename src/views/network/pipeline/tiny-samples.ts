/** The small pictures that the page brings for the network, and what its networks answered to them: samples.json. */

export interface TinySample {
  /** The `img` setting. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly thumbUrl: string;
  /** The class that it shows, as its id says. */
  readonly shows: string;
  /** With everything exact, by network. */
  readonly answers: readonly { readonly net: string; readonly label: string; readonly probability: number }[];
}

const ID = /^tiny-([a-z]+)(?:-\d+)?$/;
const FILE = /^(?!.*\.\.)[\w-][\w./-]*$/;

/** The list's tiny pictures; an entry that is none, or is broken, is left out. */
export function parseTinySamples(json: unknown, folder: string): TinySample[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((row: unknown) => {
    const { id, title, description, thumbnail, answers } = (row ?? {}) as Record<string, unknown>;
    const found = typeof id === 'string' ? ID.exec(id) : null;
    if (!found || typeof title !== 'string' || typeof thumbnail !== 'string' || !FILE.test(thumbnail)) return [];
    return [
      {
        id: found[0],
        title,
        description: typeof description === 'string' ? description : '',
        thumbUrl: new URL(thumbnail, folder).href,
        shows: found[1],
        answers: Array.isArray(answers) ? answers.flatMap(parseAnswer) : [],
      },
    ];
  });
}

function parseAnswer(row: unknown): TinySample['answers'][number][] {
  const { net, label, probability } = (row ?? {}) as Record<string, unknown>;
  return typeof net === 'string' && typeof label === 'string' && typeof probability === 'number'
    ? [{ net, label, probability }]
    : [];
}

/** Empty where the list does not come: the pictures are an offer, no more. */
export async function loadTinySamples(signal: AbortSignal): Promise<TinySample[]> {
  const folder = new URL('samples/', document.baseURI).href;
  try {
    const response = await fetch(new URL('samples.json', folder), { signal });
    return response.ok ? parseTinySamples(await response.json(), folder) : [];
  } catch {
    return [];
  }
}
