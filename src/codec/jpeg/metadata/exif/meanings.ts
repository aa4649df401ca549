/** What the numbers of some EXIF tags mean, in words. Source: CIPA DC-008 (EXIF 2.32), 4.6.5. */
const listed = (first: number, text: string) => new Map(text.split('|').map((word, i) => [first + i, word]));

const ORIENTATIONS = listed(
  1,
  'as stored|mirrored left to right|turned by 180°|mirrored top to bottom|mirrored, then turned 90° anticlockwise|turn 90° clockwise to view|mirrored, then turned 90° clockwise|turn 90° anticlockwise to view',
);

const WORDS = new Map<number, ReadonlyMap<number, string>>([
  [0x0112, ORIENTATIONS],
  [
    0x0103,
    new Map([
      [1, 'uncompressed'],
      [6, 'JPEG'],
      [7, 'JPEG'],
    ]),
  ],
  [0x0128, listed(1, 'no unit|inch|centimetre')],
  [0x0213, listed(1, 'centred|co-sited')],
  [
    0x8822,
    listed(
      0,
      'not defined|manual|normal program|aperture priority|shutter priority|creative|action|portrait|landscape',
    ),
  ],
  [0x9207, new Map([...listed(0, 'unknown|average|centre-weighted|spot|multi-spot|pattern|partial'), [255, 'other']])],
  [
    0x9208,
    new Map([
      ...listed(0, 'unknown|daylight|fluorescent|tungsten|flash'),
      ...listed(9, 'fine weather|cloudy|shade'),
      [255, 'other'],
    ]),
  ],
  [
    0xa001,
    new Map([
      [1, 'sRGB'],
      [2, 'Adobe RGB'],
      [0xffff, 'uncalibrated'],
    ]),
  ],
  [
    0xa217,
    listed(
      1,
      'not defined|one-chip area|two-chip area|three-chip area|sequential area|trilinear|trilinear|sequential linear',
    ),
  ],
  [0xa300, listed(1, 'transparency scanner|print scanner|digital camera')],
  [0xa301, listed(1, 'photographed directly')],
  [0xa401, listed(0, 'normal|custom')],
  [0xa402, listed(0, 'automatic|manual|bracket')],
  [0xa403, listed(0, 'automatic|manual')],
  [0xa406, listed(0, 'standard|landscape|portrait|night')],
  [0xa407, listed(0, 'none|low gain up|high gain up|low gain down|high gain down')],
  [0xa408, listed(0, 'normal|soft|hard')],
  [0xa409, listed(0, 'normal|low|high')],
  [0xa40a, listed(0, 'normal|soft|hard')],
]);

/** A few words, or undefined where the number speaks for itself. `directory` GPS has no words here. */
export function tagMeaning(tag: number, [value, ...others]: readonly number[]): string | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (tag === 0x829a) return exposureText(value);
  if (tag === 0x829d) return `f/${round(value)}`;
  if (tag === 0x920a || tag === 0xa405) return `${round(value)} mm`;
  if (tag === 0x9201) return exposureText(2 ** -value);
  if (tag === 0x9202 || tag === 0x9205) return `f/${round(2 ** (value / 2))}`;
  if (tag === 0x9204) return `${value > 0 ? '+' : ''}${round(value)} EV`;
  if (tag === 0x9206) return `${round(value)} m`;
  if (tag === 0x9209) return flashText(value);
  if (tag === 0xa432) return lensText([value, ...others]);
  return WORDS.get(tag)?.get(value);
}

const round = (value: number) => Number(value.toPrecision(3));

export function exposureText(seconds: number): string {
  if (seconds <= 0) return '0 s';
  return seconds < 0.3 ? `1/${Math.round(1 / seconds)} s` : `${round(seconds)} s`;
}

function flashText(bits: number): string {
  const fired = (bits & 1) === 1 ? 'fired' : 'did not fire';
  return (bits & 0x20) === 0 ? fired : 'no flash';
}

/** Shortest and longest focal length, and the smallest f-number at each. */
function lensText(numbers: readonly number[]): string | undefined {
  const [near, far, wide, tele] = numbers;
  if (near === undefined || far === undefined) return undefined;
  const lengths = near === far ? `${round(near)} mm` : `${round(near)}–${round(far)} mm`;
  if (!Number.isFinite(wide ?? NaN)) return lengths;
  const stops = wide === tele || !Number.isFinite(tele ?? NaN) ? round(wide) : `${round(wide)}–${round(tele)}`;
  return `${lengths}, f/${stops}`;
}
