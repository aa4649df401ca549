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

process.exitCode = await main(process.argv.slice(2), {
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void writeSync(STANDARD_ERROR, text),
  readIn: () => new Uint8Array(readFileSync(STANDARD_INPUT)),
});
