/** A tar in a source that can be read anywhere: headers are read, files are jumped over. */
import { partOf, windowedSource, type ByteSource } from '../../byte-source';
import { type TarStream } from './tar-stream';

/** A header and the beginning of the file after it, which is most often all that a survey wants of it. */
const WINDOW = 2 ** 14;

export function seekingStream(source: ByteSource): TarStream {
  const near = windowedSource(source, WINDOW);
  let position = 0;
  return {
    get position() {
      return position;
    },
    take: async (length) => {
      const bytes = await near.read(position, length);
      position += bytes.length;
      return bytes;
    },
    stretch: (length) => partOf(near, position, length),
    pass: (length) => {
      const passed = Math.max(0, Math.min(length, source.size - position));
      position += passed;
      return Promise.resolve(passed);
    },
  };
}
