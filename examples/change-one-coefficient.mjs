/**
 * Reads a JPEG file, changes one of its coefficients and writes it again: nothing else becomes another.
 * Run: node examples/change-one-coefficient.mjs IN.jpg OUT.jpg
 * Where the package is not installed, in a clone say, build it first: npm run build:lib
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { metadataSegments, readJpeg, writeJpeg } from 'waveloupe/jpeg';

const [from, to] = process.argv.slice(2);
const jpeg = readJpeg(readFileSync(from));
const [luma] = jpeg.components;

// Block (row 1, column 2) of luma; horizontal frequency 3, vertical frequency 0.
const [row, column, u, v] = [1, 2, 3, 0];
const index = (row * luma.blockColumns + column) * 64 + 8 * v + u;
luma.coefficients[index] += 5;

writeFileSync(to, writeJpeg(jpeg, { metadata: metadataSegments(jpeg) }));

const again = readJpeg(readFileSync(to));
console.log(`${jpeg.width} × ${jpeg.height}, ${jpeg.process}, table step ${luma.table[8 * v + u]}`);
console.log(`coefficient ${index} is now ${again.components[0].coefficients[index]}`);
