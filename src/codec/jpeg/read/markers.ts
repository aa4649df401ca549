/** Marker codes, the byte after FF (T.81, table B.1). */
export const SOF0 = 0xc0;
export const SOF1 = 0xc1;
export const SOF2 = 0xc2;
export const DHT = 0xc4;
export const JPG = 0xc8;
export const SOF9 = 0xc9;
export const SOF10 = 0xca;
export const DAC = 0xcc;
export const SOF15 = 0xcf;
export const RST0 = 0xd0;
export const RST7 = 0xd7;
export const SOI = 0xd8;
export const EOI = 0xd9;
export const SOS = 0xda;
export const DQT = 0xdb;
export const DNL = 0xdc;
export const DRI = 0xdd;
export const DHP = 0xde;
export const EXP = 0xdf;
export const APP0 = 0xe0;
export const APP14 = 0xee;
export const APP15 = 0xef;
/** JPEG-LS (T.87). */
export const SOF55 = 0xf7;
export const LSE = 0xf8;
export const COM = 0xfe;
export const TEM = 0x01;

export function isFrameMarker(code: number): boolean {
  return (code >= SOF0 && code <= SOF15 && code !== DHT && code !== DAC) || code === SOF55;
}

/** Markers that stand alone: no length, no segment behind them (B.1.1.3). */
export function standsAlone(code: number): boolean {
  return code === TEM || (code >= RST0 && code <= EOI);
}

/** Codes that no marker has, FF 00 among them. */
export function isReserved(code: number): boolean {
  return code < SOF0 && code !== TEM;
}

const NAMES: Readonly<Record<number, string>> = {
  [DHT]: 'DHT',
  [JPG]: 'JPG',
  [DAC]: 'DAC',
  [SOI]: 'SOI',
  [EOI]: 'EOI',
  [SOS]: 'SOS',
  [DQT]: 'DQT',
  [DNL]: 'DNL',
  [DRI]: 'DRI',
  [DHP]: 'DHP',
  [EXP]: 'EXP',
  [SOF55]: 'SOF55',
  [LSE]: 'LSE',
  [COM]: 'COM',
  [TEM]: 'TEM',
};

export function markerName(code: number): string {
  const name = NAMES[code];
  if (name !== undefined) return name;
  if (isFrameMarker(code)) return `SOF${code - SOF0}`;
  if (code >= RST0 && code <= RST7) return `RST${code - RST0}`;
  if (code >= APP0 && code <= APP15) return `APP${code - APP0}`;
  return `marker ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
