/** DQT, DHT, DAC, DRI and DNL (T.81, B.2.4 and B.2.5). */
import { exactQualities } from '../../quality/misfit';
import { STANDARD_AC, STANDARD_DC } from '../../tables/standard-huffman';
import { ZIGZAG } from '../../zigzag';
import { field, hexByte, type Field, type FieldCursor } from './field';

const MOST_TABLES = 64;

/** Notes everything that `read` notes as one field with children. */
function group(cursor: FieldCursor, name: string, read: () => [value: string, meaning?: string | undefined]): void {
  const [from, start] = [cursor.fields.length, cursor.at];
  const [value, meaning] = read();
  const children: Field[] = cursor.fields.splice(from);
  cursor.fields.push(field(name, value, start, cursor.at, meaning, children));
}

export function quantisationFields(cursor: FieldCursor): string {
  const told: string[] = [];
  while (cursor.left > 0 && told.length < MOST_TABLES) {
    group(cursor, 'table', () => {
      const [precision, id] = cursor.nibbles('precision and destination', (high, low) => [
        `${high}, ${low}`,
        `${high === 0 ? 8 : 16} bits a step, table ${low}`,
      ]);
      const size = precision === 0 ? 1 : 2;
      const { start, end } = { start: cursor.at, end: cursor.at + 64 * size };
      const whole = end <= cursor.end;
      const steps = Array.from({ length: whole ? 64 : 0 }, (_, k) =>
        size === 1 ? cursor.bytes[start + k] : cursor.bytes[start + 2 * k] * 256 + cursor.bytes[start + 2 * k + 1],
      );
      const standard = whole ? standardTable(steps) : undefined;
      cursor.stretch('64 steps', 64 * size, 'in zig-zag order', whole ? steps.join(' ') : 'cut short');
      told.push(`table ${id}${standard === undefined ? '' : ` (${standard})`}`);
      return [`destination ${id}`, standard];
    });
  }
  return `The steps by which coefficients are divided: ${told.join(', ') || 'none'}.`;
}

/** "IJG luma, quality 85" */
function standardTable(zigzag: readonly number[]): string | undefined {
  const natural = new Uint16Array(64);
  zigzag.forEach((step, k) => (natural[ZIGZAG[k]] = step));
  const found = (['luma', 'chroma'] as const).flatMap((which) =>
    exactQualities(natural, which).map((quality) => ({ which, quality })),
  );
  if (found.length === 0) return undefined;
  return found.some(({ quality }) => quality === 100)
    ? 'all ones, IJG quality 100'
    : `IJG ${found[0].which}, quality ${found[0].quality}`;
}

export function huffmanFields(cursor: FieldCursor): string {
  const told: string[] = [];
  while (cursor.left > 0 && told.length < MOST_TABLES) {
    group(cursor, 'table', () => {
      const [kind, id] = cursor.nibbles('class and destination', (high, low) => [
        `${high}, ${low}`,
        `${high === 0 ? 'DC' : 'AC'}, table ${low}`,
      ]);
      const counts = [...cursor.bytes.subarray(cursor.at, Math.min(cursor.end, cursor.at + 16))];
      cursor.stretch('codes of length 1…16', 16, 'how many there are of each length', counts.join(' '));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const symbols = [...cursor.bytes.subarray(cursor.at, Math.min(cursor.end, cursor.at + total))];
      // No sound table has more than 256.
      const shown = symbols.slice(0, 256).map(hexByte).join(' ');
      cursor.stretch(
        'symbols',
        total,
        kind === 0 ? 'sizes of differences' : 'run of zeros and size, a digit each',
        shown,
      );
      const name = `${kind === 0 ? 'DC' : 'AC'} ${id}`;
      const standard = standardHuffman(kind, counts, symbols);
      told.push(standard === undefined ? `${name} (${total} codes)` : `${name} (${standard})`);
      return [name, standard];
    });
  }
  return `Huffman tables: ${told.join(', ') || 'none'}.`;
}

function standardHuffman(kind: number, counts: readonly number[], symbols: readonly number[]): string | undefined {
  const index = (kind === 0 ? STANDARD_DC : STANDARD_AC).findIndex(
    (spec) =>
      spec.symbols.length === symbols.length &&
      counts.every((count, i) => count === spec.counts[i]) &&
      symbols.every((symbol, i) => symbol === spec.symbols[i]),
  );
  return index < 0 ? undefined : `the standard one for ${index === 0 ? 'luma' : 'chroma'}`;
}

export function conditioningFields(cursor: FieldCursor): string {
  let count = 0;
  while (cursor.left >= 2 && count++ < MOST_TABLES) {
    group(cursor, 'conditioning', () => {
      const [kind, id] = cursor.nibbles('class and destination', (high, low) => [
        `${high}, ${low}`,
        `${high === 0 ? 'DC' : 'AC'}, table ${low}`,
      ]);
      const value = cursor.u8('value', (byte) =>
        kind === 0 ? `lower bound ${byte & 15}, upper bound ${byte >> 4}` : `Kx ${byte}`,
      );
      return [`${kind === 0 ? 'DC' : 'AC'} ${id}: ${value}`];
    });
  }
  return `How the arithmetic coder chooses its statistics, for ${count} table${count === 1 ? '' : 's'}.`;
}

export function restartFields(cursor: FieldCursor): string {
  const interval = cursor.u16('interval', (mcus) => (mcus === 0 ? 'no restarts' : 'MCUs between restart markers'));
  return interval > 0 ? `A restart marker after every ${interval} MCUs.` : 'Restart markers are switched off.';
}

export function linesFields(cursor: FieldCursor): string {
  const lines = cursor.u16('lines', () => 'pixels');
  return `The picture is ${lines} lines high, which the frame header left open.`;
}
