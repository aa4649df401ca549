import { expect, it } from 'vitest';
import { colorSpaceOf, noteColorMarks, type ColorMarks } from './color-space';
import { segment } from './handmade-jpeg';

const RGB = [82, 71, 66];
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const jfif = segment(0xe0, ...letters('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0);
const adobe = (transform: number) => segment(0xee, ...letters('Adobe'), 0, 100, 0, 0, 0, 0, transform);

function told(ids: number[], ...segments: number[][]): [string, number] {
  const marks: ColorMarks = { jfif: false, adobe: -1, adobeAt: -1 };
  for (const each of segments) noteColorMarks(marks, Uint8Array.from(each), 0, each.length);
  let problems = 0;
  const space = colorSpaceOf(ids, marks, () => problems++);
  return [space, problems];
}

it('JFIF speaks before Adobe, Adobe before the identifiers', () => {
  expect(told([1])).toEqual(['grey', 0]);
  expect(told([1], adobe(0))).toEqual(['grey', 0]);
  expect(told([1, 2])).toEqual(['unknown', 0]);
  expect(told([1, 2, 3])).toEqual(['ycbcr', 0]);
  expect(told([0, 1, 2])).toEqual(['ycbcr', 0]);
  expect(told(RGB)).toEqual(['rgb', 0]);
  expect(told(RGB, jfif)).toEqual(['ycbcr', 0]);
  expect(told(RGB, adobe(1))).toEqual(['ycbcr', 0]);
  expect(told([1, 2, 3], adobe(0))).toEqual(['rgb', 0]);
  expect(told([1, 2, 3], jfif, adobe(0))).toEqual(['ycbcr', 0]);
  expect(told([1, 2, 3], adobe(2))).toEqual(['ycbcr', 1]);
  expect(told([1, 2, 3, 4])).toEqual(['unknown', 0]);
  expect(told([1, 2, 3, 4], jfif)).toEqual(['unknown', 0]);
  expect(told([1, 2, 3, 4], adobe(0))).toEqual(['cmyk', 0]);
  expect(told([1, 2, 3, 4], adobe(2))).toEqual(['ycck', 0]);
  expect(told([1, 2, 3, 4], adobe(1))).toEqual(['ycck', 1]);
});

it('segments that are cut short, or of another kind, say nothing', () => {
  expect(told(RGB, jfif.slice(0, 17))).toEqual(['rgb', 0]);
  expect(told([1, 2, 3], adobe(0).slice(0, 15))).toEqual(['ycbcr', 0]);
  expect(told(RGB, segment(0xe0, ...letters('JFXX\0'), ...new Array<number>(9).fill(1)))).toEqual(['rgb', 0]);
  expect(told(RGB, segment(0xe1, ...letters('JFIF\0'), ...new Array<number>(9).fill(1)))).toEqual(['rgb', 0]);
});
