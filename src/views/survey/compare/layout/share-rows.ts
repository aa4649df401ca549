/**
 * Settings one below the other, each with a share 0…1 on one axis: a dot, its interval, a tick for what chance makes, a bar for
 * a second measure, the figure, and where there is room a sentence. A pure function; CSS pixels, rounded to a tenth.
 */
import { formatPercent } from '../../../shared/format';
import { cutText } from './cut-text';

export interface ShareRow {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  /** Ends of an interval around it. */
  readonly interval: readonly [number, number] | null;
  /** What chance alone makes. */
  readonly chance: number | null;
  /** A second measure, drawn as a bar from 0. */
  readonly bar: number | null;
  /** Whether the value says something; else it is drawn hollow. */
  readonly tells: boolean;
  readonly words: string;
}

export interface ShareRowsInput {
  readonly rows: readonly ShareRow[];
  readonly width: number;
  /** Height of a row. */
  readonly pitch: number;
  /** A line through all rows, with its name at the axis. */
  readonly line: { readonly value: number; readonly name: string } | null;
  readonly axisName: string;
}

export interface PlacedRow extends ShareRow {
  readonly top: number;
  readonly middle: number;
  readonly label: string;
  /** Where the dot stands. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly chanceAt: number | null;
  readonly barWidth: number;
  readonly figure: string;
  /** The sentence, cut so that it fits; empty where there is no room. */
  readonly shownWords: string;
}

export interface ShareRowsModel {
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Where figures begin, and sentences. */
  readonly figuresAt: number;
  readonly wordsAt: number;
  readonly rows: readonly PlacedRow[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly line: { readonly at: number; readonly name: string } | null;
  readonly axisName: string;
}

const LABEL_SHARE = 0.36;
const MOST_LABEL = 132;
const FIGURE_ROOM = 56;
/** From this width on sentences stand beside the figures. */
const WIDE = 760;
const MOST_AXIS = 360;
const AXIS_ROOM = 38;
/** Length of an axis that bears five ticks. */
const ROOMY = 200;
const HEAD_ROOM = 18;
/** Mean width of a letter at 12 px. */
const LETTER = 6.4;

const round = (value: number): number => Math.round(value * 10) / 10;
const clamp = (share: number): number => Math.min(1, Math.max(0, share));

export function shareRows({ rows, width, pitch, line, axisName }: ShareRowsInput): ShareRowsModel {
  const left = round(Math.min(MOST_LABEL, width * LABEL_SHARE));
  const room = Math.max(20, width - left - FIGURE_ROOM - 8);
  const wide = width >= WIDE;
  const right = round(left + 6 + (wide ? Math.min(MOST_AXIS, room * 0.45) : room - 6));
  const start = left + 6;
  const place = (share: number): number => round(start + clamp(share) * (right - start));
  const top = line ? HEAD_ROOM : 2;
  const bottom = top + rows.length * pitch;
  const figuresAt = right + 12;
  const wordsAt = figuresAt + FIGURE_ROOM;
  const letters = Math.floor((width - wordsAt) / LETTER);
  return {
    width,
    height: bottom + AXIS_ROOM,
    pitch,
    left: start,
    right,
    bottom,
    figuresAt,
    wordsAt,
    axisName,
    ticks: shareTicks(right - start).map((share) => ({ at: place(share), label: `${String(100 * share)}\u00a0%` })),
    line: line && { at: place(line.value), name: line.name },
    rows: rows.map((row, index) => ({
      ...row,
      top: top + index * pitch,
      middle: top + (index + 0.5) * pitch,
      label: cutText(row.title, Math.max(3, Math.floor((left - 8) / LETTER))),
      at: place(row.value),
      from: place(row.interval ? row.interval[0] : row.value),
      to: place(row.interval ? row.interval[1] : row.value),
      chanceAt: row.chance === null ? null : place(row.chance),
      barWidth: row.bar === null ? 0 : round(place(row.bar) - start),
      figure: shareText(row.value),
      shownWords: wide ? cutText(row.words, letters) : '',
    })),
  };
}

/** Ticks of an axis from 0 to 1, as many as keep clear of each other. */
export function shareTicks(length: number): readonly number[] {
  return length < ROOMY ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
}

/** 0 %, 4.2 %, 31 %: two digits are what such a figure bears. */
export function shareText(share: number): string {
  return share === 0 ? '0\u00a0%' : formatPercent(share, 2);
}

/** A share in a table and in its file: as many digits as counts of a million files bear. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
