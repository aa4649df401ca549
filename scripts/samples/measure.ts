/** Prints the slope of the radial spectrum of every sample: `npx tsx scripts/samples/measure.ts`. */
import { readFileSync } from 'node:fs';
import { SAMPLE_FOLDER, SAMPLES } from './catalogue';
import { decodePng } from './png';
import { FROM, spectrumSlope, TO } from './spectrum-slope';

console.log(`log-log slope of amplitude over frequency, ${FROM} to ${TO} cycles per pixel`);
for (const { id, jpeg } of SAMPLES) {
  if (jpeg) continue;
  const slope = spectrumSlope(decodePng(readFileSync(new URL(`${id}.png`, SAMPLE_FOLDER))));
  console.log(`${id.padEnd(12)} ${slope.toFixed(2)}`);
}
