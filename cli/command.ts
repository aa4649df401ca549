/** What a subcommand is, and how its words on the command line become values. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Where a command writes: the process's own streams, or a test's. */
export interface Surroundings {
  readonly writeOut: (text: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  readonly readIn: () => Uint8Array;
  /** Standard input as it comes. */
  readonly streamIn: () => AsyncIterable<Uint8Array>;
  /** Columns of what standard output is shown in; null where that is no terminal. */
  readonly outWidth: () => number | null;
  /** The same of standard error. */
  readonly errorWidth: () => number | null;
  /** From the call on, Ctrl+C (once) does not end the program: the signal says that it should end soon. */
  readonly interruption: () => AbortSignal;
}

export interface Command {
  /** `jpeg inspect`, `survey` */
  readonly name: string;
  /** Behind the name: `FILE… [--json]` */
  readonly usage: string;
  readonly summary: string;
  /** Lines of help, one an option. */
  readonly help: readonly (readonly [option: string, meaning: string])[];
  readonly options: Options;
  /** Resolves to whether everything asked for was done; what was not has been said on standard error. */
  readonly run: (files: readonly string[], values: Values, around: Surroundings) => Promise<boolean> | boolean;
}

/** The words make no sense: said with the usage, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function parseWords(command: Command, words: readonly string[]): { files: string[]; values: Values } {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } satisfies Options;
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { files: positionals, values };
  } catch (error) {
    // Node's sentence names the option; the hint behind it is about its own conventions.
    throw error instanceof TypeError ? new UsageError(error.message.split('. ')[0]) : error;
  }
}

export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function integerOption(values: Values, name: string, from: number, to: number): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to) {
    throw new UsageError(`--${name} takes a whole number from ${from} to ${to}, not ${text}`);
  }
  return value;
}

export function helpOf({ name, usage, summary, help }: Command): string {
  const width = Math.max(0, ...help.map(([option]) => option.length));
  const lines = help.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return [`waveloupe ${name} ${usage}`, summary, ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
