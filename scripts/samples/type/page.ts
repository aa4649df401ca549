/**
 * The page of type, 960×1280: headline, justified columns, a figure, a ladder of sizes. Warm black on warm white.
 */
import { toBytes } from '../image';
import type { ByteImage } from '../image';
import { BOOK, DISPLAY, ITALIC, measure, SANS, SANS_BOLD } from './face';
import { InkSheet } from './ink';
import { setParagraph } from './paragraph';
import * as words from './words';

const WIDTH = 960;
const HEIGHT = 1280;
const MARGIN = 84;
const GUTTER = 36;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const BODY = 18.5;
const LEADING = 26;

/** Linear light. */
const PAPER = [0.955, 0.94, 0.9];
const INK = [0.0095, 0.009, 0.0085];

function rule(sheet: InkSheet, x: number, y: number, length: number, weight: number): void {
  sheet.stroke(x, y, x + length, y, weight / 2, weight / 2);
}

/** Odd harmonics sin((2k-1) t)/(2k-1): the partial sums of a square wave, each set a little lower. */
function drawFigure(sheet: InkSheet, x: number, y: number, width: number, height: number): void {
  [1, 2, 4, 8].forEach((terms, row) => {
    const middle = y + ((row + 0.5) * height) / 4;
    rule(sheet, x, middle, width, 0.7);
    const value = (t: number): number => {
      let sum = 0;
      for (let k = 1; k <= terms; k++) sum += Math.sin((2 * k - 1) * 4 * Math.PI * t) / (2 * k - 1);
      return middle - sum * height * 0.105;
    };
    const steps = 240;
    for (let i = 0; i < steps; i++) {
      const from = i / steps;
      const to = (i + 1) / steps;
      sheet.stroke(x + from * width, value(from), x + to * width, value(to), 1, 1);
    }
  });
}

function drawLadder(sheet: InkSheet, x: number, y: number, width: number): number {
  let baseline = y;
  for (const size of words.LADDER_SIZES) {
    baseline += size * 1.12 + 4;
    const label = `${size}`;
    sheet.text(SANS, 9, label, x, baseline);
    let text = words.LADDER;
    const room = width - 30;
    while (measure(BOOK, `${text} · ${words.LADDER}`) * size < room) text += ` · ${words.LADDER}`;
    sheet.text(BOOK, size, text, x + 30, baseline);
  }
  return baseline;
}

/** A first letter three lines high, with the first paragraph set around it. */
function drawOpening(sheet: InkSheet, x: number, y: number): number {
  const [first, ...rest] = words.LEFT_COLUMN;
  const dropSize = (2 * LEADING + BODY * 0.66) / 0.68;
  const inset = measure(DISPLAY, first[0]) * dropSize + 7;
  sheet.text(DISPLAY, dropSize, first[0], x - 2, y + 2 * LEADING);
  // The words beside the letter: as many as fill three narrow lines, cut where the narrow setting ends its third line.
  const wordsLeft = first.slice(1).split(' ');
  const narrow: string[] = [];
  const plain = (list: readonly string[]): string => list.join(' ').replaceAll('\u00ad', '');
  while (measure(BOOK, plain([...narrow, wordsLeft[0]])) * BODY < (COLUMN - inset) * 2.93)
    narrow.push(wordsLeft.shift() ?? '');
  const lines = setNarrow(sheet, plain(narrow), x + inset, y, COLUMN - inset);
  let baseline = setParagraph(sheet, BOOK, BODY, wordsLeft.join(' '), x, y + lines * LEADING, COLUMN, LEADING);
  for (const paragraph of rest) baseline = setParagraph(sheet, BOOK, BODY, paragraph, x, baseline, COLUMN, LEADING, 20);
  return baseline;
}

/** Lines that are all filled, the last one too, since text goes on below. */
function setNarrow(sheet: InkSheet, text: string, x: number, y: number, width: number): number {
  const pieces = text.split(' ');
  let lines = 0;
  while (pieces.length > 0) {
    const line: string[] = [];
    const room = lines === 2 ? Infinity : width;
    while (pieces.length > 0 && measure(BOOK, [...line, pieces[0]].join(' ')) * BODY < room)
      line.push(pieces.shift() ?? '');
    const spare = width - measure(BOOK, line.join(' ')) * BODY;
    sheet.text(BOOK, BODY, line.join(' '), x, y + lines * LEADING, spare / (line.length - 1));
    lines++;
  }
  return lines;
}

export function makePage(): ByteImage {
  const sheet = new InkSheet(WIDTH, HEIGHT);
  const right = MARGIN + COLUMN + GUTTER;
  const full = WIDTH - 2 * MARGIN;
  sheet.text({ ...SANS_BOLD, tracking: 0.16 }, 13, words.KICKER, MARGIN, 88);
  const number = 'No. 2';
  sheet.text(SANS, 13, number, MARGIN + full - measure(SANS, number) * 13, 88);
  rule(sheet, MARGIN, 104, full, 2.4);
  words.HEADLINE.forEach((line, i) => sheet.text(DISPLAY, 84, line, MARGIN - 4, 186 + i * 86));
  sheet.text(ITALIC, 21.5, words.DECK, MARGIN, 318);
  rule(sheet, MARGIN, 342, full, 0.8);

  drawOpening(sheet, MARGIN, 380);
  let baseline = 380;
  words.RIGHT_COLUMN.forEach((paragraph, i) => {
    baseline = setParagraph(sheet, BOOK, BODY, paragraph, right, baseline, COLUMN, LEADING, i === 0 ? 0 : 20);
  });
  drawFigure(sheet, right, baseline - 8, COLUMN, 214);
  setParagraph(sheet, SANS, 11.5, words.CAPTION, right, baseline + 222, COLUMN, 16);

  rule(sheet, MARGIN, 1012, full, 0.8);
  const end = drawLadder(sheet, MARGIN, 1016, full);
  setParagraph(sheet, BOOK, 6.5, words.FINE_PRINT, MARGIN + 30, end + 16, full - 30, 8.5);
  rule(sheet, MARGIN, 1222, full, 0.8);
  sheet.text(SANS, 10.5, words.FOLIO, MARGIN, 1240);

  const data = new Float32Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const cover = sheet.coverage(i);
    for (let channel = 0; channel < 3; channel++) {
      data[3 * i + channel] = PAPER[channel] + (INK[channel] - PAPER[channel]) * cover;
    }
  }
  return toBytes({ width: WIDTH, height: HEIGHT, data });
}
