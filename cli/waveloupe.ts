#!/usr/bin/env node
/** What `waveloupe` starts: the command on this process's own streams. */
import { readFileSync, writeSync } from 'node:fs';
import { main } from './main';

const STANDARD_INPUT = 0;
const STANDARD_ERROR = 2;

// `waveloupe … | head`: nobody reads on, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const INTERRUPTED = 130;
let isInterrupted = false;
let isInputStreamed = false;

/** What starts this program (npm, scripts/waveloupe.mjs) passes on a Ctrl+C that the terminal has sent already. */
const SAME_KEY = 500;

function interruption(): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  process.on('SIGINT', () => {
    first ??= performance.now();
    isInterrupted = true;
    controller.abort();
    // Whoever presses once more means now.
    if (performance.now() - first > SAME_KEY) process.exit(INTERRUPTED);
  });
  return controller.signal;
}

/** Some terminals do not know how wide they are, and say 0. */
const widthOf = ({ isTTY, columns }: NodeJS.WriteStream): number | null => (isTTY ? columns || 80 : null);

function streamIn(): AsyncIterable<Uint8Array> {
  isInputStreamed = true;
  return process.stdin;
}

const status = await main(process.argv.slice(2), {
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void writeSync(STANDARD_ERROR, text),
  readIn: () => new Uint8Array(readFileSync(STANDARD_INPUT)),
  streamIn,
  outWidth: () => widthOf(process.stdout),
  errorWidth: () => widthOf(process.stderr),
  interruption,
});
process.exitCode = isInterrupted ? INTERRUPTED : status;
// A list that is not read to its end must not keep the program.
if (isInputStreamed) process.stdin.destroy();
