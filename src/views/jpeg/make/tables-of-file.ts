/** The quantisation tables of a JPEG file, as Make uses them: luma's, and chroma's where it has one. */
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import type { Tables } from './table-steps';

/** Those of the first two components; the third's is nearly always the second's. */
export function tablesOfJpeg({ components }: Pick<CoefficientImage, 'components'>): Tables {
  return components.slice(0, 2).map(({ table }) => Uint16Array.from(table));
}

/** Rejects with what is wrong with the file. Only its first scan is read: tables are in force from there. */
export async function tablesOfFile(file: Blob): Promise<Tables> {
  const [{ readJpeg }, bytes] = await Promise.all([import('../../../codec/jpeg/read/read-jpeg'), file.arrayBuffer()]);
  const tables = tablesOfJpeg(readJpeg(new Uint8Array(bytes), { scans: 1 }));
  if (tables.length === 0) throw new Error('it has no component, and so no table.');
  return tables;
}
