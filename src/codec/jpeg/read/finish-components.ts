/** The components of a frame as they are handed out, when all that there is has been decoded. */
import type { JpegComponent, QuantisationTable } from '../jpeg';
import { MOST_AC, TOO_LARGE } from './huffman-scan';
import type { Report } from './problem-list';
import type { ScanRunner } from './scan-runner';
import type { FrameComponent } from './scan-task';
import type { TableState } from './table-segments';

/** `firstTables`: by component, the table in force at its first scan. `scans`: how many were to be decoded. */
export function finishComponents(
  { frame, seen }: ScanRunner,
  firstTables: readonly (QuantisationTable | undefined)[],
  tables: TableState,
  scans: number,
  report: Report,
): JpegComponent[] {
  return frame.components.map((component, index) => {
    if (!seen[index] && scans === Infinity) report(frame.header.at, `component ${index} has no scan`);
    if (frame.header.coding === 'arithmetic') cutCoefficients(component, frame.header.at, report);
    const table = firstTables[index] ?? tables.quantisation[component.tableId];
    if (table !== undefined) return withTable(component, table.values);
    const [other] = tables.quantisationTables;
    const instead = other === undefined ? 'steps of 1 are taken' : `table ${other.id} is taken`;
    const named = `component ${index} names quantisation table ${component.tableId}, which is not defined`;
    report(frame.header.at, `${named}; ${instead}`);
    return withTable(component, other?.values ?? new Uint16Array(64).fill(1));
  });
}

/** −2¹⁵, which only damaged arithmetic-coded data reach, has no Huffman code (huffman-scan.ts sees to its own). */
function cutCoefficients({ coefficients }: FrameComponent, at: number, report: Report): void {
  let index = coefficients.indexOf(-MOST_AC - 1);
  if (index >= 0) report(at, TOO_LARGE);
  for (; index >= 0; index = coefficients.indexOf(-MOST_AC - 1, index)) coefficients[index] = -MOST_AC;
}

function withTable(component: FrameComponent, table: Uint16Array): JpegComponent {
  return {
    id: component.id,
    horizontal: component.horizontal,
    vertical: component.vertical,
    tableId: component.tableId,
    table,
    width: component.width,
    height: component.height,
    blockColumns: component.blockColumns,
    blockRows: component.blockRows,
    coefficients: component.coefficients,
  };
}
