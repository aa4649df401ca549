/** `waveloupe jpeg write`: .npz of coefficients to JPEG files. */
import { writeJpeg } from '../../src/codec/jpeg';
import { isCoefficientArray } from '../../src/codec/jpeg/arrays/arrays';
import { fromArrays } from '../../src/codec/jpeg/arrays/from-arrays';
import { readNpz } from '../../src/codec/npz';
import { textOption, type Command } from '../command';
import { forEachFile, outputsFor, writeOutput } from '../files';
import { WRITE_HELP, WRITE_OPTIONS, writeOptionsOf } from './write-options';

export const write: Command = {
  name: 'jpeg write',
  usage: 'IN.npz… -o OUT.jpg',
  summary: 'A JPEG file of just these coefficients and tables, named as `jpeg coefficients` names them.',
  help: [['-o OUT', 'file to write, - for standard output, or a folder for several'], ...WRITE_HELP],
  options: { ...WRITE_OPTIONS, output: { type: 'string', short: 'o' } },
  run: (files, values, around) => {
    const outputOf = outputsFor(files, textOption(values, 'output'), '.jpg');
    const optionsFor = writeOptionsOf(values);
    return forEachFile(files, around, (file, bytes) => {
      const image = fromArrays(readNpz(bytes, { names: isCoefficientArray }));
      writeOutput(outputOf(file), writeJpeg(image, optionsFor(image)), around);
    });
  },
};
