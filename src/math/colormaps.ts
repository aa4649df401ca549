/**
 * The colour maps of the page as tables: RGBA bytes, sRGB, alpha 255, `COLORMAP_ENTRIES` colours.
 *
 * Magnitude: magma, viridis, cividis, grey, from low to high; equal steps look equal. Difference: blue–white–red, even
 * in lightness on both sides, entry 128 the neutral zero, 1 and 255 the ends. Phase: cyclic, entry i stands for the
 * angle −π + 2πi/256, of one lightness and chroma in OKLCH, so that no phase looks larger than another.
 * Sources: magma and viridis, van der Walt and Smith 2015; cividis, Nuñez, Anderton and Renslow 2018, each as a Chebyshev
 * series fitted to the published map, within 2 of 255 of it; OKLab, Ottosson 2020.
 */
export type MagnitudeMap = 'magma' | 'viridis' | 'cividis' | 'grey';
export type ColorTable = Uint8Array<ArrayBuffer>;
export type Rgb = readonly [number, number, number];

export const COLORMAP_ENTRIES = 256;
/** The entry of the diverging map that means no difference. */
export const DIVERGING_ZERO = 128;

/** Lightness and chroma that every hue reaches inside sRGB. */
const PHASE_LIGHTNESS = 0.72;
const PHASE_CHROMA = 0.12;
/** Ends of the diverging map: equally dark and colourful. Blue and red stay apart for every common colour blindness. */
const DIVERGING = { zero: 0.975, end: 0.45, chroma: 0.16, blue: 258, red: 27 } as const;

export function magnitudeTable(map: MagnitudeMap): ColorTable {
  return table((entry) => {
    const t = entry / (COLORMAP_ENTRIES - 1);
    if (map === 'grey') return [255 * t, 255 * t, 255 * t];
    const [red, green, blue] = SERIES[map];
    return [chebyshev(red, t), chebyshev(green, t), chebyshev(blue, t)];
  });
}

export function divergingTable(): ColorTable {
  const { zero, end, chroma, blue, red } = DIVERGING;
  return table((entry) => {
    const signed = Math.max(-1, (entry - DIVERGING_ZERO) / (DIVERGING_ZERO - 1));
    const size = Math.abs(signed);
    // Chroma leaves white a little faster than lightness does, so that small differences already have a side.
    return oklch(zero + (end - zero) * size, chroma * size ** 0.75, signed < 0 ? blue : red);
  });
}

export function phaseTable(): ColorTable {
  return table((entry) => oklch(PHASE_LIGHTNESS, PHASE_CHROMA, (360 * entry) / COLORMAP_ENTRIES));
}

/** The entry of a magnitude map for log₁₀|c| = `value` when `low`…`high` spans the map. */
export function magnitudeEntry(value: number, low: number, high: number): number {
  const t = (value - low) / (high - low);
  return Math.round(255 * Math.min(1, Math.max(0, t)));
}

/** The entry of the phase map for an angle in radians. */
export function phaseEntry(angle: number): number {
  return Math.floor(COLORMAP_ENTRIES * (angle / (2 * Math.PI) + 0.5) + 0.5) & 255;
}

/** A coefficient that is not kept: its colour, drawn nearly to grey and dark. */
export function dimmed([red, green, blue]: Rgb): Rgb {
  const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
  const dim = (channel: number): number => DIM_LIGHT * (grey + DIM_COLOUR * (channel - grey));
  return [dim(red), dim(green), dim(blue)];
}

/** What dimming leaves of the light, and of the colour. Also in shaders/paint-spectrum.wgsl. */
export const DIM_LIGHT = 0.35;
export const DIM_COLOUR = 0.25;

export function colorAt(colors: ColorTable, entry: number): Rgb {
  return [colors[4 * entry], colors[4 * entry + 1], colors[4 * entry + 2]];
}

function table(color: (entry: number) => Rgb): ColorTable {
  const bytes = new Uint8Array(4 * COLORMAP_ENTRIES);
  for (let entry = 0; entry < COLORMAP_ENTRIES; entry++) {
    color(entry).forEach((channel, c) => (bytes[4 * entry + c] = Math.round(Math.min(255, Math.max(0, channel)))));
    bytes[4 * entry + 3] = 255;
  }
  return bytes;
}

/** Red, green and blue of the published maps as Chebyshev series on 0…1. */
const SERIES: Readonly<Record<Exclude<MagnitudeMap, 'grey'>, readonly (readonly number[])[]>> = {
  magma: [
    [150.683, 140.564, -30.172, -15.77, 4.264, 2.004, 1.957, -1.401, -0.929, 0.576, 0.392],
    [94.37, 122.367, 36.81, 5.132, -4.901, -1.984, -0.806, 1.945, 1.242, -2.044, 0.414],
    [105.582, 62.687, -11.215, 39.085, 1.621, -6.924, 0.016, -1.83, 1.8, 1.446, -1.667],
  ],
  viridis: [
    [104.191, 76.014, 64.953, 20.354, -8.532, -5.114, -0.477, 1.54, 0.428, -1.132, -0.516],
    [132.269, 115.956, -14.668, -1.2, -2.18, 0.201, 0.505, 0.247, -0.171, 0.078, 0.015],
    [95.904, -37.369, -43.37, 5.466, 3.866, 7.447, 3.851, 1.339, 1.183, 0.454, -0.068],
  ],
  cividis: [
    [124.455, 132.265, -0.335, -0.201, 2.745, -5.873, 0.396, -0.198, 0.084],
    [128.298, 99.78, 4.828, 1.048, 0.086, -0.102, 0.035, 0.023, 0.006],
    [99.265, -7.774, -20.694, -3.089, -3.338, 4.821, 0.04, 0.006, 0.012],
  ],
};

/** Σ cₙ·Tₙ(2t − 1), by Clenshaw's recurrence. */
function chebyshev(series: readonly number[], t: number): number {
  const x = 2 * t - 1;
  let [next, afterNext] = [0, 0];
  for (let n = series.length - 1; n > 0; n--) [next, afterNext] = [2 * x * next - afterNext + series[n], next];
  return x * next - afterNext + series[0];
}

/** OKLCH (lightness 0…1, hue in degrees) to sRGB bytes, not rounded; outside sRGB it is clamped by `table`. */
function oklch(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gammaCoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gammaCoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gammaCoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function gammaCoded(linear: number): number {
  return 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
}
