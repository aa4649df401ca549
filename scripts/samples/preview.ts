/** A quick, rough trial of the desk: `npx tsx scripts/samples/preview.ts out.png [width] [samples] [detail]`. */
import { writeFileSync } from 'node:fs';
import { makeDesk } from './desk/make-desk';
import { encodePng } from './png';

const [path = 'desk-preview.png', width = '512', samples = '8', detail = '0.4'] = process.argv.slice(2);
const picture = makeDesk({
  width: Number(width),
  height: Math.round(Number(width) * 0.75),
  samples: Number(samples),
  detail: Number(detail),
  smooth: true,
});
writeFileSync(path, encodePng(picture));
