/** `waveloupe jpeg encode`: pictures to JPEG files, by this project's own encoder. */
import { encodePixels, writeJpeg } from '../../src/codec/jpeg';
import { SUBSAMPLINGS, type Subsampling } from '../../src/math/jpeg/sampling';
import { integerOption, textOption, UsageError, type Command, type Values } from '../command';
import { forEachFile, outputsFor, writeOutput } from '../files';
import { readPicture } from '../pictures/read-picture';
import { WRITE_HELP, WRITE_OPTIONS, writeOptionsOf } from './write-options';

const DEFAULT_QUALITY = 75;

function subsamplingFrom(values: Values): Subsampling | undefined {
  const text = textOption(values, 'subsampling')?.replaceAll(':', '').replace('gray', 'grey');
  if (text === undefined) return undefined;
  const found = SUBSAMPLINGS.find((name) => name === text);
  if (found === undefined) throw new UsageError(`--subsampling takes ${SUBSAMPLINGS.join(', ')}, not ${text}`);
  return found;
}

export const encode: Command = {
  name: 'jpeg encode',
  usage: 'PICTURE… --quality Q --subsampling 420 -o OUT.jpg',
  summary: 'A JPEG file of a PNG, PPM, PGM or JPEG picture.',
  help: [
    ['-o OUT', 'file to write, - for standard output, or a folder for several'],
    ['--quality Q', `IJG quality, 1 to 100; ${DEFAULT_QUALITY} if not given`],
    ['--subsampling S', `${SUBSAMPLINGS.join(', ')}; 420 if not given, grey for a picture that is grey by its format`],
    ...WRITE_HELP,
  ],
  options: {
    ...WRITE_OPTIONS,
    quality: { type: 'string', short: 'q' },
    subsampling: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  run: (files, values, around) => {
    const quality = integerOption(values, 'quality', 1, 100) ?? DEFAULT_QUALITY;
    const wanted = subsamplingFrom(values);
    const outputOf = outputsFor(files, textOption(values, 'output'), '.jpg');
    const optionsFor = writeOptionsOf(values);
    return forEachFile(files, around, (file, bytes) => {
      const picture = readPicture(bytes);
      const subsampling = wanted ?? (picture.grey ? 'grey' : '420');
      const image = encodePixels(picture, { quality, subsampling });
      writeOutput(outputOf(file), writeJpeg(image, optionsFor(image)), around);
    });
  },
};
