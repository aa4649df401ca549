/** For tests: runs the command in this process, with no terminal around it. */
import { Readable } from 'node:stream';
import type { Surroundings } from './command';
import { main } from './main';

export interface Tried {
  readonly status: number;
  readonly out: string;
  readonly error: string;
  /** What was written to standard output as bytes. */
  readonly bytes: Uint8Array;
}

export async function tryOut(
  words: readonly string[],
  input: Uint8Array = new Uint8Array(0),
  around: Partial<Surroundings> = {},
): Promise<Tried> {
  let out = '';
  let error = '';
  let bytes = new Uint8Array(0);
  const status = await main(words, {
    writeOut: (text) => {
      if (typeof text === 'string') out += text;
      else bytes = Uint8Array.from(text);
    },
    writeError: (text) => {
      error += text;
    },
    readIn: () => input,
    streamIn: () => Readable.from([input]),
    outWidth: () => null,
    errorWidth: () => null,
    interruption: () => new AbortController().signal,
    ...around,
  });
  return { status, out, error, bytes };
}
