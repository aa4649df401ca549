/** `waveloupe jpeg coefficients`: JPEG files to .npz. */
import { toArrays } from '../../src/codec/jpeg/arrays/to-arrays';
import { writeNpz } from '../../src/codec/npz';
import { textOption, type Command } from '../command';
import { forEachFile, outputsFor, writeOutput } from '../files';
import { noteDamage, READ_HELP, READ_OPTIONS, readerFor } from './read-options';

export const coefficients: Command = {
  name: 'jpeg coefficients',
  usage: 'FILE… -o OUT.npz',
  summary:
    'Quantised coefficients as numpy arrays: c0, c1, … int16 [blockRows, blockColumns, 64] in natural order; q0, q1, …\n' +
    'the 64 steps of their tables; size [height, width]; sampling [components, 2], horizontal and vertical.',
  help: [['-o OUT', 'file to write, - for standard output, or a folder for several'], ...READ_HELP],
  options: { ...READ_OPTIONS, output: { type: 'string', short: 'o' } },
  run: (files, values, around) => {
    const outputOf = outputsFor(files, textOption(values, 'output'), '.npz');
    const read = readerFor(values);
    return forEachFile(files, around, (file, bytes) => {
      const jpeg = read(bytes);
      writeOutput(outputOf(file), writeNpz(toArrays(jpeg)), around);
      noteDamage(file, jpeg, around);
    });
  },
};
