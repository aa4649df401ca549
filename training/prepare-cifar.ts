/**
 * CIFAR-10 as JPEG files → the coefficients a network of this project reads, for training in Python.
 *
 * Usage: tsx training/prepare-cifar.ts <cifar10-jpeg.zip> <folder>
 * Reads `train/<class>/NNNN.jpg` and `test/<class>/NNNN.jpg` with the project's own reader, and writes
 * - `train.coefficients`, `test.coefficients`: little-endian int16 [pictures, 1536], dequantised (0…255
 *   samples less 128, so DC = 8·mean): Y as 4×4 blocks, then Cb and Cr as 2×2, each block 64 values in natural order;
 * - `train.labels`, `test.labels`: u8 [pictures], index into the sorted class names;
 * - `classes.txt`.
 * Nothing is rounded or clamped on the way: what the files say is what the network learns from.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readJpeg } from '../src/codec/jpeg';
import { dequantise, VALUES } from './dequantise';

function main(): void {
  const [zip, folder] = process.argv.slice(2);
  if (zip === undefined || folder === undefined) throw new Error('usage: prepare-cifar.ts <zip> <folder>');
  const files = unzipSync(readFileSync(zip), { filter: ({ name }) => name.endsWith('.jpg') });
  const classes = [...new Set(Object.keys(files).map((name) => name.split('/')[1] ?? ''))].sort();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'classes.txt'), `${classes.join('\n')}\n`);
  for (const part of ['train', 'test']) {
    const names = Object.keys(files)
      .filter((name) => name.startsWith(`${part}/`))
      .sort();
    const coefficients = new Int16Array(names.length * VALUES);
    const labels = new Uint8Array(names.length);
    names.forEach((name, i) => {
      const bytes = files[name];
      if (bytes === undefined) return;
      coefficients.set(dequantise(readJpeg(bytes), name), i * VALUES);
      labels[i] = classes.indexOf(name.split('/')[1] ?? '');
    });
    writeFileSync(join(folder, `${part}.coefficients`), coefficients);
    writeFileSync(join(folder, `${part}.labels`), labels);
    console.log(`${part}: ${names.length} pictures, ${classes.length} classes`);
  }
}

main();
