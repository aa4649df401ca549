/**
 * Golden values for src/codec/jpeg/quality: the quantisation tables that mozjpeg itself writes, from the WebAssembly build
 * in the npm package @jsquash/jpeg. Writes src/codec/jpeg/quality/golden/mozjpeg-tables.json, and src/codec/jpeg/metadata/golden/mozjpeg.jpg.
 *
 * Run: node scripts/golden/make-mozjpeg-tables.mjs [folder that holds node_modules/@jsquash/jpeg]
 * A row: [base table 0…8, quality, luma, chroma], tables as 64 four-digit hexadecimal numbers in natural order.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2] ?? process.cwd();
const resolve = createRequire(pathToFileURL(`${folder}/package.json`)).resolve;
const { default: encode, init } = await import(pathToFileURL(resolve('@jsquash/jpeg/encode.js')).href);
const wasm = readFileSync(resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
await init(await WebAssembly.compile(wasm));

const ZIGZAG = [];
for (let diagonal = 0; diagonal < 15; diagonal++) {
  const cells = [];
  for (let row = 0; row < 8; row++) if (diagonal - row >= 0 && diagonal - row < 8) cells.push(8 * row + diagonal - row);
  ZIGZAG.push(...(diagonal % 2 === 0 ? cells.reverse() : cells));
}

/** The tables of a file, by destination, in natural order. */
function tablesOf(bytes) {
  const found = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes[at + 2] * 256 + bytes[at + 3]) {
    if (bytes[at + 1] !== 0xdb) continue;
    const end = at + 2 + bytes[at + 2] * 256 + bytes[at + 3];
    for (let table = at + 4; table < end;) {
      const size = bytes[table] >> 4 ? 2 : 1;
      const natural = Buffer.alloc(128);
      ZIGZAG.forEach((cell, k) => {
        const entry = table + 1 + size * k;
        natural.writeUInt16BE(size === 2 ? bytes[entry] * 256 + bytes[entry + 1] : bytes[entry], 2 * cell);
      });
      found[bytes[table] & 15] = natural.toString('hex');
      table += 1 + 64 * size;
    }
  }
  return found;
}

const picture = { width: 16, height: 16, data: new Uint8ClampedArray(4 * 256).fill(200) };
const rows = [];
for (let base = 0; base < 9; base++) {
  for (const quality of [12, 50, 88]) {
    const file = new Uint8Array(await encode(picture, { quality, quant_table: base }));
    rows.push([base, quality, ...tablesOf(file)]);
  }
}

// A progressive file with its own choice of scans: waves and noise, so that splitting a scan pays.
const side = 128;
const pattern = { width: side, height: side, data: new Uint8ClampedArray(4 * side * side).fill(255) };
let state = 1;
for (let i = 0; i < pattern.data.length; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  pattern.data[i] = 128 + 60 * Math.sin((i >> 2) / 7) + (state >>> 26);
}
const progressive = new Uint8Array(await encode(pattern, { quality: 70 }));
writeFileSync(new URL('../../src/codec/jpeg/metadata/golden/mozjpeg.jpg', import.meta.url), progressive);

const out = new URL('../../src/codec/jpeg/quality/golden/mozjpeg-tables.json', import.meta.url);
writeFileSync(out, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
