/**
 * Every setting of the page, one row each: its name in `set()` and in the link, its type, range and default.
 *
 * The link (permalink.ts), the store (store.ts) and `window.waveloupe` are all derived from these rows, so a new
 * setting is one new row. Values are plain JSON scalars; pixels and GPU objects never enter.
 */

/** A row whose value is one of a fixed list. */
interface ChoiceRow<T extends string | number> {
  readonly kind: 'choice';
  readonly values: readonly T[];
  readonly initial: T;
}

/** A row whose value is a number, clamped to [min, max]; `digits` = significant digits kept in a link. */
interface NumberRow {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly digits: number;
  readonly initial: number;
}

/** A whole number, clamped to [min, max]. */
interface IntegerRow {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

interface BooleanRow {
  readonly kind: 'boolean';
  readonly initial: boolean;
}

/** A short free text, accepted only where `pattern` matches all of it. A link is hostile input. */
interface TextRow {
  readonly kind: 'text';
  readonly pattern: RegExp;
  readonly initial: string;
}

export type SettingRow = ChoiceRow<string | number> | NumberRow | IntegerRow | BooleanRow | TextRow;

const choice = <const T extends string | number>(values: readonly T[], initial: NoInfer<T>): ChoiceRow<T> => ({
  kind: 'choice',
  values,
  initial,
});
const number = (min: number, max: number, initial: number, digits = 6): NumberRow => ({
  kind: 'number',
  min,
  max,
  initial,
  digits,
});
const integer = (min: number, max: number, initial: number): IntegerRow => ({ kind: 'integer', min, max, initial });
const boolean = (initial: boolean): BooleanRow => ({ kind: 'boolean', initial });
const text = (pattern: RegExp, initial: string): TextRow => ({ kind: 'text', pattern, initial });

export const SETTINGS = {
  /** The bench that is open. */
  view: text(/^[a-z][a-z0-9-]{0,31}$/, 'waves'),
  /** A sample's id, or `file:<first 12 hex digits of SHA-256>:<name>` for a person's own picture. */
  img: text(/^(?:[a-z][a-z0-9-]{0,31}|file:[0-9a-f]{12}:[^\p{C}]{1,120})$/u, 'desk'),
  /** What alpha is laid over. */
  background: choice(['white', 'grey', 'black'], 'white'),
  transform: choice(['dft', 'dct', 'block'], 'dft'),
  /** Side of a block of the block DCT, pixels. */
  block: choice([4, 8, 16, 32], 8),
  color: choice(['rgb', 'ycbcr', 'luma'], 'rgb'),
  /** Share of the real degrees of freedom kept. */
  keep: number(0.0001, 1, 0.01),
  rule: choice(['largest', 'square', 'triangle', 'circle', 'band'], 'largest'),
  scope: choice(['picture', 'block'], 'picture'),
  /** Where a band begins: the share of the coefficients, counted from the lowest frequency, that lies below it. */
  bandFrom: number(0, 1, 0.01),
  basis: choice(['exact', 'naive'], 'exact'),
  compare: choice(['split', 'side', 'flip', 'difference'], 'split'),
  /** Place of the split handle, share of the stage's width from the left. */
  split: number(0, 1, 0.5, 4),
  /** Amplification of the signed difference. */
  gain: number(1, 64, 4, 4),
  /** Screen pixels (CSS) per picture pixel; 0 fits the picture into its pane. */
  zoom: number(0, 64, 0, 5),
  /** Centre of the stage, as a share of the picture's width and height. */
  cx: number(-0.5, 1.5, 0.5, 5),
  cy: number(-0.5, 1.5, 0.5, 5),
  spectrum: choice(['magnitude', 'phase', 'planes'], 'magnitude'),
  /** Zero frequency in the middle (DFT only). */
  centred: boolean(true),
  colormap: choice(['magma', 'viridis', 'cividis', 'grey'], 'magma'),
  /** Dim the coefficients that are not kept. */
  showKept: boolean(true),
  /** The channel whose spectrum is shown; `all` sums the energies of the channels. */
  channel: choice(['all', '0', '1', '2'], 'all'),
  /** The spectrum's own zoom and centre, as for the stage. */
  spectrumZoom: number(0, 64, 0, 5),
  spectrumX: number(-0.5, 1.5, 0.5, 5),
  spectrumY: number(-0.5, 1.5, 0.5, 5),
  /** The pinned coefficient as `channel.v.u`, or empty. */
  pin: text(/^(?:[012]\.\d{1,5}\.\d{1,5})?$/, ''),
  engine: choice(['auto', 'gpu', 'cpu'], 'auto'),

  /** What the JPEG bench looks at. */
  panel: choice(['anatomy', 'block', 'ledger', 'statistics', 'scans', 'make', 'again'], 'anatomy'),
  /** The segment that is open in the anatomy, −1 for none. */
  segment: integer(-1, 99_999, -1),
  /** The block picked, as `component.row.column` in blocks, or empty. */
  jpegBlock: text(/^(?:[0-3]\.\d{1,5}\.\d{1,5})?$/, ''),
  /** The coefficient picked, natural order 8·v + u. */
  coefficient: integer(0, 63, 0),
  /** How many coefficients of the picked block are in it, in zig-zag order; 64 is the block as it is. */
  buildUp: integer(0, 64, 64),
  /** Coefficients changed by hand, at most 80: codec/jpeg/edits.ts. Longer lists travel in a file instead. */
  edits: text(/^(?:[0-3]\.\d{1,5}\.\d{1,5}\.\d{1,2}\.-?\d{1,5}(?:_|$)){0,80}$/, ''),
  /** Whose bits and statistics are shown. */
  component: choice(['all', '0', '1', '2', '3'], 'all'),
  ledgerOf: choice(['all', 'dc', 'ac'], 'all'),
  /** How much the map of bits covers the picture. */
  ledgerOpacity: number(0, 1, 0.65, 3),
  /** Whether statistics count the blocks that only pad the picture to whole MCUs. */
  paddingBlocks: boolean(false),
  /** How many scans of a progressive file are decoded; 0 for all. */
  scan: integer(0, 1000, 0),
  upsampling: choice(['smooth', 'nearest'], 'smooth'),
  /** IJG quality, where `tables` is empty. */
  quality: integer(1, 100, 75),
  subsampling: choice(['444', '422', '420', '440', '411', 'grey'], '420'),
  /** Quantisation steps by hand: 64 numbers in natural order, or 64 for luma and 64 for chroma; empty for IJG's. */
  tables: text(/^(?:\d{1,5}(?:\.\d{1,5}){63}(?:_\d{1,5}(?:\.\d{1,5}){63})?)?$/, ''),
  process: choice(['baseline', 'progressive'], 'baseline'),
  huffman: choice(['optimised', 'standard'], 'optimised'),
  /** Saving again and again: how often, at which qualities in turn, moved and cropped by how many pixels each time. */
  generations: integer(1, 200, 10),
  /** The generation on the stage. */
  generation: integer(0, 200, 10),
  againQualities: text(/^\d{1,3}(?:-\d{1,3}){0,15}$/, '75'),
  shiftX: integer(0, 15, 0),
  shiftY: integer(0, 15, 0),
  crop: integer(0, 16, 0),
  againMode: choice(['generations', 'ela'], 'generations'),
  /** Error-level analysis: the quality it saves at, and how much it amplifies what changes. */
  elaQuality: integer(1, 100, 90),
  elaGain: number(1, 64, 16, 3),

  /** The network that reads the picture; `own` is the one that a person dropped. */
  net: choice(['toy', 'serious', 'own'], 'toy'),
  /** Its weights: as trained with the exact ReLU, or fine-tuned with ASM at so many frequencies. */
  weights: choice(['exact', 'asm2', 'asm4', 'asm6', 'asm8'], 'exact'),
  domain: choice(['spatial', 'jpeg'], 'jpeg'),
  conv: choice(['exploded', 'windowed', 'factored'], 'factored'),
  /** Whether batch norm is folded into the convolution before it. */
  norm: choice(['folded', 'unfolded'], 'folded'),
  relu: choice(['exact', 'asm', 'apx'], 'asm'),
  /** Spatial frequencies of the approximated ReLU. */
  phi: integer(1, 15, 8),
  /** φ of each ReLU in turn, where they are not all alike; empty otherwise. */
  phiLayers: text(/^(?:(?:1[0-5]|[1-9])(?:-(?:1[0-5]|[1-9])){0,63})?$/, ''),
  /** Band-limited inference: every block of every map keeps α + β < ψ. */
  psi: integer(1, 15, 15),
  /** What the Network bench looks at. */
  networkPanel: choice(['pipeline', 'microscope', 'terms', 'figures', 'compression', 'evaluate', 'speed'], 'pipeline'),
  /** The map that is picked, by its name; empty for the first ReLU's. */
  mapLayer: text(/^[a-z0-9_.]{0,40}$/i, ''),
  mapChannel: integer(0, 4095, 0),
  /** The block that is picked, `row.column`. */
  mapBlock: text(/^\d{1,3}\.\d{1,3}$/, '1.1'),
  /** The coefficient that is taken apart, natural order 8·v + u. */
  mapCoefficient: integer(0, 63, 0),
  mapShow: choice(['pixels', 'coefficients'], 'pixels'),
  /** One colour scale for all maps, one a map, or one a channel. */
  mapScale: choice(['common', 'own', 'channel'], 'own'),
  /** Green and red as in the paper's figure, or colours that everybody tells apart. */
  signColors: choice(['safe', 'paper'], 'safe'),
  /** Centre and side of the square that is read, as shares of the picture's width, height and shorter side. */
  cropX: number(0, 1, 0.5, 4),
  cropY: number(0, 1, 0.5, 4),
  cropSide: number(0.02, 1, 1, 4),
  /** IJG quality at which a cropped picture is encoded, and a file encoded again; 0 leaves a file as it is (75 for others). */
  inputQuality: integer(0, 100, 0),
  /** Share of the input's coefficients that are kept, the largest first. */
  inputKeep: number(0.001, 1, 1, 4),
  /** Pictures at once when speed is measured. */
  batch: integer(1, 128, 16),

  /** What the Survey bench looks at. */
  surveyPanel: choice(['charts', 'map', 'compare', 'leak', 'files'], 'charts'),
  /** Which files are looked at: src/survey/filter/filter.ts. */
  surveyFilter: text(/^[^\p{C}]{0,1500}$/u, ''),
  /** The collection whose files, map and labels are shown. */
  collection: choice(['a', 'b'], 'a'),
  /** Whether files are read to their last coefficient. */
  fullRead: boolean(false),
  /** Counts on a logarithmic axis. */
  countScale: choice(['log', 'linear'], 'log'),
  /** Zoom and centre of the heat map of sizes, shares of its axes. */
  heatZoom: number(1, 64, 1, 4),
  heatX: number(0, 1, 0.5, 4),
  heatY: number(0, 1, 0.5, 4),
  /** Files as rows or as pictures; a column's name, with - before it from the largest down. */
  filesShow: choice(['rows', 'pictures'], 'rows'),
  filesSort: text(/^-?[a-z]{1,16}$/, 'path'),
  /** The file that is picked, by its row; −1 for none. */
  surveyFile: integer(-1, 9_999_999, -1),
  /** Facets that the map measures distances in. */
  mapVector: text(/^[a-z]{1,16}(?:-[a-z]{1,16}){0,15}$/, 'subsampling-width-height-quality'),
  mapColor: choice(['subsampling', 'quality', 'pixels', 'top', 'cluster'], 'subsampling'),
  /** Share of the files that are projected; 0 takes all of a small collection and a random tenth of a large one. */
  mapShare: number(0, 1, 0, 3),
  mapNeighbours: integer(2, 100, 15),
  mapDistance: number(0, 1, 0.1, 3),
  mapZoom: number(1, 64, 1, 4),
  mapX: number(0, 1, 0.5, 4),
  mapY: number(0, 1, 0.5, 4),
  /** The setting that is picked in the comparison and in the leak test: a facet's name; empty for the first. */
  surveyFacet: text(/^[a-z]{0,16}$/, ''),
  /** What the leak test predicts, and how: folds of the cross-validation, times the labels are shuffled. */
  leakLabel: choice(['folder', 'top'], 'folder'),
  leakFolds: integer(2, 10, 5),
  leakShuffles: integer(5, 200, 20),
  /** Of all that is drawn at random in the Survey bench. */
  surveySeed: integer(0, 999_999, 1),
} as const satisfies Record<string, SettingRow>;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<R> =
  R extends ChoiceRow<infer T>
    ? T
    : R extends NumberRow | IntegerRow
      ? number
      : R extends BooleanRow
        ? boolean
        : string;

/** One value for every setting. */
export type Params = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

export const DEFAULTS: Params = Object.freeze(
  Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].initial])),
) as Params;

/**
 * The value that a setting takes when it is asked to be `value`: numbers are clamped and rounded to the row's digits,
 * anything else must fit its row. Returns undefined where no value of the row is meant.
 */
export function coerceSetting(key: SettingKey, value: unknown): Params[SettingKey] | undefined {
  const row: SettingRow = SETTINGS[key];
  switch (row.kind) {
    case 'choice':
      return row.values.find((v) => v === value || String(v) === value);
    case 'number': {
      const x = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof x !== 'number' || Number.isNaN(x)) return undefined;
      return Number(Math.min(row.max, Math.max(row.min, x)).toPrecision(row.digits));
    }
    case 'integer': {
      const x = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof x !== 'number' || Number.isNaN(x)) return undefined;
      return Math.round(Math.min(row.max, Math.max(row.min, x)));
    }
    case 'boolean':
      if (value === true || value === '1') return true;
      return value === false || value === '0' ? false : undefined;
    case 'text':
      return typeof value === 'string' && row.pattern.test(value) ? value : undefined;
  }
}

/** The settings in `patch` that are known and valid; the rest are named in `refused`. */
export function coerceParams(patch: Readonly<Record<string, unknown>>): {
  params: Partial<Params>;
  refused: string[];
} {
  const params: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [key, value] of Object.entries(patch)) {
    const known = Object.hasOwn(SETTINGS, key);
    const coerced = known ? coerceSetting(key as SettingKey, value) : undefined;
    if (coerced === undefined) refused.push(key);
    else params[key] = coerced;
  }
  return { params: params, refused };
}
