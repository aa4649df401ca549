/**
 * Quantisation tables as text for other programs: C arrays, JSON, and the file that `cjpeg -qtables` reads. Luma's table
 * first, then chroma's where there is one; each in natural order, a line of eight for every vertical frequency. That is
 * the order which cjpeg expects of a file (libjpeg's usage notes, "-qtables"), and steps above 255 make it leave baseline.
 */

export interface TableTextOptions {
  /** What they are and where they come from, a line: written as a comment, or as `settings` in JSON. */
  readonly about: string;
}

const NAMES = ['luma', 'chroma'] as const;

/** Eight lines of eight steps, aligned. */
function lines(table: ArrayLike<number>, separator: string): string[] {
  const width = String(Math.max(...Array.from(table))).length;
  return Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => String(table[8 * row + column]).padStart(width)).join(separator),
  );
}

export function tablesAsC(tables: readonly ArrayLike<number>[], { about }: TableTextOptions): string {
  const wide = tables.some((table) => Array.from(table).some((step) => step > 255));
  const type = wide ? 'unsigned short' : 'unsigned char';
  const arrays = tables.map(
    (table, index) => `static const ${type} ${NAMES[index]}_steps[64] = {\n  ${lines(table, ', ').join(',\n  ')}\n};\n`,
  );
  // Settings are text of a person's choosing, and must not end the comment.
  return `/* Quantisation steps, natural order (8*v + u). ${about.replaceAll('*/', '* /')} */\n${arrays.join('\n')}`;
}

export function tablesAsJson(tables: readonly ArrayLike<number>[], { about }: TableTextOptions): string {
  const arrays = tables.map((table, index) => `  "${NAMES[index]}": [\n    ${lines(table, ', ').join(',\n    ')}\n  ]`);
  const head = [`  "order": "natural, 8*v + u"`, `  "settings": ${JSON.stringify(about)}`];
  return `{\n${[...head, ...arrays].join(',\n')}\n}\n`;
}

/** For `cjpeg -qtables FILE`, which uses the steps as they are while no -quality is given with it. */
export function tablesAsQtables(tables: readonly ArrayLike<number>[], { about }: TableTextOptions): string {
  const use = `cjpeg ${tables.length === 1 ? '-grayscale ' : ''}-qtables this-file.txt picture.ppm > picture.jpg`;
  const parts = tables.map((table, index) => `# ${NAMES[index]}\n${lines(table, ' ').join('\n')}\n`);
  return `# ${about.replaceAll(/[\r\n]+/g, ' ')}\n# ${use}\n${parts.join('\n')}`;
}
