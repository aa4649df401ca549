/**
 * What may have written a file. Each hint is a likelihood and names its evidence; several can be true, and a program can
 * write whatever it likes. Evidence: texts the file carries, its tables and their order, its scan script, its sampling.
 */
import type { HuffmanTable, Jpeg, Scan } from '../jpeg';
import { judgeQuality } from '../quality/judge';
import type { QualityVerdict } from '../quality/verdict';
import { STANDARD_AC, STANDARD_DC, type HuffmanSpec } from '../tables/standard-huffman';
import { appKind, isApp } from './app-kind';
import { isJpegliScript, isLibjpegScript, mozjpegSplit } from './scan-scripts';
import { textHints } from './text-hints';
import type { EncoderHint } from './encoder-hint';
import type { JpegMetadata } from './jpeg-metadata';
import { readMetadata } from './read-metadata';

export function encoderHints(
  jpeg: Jpeg,
  metadata: JpegMetadata = readMetadata(jpeg),
  verdict: QualityVerdict = judgeQuality(jpeg),
): EncoderHint[] {
  return [
    ...textHints(metadata),
    ...familyHints(verdict),
    ...scriptHints(jpeg.scans, jpeg),
    ...tableHints(jpeg, verdict),
    ...restartHints(jpeg),
    ...samplingHints(jpeg),
  ];
}

function familyHints({ family, kind }: QualityVerdict): EncoderHint[] {
  if (kind !== 'family' || family === null) return [];
  const names = { photoshop: 'Adobe Photoshop', mozjpeg: 'mozjpeg', jpegli: 'jpegli' } as const;
  return [{ name: names[family.name], why: `The quantisation tables are ${family.label}.` }];
}

function scriptHints(scans: readonly Scan[], { process }: Jpeg): EncoderHint[] {
  if (process !== 'progressive') return [];
  if (isLibjpegScript(scans)) {
    return [
      {
        name: 'libjpeg, libjpeg-turbo or jpegtran',
        why: `The ${scans.length} scans are those of libjpeg’s progressive mode.`,
      },
    ];
  }
  if (isJpegliScript(scans)) return [{ name: 'jpegli', why: 'The scans begin as jpegli’s do: DC whole, then AC 1–2.' }];
  const split = mozjpegSplit(scans);
  if (split !== null) {
    const why = `The scans are chosen as mozjpeg does: DC whole, then luma’s AC up to ${split} apart from the rest.`;
    return [{ name: 'mozjpeg', why }];
  }
  return [];
}

function tableHints(jpeg: Jpeg, verdict: QualityVerdict): EncoderHint[] {
  const { huffmanTables, quantisationTables, segments, coding, process } = jpeg;
  if (coding === 'arithmetic') {
    return [{ name: 'libjpeg, libjpeg-turbo or jpegtran', why: 'Hardly any other program writes arithmetic coding.' }];
  }
  const hints: EncoderHint[] = [];
  if (!segments.some(({ marker }) => marker === 0xc4)) {
    hints.push({
      name: 'a Motion-JPEG film or webcam',
      why: 'There are no Huffman tables: the standard ones are meant.',
    });
  } else if (process !== 'progressive' && huffmanTables.length > 0) {
    const standard = huffmanTables.every(isStandard);
    hints.push(
      standard
        ? {
            name: 'a camera, or an encoder in haste',
            why: 'The Huffman tables are the standard ones, not made for this picture.',
          }
        : {
            name: 'an encoder that optimises',
            why: 'The Huffman tables are made for this picture, which takes a second pass.',
          },
    );
  }
  // One segment a table, DQT before SOF before DHT: as libjpeg writes them.
  const order = segments.flatMap(({ marker }) => (marker === 0xdb || marker === 0xc4 ? [marker] : []));
  const single = (marker: number, tables: readonly { at: number }[]) =>
    tables.length > 0 && order.filter((each) => each === marker).length === tables.length;
  const jfif = segments[1] !== undefined && isApp(segments[1]) && appKind(jpeg.bytes, segments[1]) === 'JFIF';
  if (jfif && verdict.kind === 'ijg' && single(0xdb, quantisationTables) && single(0xc4, huffmanTables)) {
    hints.push({
      name: 'libjpeg or libjpeg-turbo',
      why: 'JFIF comes first, the tables are IJG’s, and each has a segment of its own, as libjpeg writes them.',
    });
  }
  if (jpeg.colorSpace === 'ycbcr' && new Set(jpeg.components.map(({ tableId }) => tableId)).size === 3) {
    hints.push({
      name: 'jpegli, or a phone',
      why: 'Each of the three components has a quantisation table of its own; most encoders share one between Cb and Cr.',
    });
  }
  return hints;
}

function restartHints({ scans, components, width }: Jpeg): EncoderHint[] {
  const interval = scans[0]?.restartInterval ?? 0;
  if (interval === 0 || components.length === 0) return [];
  const columns = Math.ceil(width / (8 * Math.max(...components.map(({ horizontal }) => horizontal))));
  const rows = interval / columns;
  const often = Number.isInteger(rows)
    ? `every ${rows === 1 ? 'row' : `${rows} rows`} of MCUs`
    : `every ${interval} MCUs`;
  return [
    {
      name: 'a camera, Photoshop, or an encoder in hardware',
      why: `Restart markers ${often}: few programs write them unasked.`,
    },
  ];
}

/** Only what says something: 4:4:4 and 4:2:0 are everybody's. */
function samplingHints({ components, colorSpace }: Jpeg): EncoderHint[] {
  if (colorSpace !== 'ycbcr' || components.slice(1).some(({ horizontal, vertical }) => horizontal * vertical !== 1)) {
    return [];
  }
  const luma = `${components[0].horizontal}×${components[0].vertical}`;
  const told: Partial<Record<string, EncoderHint>> = {
    '2×1': {
      name: 'a camera',
      why: 'Chroma is halved across only (4:2:2), which cameras often do and programs seldom.',
    },
    '1×2': {
      name: 'a lossless turn by 90°',
      why: 'Chroma is halved down only (4:4:0), as in a 4:2:2 picture that was turned without decoding it.',
    },
    '4×1': { name: 'video equipment', why: 'Chroma has a quarter of the columns (4:1:1), as in DV.' },
  };
  const hint = told[luma];
  return hint === undefined ? [] : [hint];
}

function isStandard({ kind, counts, symbols }: HuffmanTable): boolean {
  const same = (spec: HuffmanSpec) =>
    spec.counts.every((count, i) => count === counts[i]) &&
    spec.symbols.length === symbols.length &&
    spec.symbols.every((symbol, i) => symbol === symbols[i]);
  return (kind === 'dc' ? STANDARD_DC : STANDARD_AC).some(same);
}
