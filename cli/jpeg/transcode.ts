/** `waveloupe jpeg transcode`: the same coefficients, coded in another way. */
import { metadataSegments, writeJpeg } from '../../src/codec/jpeg';
import { textOption, UsageError, type Command } from '../command';
import { forEachFile, outputsFor, writeOutput } from '../files';
import { noteDamage, READ_HELP, READ_OPTIONS, readerFor } from './read-options';
import { WRITE_HELP, WRITE_OPTIONS, writeOptionsOf } from './write-options';

export const transcode: Command = {
  name: 'jpeg transcode',
  usage: 'FILE… --progressive|--baseline|--optimise -o OUT.jpg',
  summary:
    'The same picture to the last bit, coded in another way, without loss. With --optimise alone a progressive file\n' +
    'stays progressive, and any other becomes sequential.',
  help: [
    ['-o OUT', 'file to write, - for standard output, or a folder for several'],
    ...WRITE_HELP,
    ['--strip', 'leave out EXIF, ICC profile, thumbnails and comments'],
    ...READ_HELP,
  ],
  options: {
    ...READ_OPTIONS,
    ...WRITE_OPTIONS,
    strip: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
  run: (files, values, around) => {
    if (![values['progressive'], values['baseline'], values['optimise']].includes(true)) {
      throw new UsageError('Into what? --progressive, --baseline or --optimise');
    }
    const outputOf = outputsFor(files, textOption(values, 'output'), '.jpg');
    const optionsFor = writeOptionsOf(values);
    const read = readerFor(values);
    return forEachFile(files, around, (file, bytes) => {
      const jpeg = read(bytes);
      const stays = jpeg.process === 'progressive' && values['baseline'] !== true;
      const written = writeJpeg(jpeg, {
        ...optionsFor(jpeg),
        ...(stays ? { process: 'progressive' } : {}),
        metadata: metadataSegments(jpeg, values['strip'] === true ? 'none' : 'all'),
        // What a damaged file holds is kept as it is.
        outOfRange: 'write',
      });
      writeOutput(outputOf(file), written, around);
      noteDamage(file, jpeg, around);
    });
  },
};
