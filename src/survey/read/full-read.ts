/** What only the coefficients tell: how much of the file can be decoded, and whether its colour is grey. */
import type { Jpeg, JpegComponent, Problem } from '../../codec/jpeg/jpeg';
import { JpegError } from '../../codec/jpeg/jpeg-error';
import { readJpeg } from '../../codec/jpeg/read/read-jpeg';
import type { SurveyRow } from '../row';
import { faultText } from './fault-text';
import { isStandardHuffman } from './standard-huffman';

/** `row`, `problems`: what a walk along all of the file's markers found. */
export function fullRow(
  row: SurveyRow,
  problems: readonly Problem[],
  bytes: Uint8Array,
  maxCoefficients: number,
): SurveyRow {
  let jpeg: Jpeg;
  try {
    jpeg = readJpeg(bytes, { maxCoefficients });
  } catch (error) {
    if (!(error instanceof JpegError)) throw error;
    return { ...row, error: faultText(withRefusal(problems, error)) };
  }
  const last = jpeg.segments.at(-1);
  const color = row.color === 'ycbcr' && isGrey(jpeg) ? 'grey-as-colour' : row.color;
  return {
    ...row,
    width: jpeg.width,
    height: jpeg.height,
    color,
    huffman: row.huffman === '' ? '' : jpeg.huffmanTables.every(isStandardHuffman) ? 'standard' : 'optimised',
    trailing: last?.name === 'after the end' ? last.end - last.start : 0,
    error: faultText(jpeg.problems),
  };
}

/** A limit is why there is no full read, so it comes first; what is broken comes where it was found. */
function withRefusal(problems: readonly Problem[], { kind, at, reason }: JpegError): Problem[] {
  const others = problems.filter((problem) => problem.reason !== reason);
  const refusal = { at, reason };
  if (kind === 'limit') return [refusal, ...others];
  return others.length < problems.length ? [...problems] : [...others, refusal];
}

/** A damaged file may lack its chroma, so nothing is said of it. */
function isGrey({ components, problems }: Jpeg): boolean {
  return problems.length === 0 && components.slice(1).every(isZero);
}

function isZero({ coefficients }: JpegComponent): boolean {
  for (const value of coefficients) if (value !== 0) return false;
  return true;
}
