/** What the laptop shows: two wave trains that cross, their sum as a trace, and lines of notes. */
import { clamp, mix, smoothStep } from '../noise';
import { paintTexture, printInk } from '../render/texture';
import type { Rgb, Texture } from '../render/texture';
import { InkSheet } from '../type/ink';
import { SANS, SANS_BOLD } from '../type/face';

const WIDTH = 1280;
const HEIGHT = 820;
const BACKGROUND: Rgb = [0.012, 0.014, 0.02];
const PANEL: Rgb = [0.03, 0.034, 0.045];
const BRASS: Rgb = [0.85, 0.5, 0.13];
const PALE: Rgb = [0.62, 0.66, 0.72];
const FIELD = { x: 40, y: 84, width: 800, height: 520 };
const TRACE = { x: 40, y: 632, width: 800, height: 150 };
const NOTES = { x: 872, y: 84, width: 368, height: 698 };

/** Stops from dark blue by way of teal and sand to orange. */
const RAMP: readonly Rgb[] = [
  [0.015, 0.035, 0.12],
  [0.02, 0.18, 0.3],
  [0.16, 0.45, 0.45],
  [0.85, 0.7, 0.42],
  [0.95, 0.35, 0.08],
];

function ramp(t: number): Rgb {
  const place = clamp(t, 0, 0.9999) * (RAMP.length - 1);
  const i = Math.floor(place);
  const at = (k: 0 | 1 | 2): number => mix(RAMP[i][k], RAMP[i + 1][k], place - i);
  return [at(0), at(1), at(2)];
}

function ripples(x: number, y: number): number {
  const a = Math.hypot(x - 230, y - 330);
  const b = Math.hypot(x - 610, y - 200);
  return 0.5 + 0.25 * (Math.sin(a / 10.5) * Math.exp(-a / 520) + Math.sin(b / 10.5) * Math.exp(-b / 520)) * 1.25;
}

const inside = (x: number, y: number, r: typeof FIELD): boolean =>
  x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height;

export function screenTexture(): Texture {
  const texture = paintTexture(WIDTH, HEIGHT, (_u, _v, x, y) => {
    if (inside(x, y, FIELD)) return ramp(ripples(x - FIELD.x, y - FIELD.y));
    if (inside(x, y, TRACE) || inside(x, y, NOTES)) return PANEL;
    if (y < 52) return [0.045, 0.05, 0.062];
    return BACKGROUND;
  });
  const pale = new InkSheet(WIDTH, HEIGHT);
  pale.text(SANS_BOLD, 26, 'Waves on a pond', 96, 36);
  pale.text(SANS_BOLD, 24, 'Notes', NOTES.x + 24, NOTES.y + 44);
  const lines = [
    'two stones, one pond',
    'the rings pass through',
    'each other and add',
    '',
    'crest + crest: higher',
    'crest + trough: still',
    '',
    'length   0.64 m',
    'height   0.12 m',
    'period   0.64 s',
    '',
    'see page 7',
  ];
  lines.forEach((line, i) => pale.text(SANS, 22, line, NOTES.x + 24, NOTES.y + 92 + i * 33));
  for (let i = 0; i < 7; i++)
    pale.stroke(
      NOTES.x + 24,
      608 + i * 24,
      NOTES.x + 24 + 320 * (0.45 + 0.5 * Math.abs(Math.sin(i * 2.7))),
      608 + i * 24,
      2.4,
      2.4,
    );
  printInk(texture, pale, PALE);
  const brass = new InkSheet(WIDTH, HEIGHT);
  const height = (x: number): number => TRACE.y + TRACE.height * (1.02 - smoothStep(-0.2, 1.2, ripples(x, 290)));
  for (let x = 0; x + 4 < TRACE.width; x += 4)
    brass.stroke(TRACE.x + x, height(x), TRACE.x + x + 4, height(x + 4), 2.6, 2.6);
  brass.stroke(NOTES.x + 24, NOTES.y + 56, NOTES.x + 90, NOTES.y + 56, 2, 2);
  for (let i = 0; i < 3; i++) brass.stroke(30 + i * 22, 27, 30 + i * 22, 27, 6, 6);
  printInk(texture, brass, BRASS);
  return texture;
}
