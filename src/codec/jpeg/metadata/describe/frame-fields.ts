/** SOFn and SOS (T.81, B.2.2 and B.2.3). */
import type { Jpeg } from '../../jpeg';
import { field, type Field, type FieldCursor } from './field';

const PROCESSES: Readonly<Record<number, string>> = {
  0xc0: 'baseline',
  0xc1: 'extended sequential, Huffman',
  0xc2: 'progressive, Huffman',
  0xc3: 'lossless, Huffman',
  0xc5: 'hierarchical sequential, Huffman',
  0xc6: 'hierarchical progressive, Huffman',
  0xc7: 'hierarchical lossless, Huffman',
  0xc9: 'sequential, arithmetic',
  0xca: 'progressive, arithmetic',
  0xcb: 'lossless, arithmetic',
  0xcd: 'hierarchical sequential, arithmetic',
  0xce: 'hierarchical progressive, arithmetic',
  0xcf: 'hierarchical lossless, arithmetic',
};

/** The components' names in order, by what the colours mean. */
export function componentName(jpeg: Jpeg, index: number): string {
  const names: Partial<Record<Jpeg['colorSpace'], readonly string[]>> = {
    grey: ['grey'],
    ycbcr: ['Y', 'Cb', 'Cr'],
    rgb: ['R', 'G', 'B'],
    cmyk: ['C', 'M', 'Y', 'K'],
    ycck: ['Y', 'Cb', 'Cr', 'K'],
  };
  return names[jpeg.colorSpace]?.[index] ?? `component ${index + 1}`;
}

export function frameFields(cursor: FieldCursor, jpeg: Jpeg, marker: number): string {
  const precision = cursor.u8('precision', (bits) => `${bits} bits a sample`);
  const height = cursor.u16('height', (lines) => (lines === 0 ? 'a DNL segment gives it' : 'pixels'));
  const width = cursor.u16('width', () => 'pixels');
  const count = cursor.u8('components');
  for (let i = 0; i < count && cursor.left >= 3; i++) {
    const start = cursor.at;
    const [id, sampling, table] = cursor.bytes.subarray(start, start + 3);
    const [horizontal, vertical] = [sampling >> 4, sampling & 15];
    const children: Field[] = [
      field('identifier', id, start, start + 1),
      field('sampling factors', `${horizontal}×${vertical}`, start + 1, start + 2, 'horizontal × vertical'),
      field('quantisation table', table, start + 2, start + 3),
    ];
    const value = `sampled ${horizontal}×${vertical}, table ${table}`;
    cursor.fields.push(field(componentName(jpeg, i), value, start, start + 3, undefined, children));
    cursor.at += 3;
  }
  const kind = PROCESSES[marker] ?? 'of an unknown process';
  const lines = height === 0 && jpeg.heightFromDnl !== null ? jpeg.heightFromDnl : height;
  const parts = count === 1 ? 'one component' : `${count} components`;
  return `The picture is ${width}×${lines} pixels, ${precision} bits, ${parts}, coded ${kind}.`;
}

export function scanFields(cursor: FieldCursor, jpeg: Jpeg, index: number): string {
  const count = cursor.u8('components');
  const names: string[] = [];
  for (let i = 0; i < count && cursor.left >= 2; i++) {
    const id = cursor.bytes[cursor.at];
    const tables = cursor.bytes[cursor.at + 1];
    const component = jpeg.components.findIndex((each) => each.id === id);
    const name = component < 0 ? `identifier ${id}` : componentName(jpeg, component);
    names.push(name);
    const value = `DC table ${tables >> 4}, AC table ${tables & 15}`;
    cursor.fields.push(
      field(name, value, cursor.at, cursor.at + 2, undefined, [
        field('identifier', id, cursor.at, cursor.at + 1),
        field('DC table', tables >> 4, cursor.at + 1, cursor.at + 2, 'upper four bits'),
        field('AC table', tables & 15, cursor.at + 1, cursor.at + 2, 'lower four bits'),
      ]),
    );
    cursor.at += 2;
  }
  const first = cursor.u8('first coefficient', () => 'Ss: along the zig-zag');
  const last = cursor.u8('last coefficient', () => 'Se: along the zig-zag');
  let [high, low] = [0, 0];
  [high, low] = cursor.nibbles('bit planes', (from, to) => [
    `Ah ${from}, Al ${to}`,
    from === 0 ? (to === 0 ? 'all bits' : `all but the last ${to}`) : `bit ${to} added`,
  ]);
  const what = coefficientsOf(first, last);
  const planes =
    high === 0 ? (low === 0 ? '' : `, but for the last ${low === 1 ? 'bit' : `${low} bits`}`) : `, bit ${low} added`;
  const number = index >= 0 ? `Scan ${index + 1} of ${jpeg.scans.length}` : 'The scan';
  return `${number}: ${names.join(', ') || 'no component'}, ${what}${planes}.`;
}

function coefficientsOf(first: number, last: number): string {
  if (first === 0 && last === 0) return 'the DC coefficient';
  if (first === 0 && last === 63) return 'all coefficients';
  return first === last ? `coefficient ${first} of the zig-zag` : `coefficients ${first} to ${last} of the zig-zag`;
}
