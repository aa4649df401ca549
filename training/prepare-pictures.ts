/**
 * Some 32×32 4:2:0 JPEG files → their coefficients, for fixtures.py.
 *
 * Usage: tsx training/prepare-pictures.ts <folder> <file.jpg> …
 * Writes `pictures.coefficients`, int16 [files, 1536] as prepare-cifar.ts does, and `pictures.json`: names and SHA-256.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJpeg } from '../src/codec/jpeg';
import { dequantise, VALUES } from './dequantise';

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined || files.length === 0) throw new Error('usage: prepare-pictures.ts <folder> <file.jpg> …');
mkdirSync(folder, { recursive: true });
const coefficients = new Int16Array(files.length * VALUES);
const names = files.map((file, i) => {
  const bytes = new Uint8Array(readFileSync(file));
  coefficients.set(dequantise(readJpeg(bytes), file), i * VALUES);
  return { name: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') };
});
writeFileSync(join(folder, 'pictures.coefficients'), coefficients);
writeFileSync(join(folder, 'pictures.json'), `${JSON.stringify(names)}\n`);
