/** `waveloupe jpeg inspect`: how files were made. */
import type { Command } from '../command';
import { forEachFile } from '../files';
import { READ_HELP, READ_OPTIONS, readerFor } from './read-options';
import { reportOf } from './report';
import { reportText } from './report-text';

export const inspect: Command = {
  name: 'jpeg inspect',
  usage: 'FILE… [--json]',
  summary: 'What is in each file: size, coding, sampling, quality, tables, segments, what is wrong with it.',
  help: [['--json', 'one JSON object a line and file'], ...READ_HELP],
  options: { ...READ_OPTIONS, json: { type: 'boolean' } },
  run: (files, values, around) => {
    const read = readerFor(values);
    return forEachFile(files, around, (file, bytes) => {
      const report = reportOf(file, read(bytes));
      around.writeOut(values['json'] === true ? `${JSON.stringify(report)}\n` : reportText(report));
    });
  },
};
