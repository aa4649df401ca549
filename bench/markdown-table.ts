/** A Markdown table that also reads well as plain text: columns as wide as their widest cell. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`A row has ${row.length} cells, the table ${columns.length} columns: ${row.join(' | ')}`);
    }
  }
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(escapeCell));
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((row) => displayWidth(row[column]))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => pad(cell, widths[column], columns[column].align)).join(' | ')} |`;
  const rule = columns.map(
    ({ align }, column) => '-'.repeat(widths[column] - (align === 'right' ? 1 : 0)) + (align === 'right' ? ':' : ''),
  );
  return [line(cells[0]), `| ${rule.join(' | ')} |`, ...cells.slice(1).map(line)].join('\n');
}

/** A pipe or a line break would end the cell. */
function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** By code point: "²" and "×" take one place though they may take more bytes. */
function displayWidth(cell: string): number {
  return Array.from(cell).length;
}

function pad(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - displayWidth(cell));
  return align === 'right' ? space + cell : cell + space;
}
