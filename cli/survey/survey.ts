/** `waveloupe survey`: how a whole collection was compressed. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { integerOption, UsageError, type Command } from '../command';
import { inputsOf } from './inputs';
import { OUTPUT_HELP, OUTPUT_OPTIONS, outputPlanOf, STANDARD_OUTPUT } from './plan';
import { runSurvey } from './run-survey';

const MOST_JOBS = 256;

export const survey: Command = {
  name: 'survey',
  usage: 'PATH… [-o OUT.parquet|csv|jsonl] [--report OUT.html] [--jobs N] [--full]',
  summary:
    'How every file of a collection was compressed, a row each, and a summary of all. PATH is a file, a folder (with all\n' +
    'below it; links to folders are followed once), a .zip, .tar or .tgz, or - for a list of paths on standard input (a\n' +
    'line each, or a NUL behind each). Interrupted, the same command goes on where it was: until the table is written, its\n' +
    'rows are in OUT.partial.',
  help: [
    ...OUTPUT_HELP,
    ['--jobs N', `threads that read (here ${availableParallelism()} if not said)`],
    [
      '--full',
      'read every coefficient too, not the headers alone: slow; finds damage, and colour files without colour',
    ],
  ],
  options: { ...OUTPUT_OPTIONS, jobs: { type: 'string' }, full: { type: 'boolean' } },
  run: (words, values, around) => {
    const jobs = integerOption(values, 'jobs', 1, MOST_JOBS) ?? Math.min(availableParallelism(), MOST_JOBS);
    const outputs = outputPlanOf(values);
    const inputs = new Set(words.map((word) => resolve(word)));
    for (const place of [outputs.output, outputs.report]) {
      if (place !== null && place !== STANDARD_OUTPUT && inputs.has(resolve(place))) {
        throw new UsageError(`${place} is one of the inputs, and would be written over`);
      }
    }
    return runSurvey({ ...outputs, words, inputs: inputsOf(words), jobs, full: values['full'] === true }, around);
  },
};
