/** The text of a UTF-8 source, piece by piece; a mark at its beginning is left out, bytes that are no UTF-8 become U+FFFD. */
import { type ByteSource } from '../byte-source';

const PIECE = 2 ** 18;

export async function* textPieces(source: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < source.size;) {
    const bytes = await source.read(at, PIECE);
    if (bytes.length === 0) break;
    at += bytes.length;
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
