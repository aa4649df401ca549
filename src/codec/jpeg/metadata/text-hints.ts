/** Hints out of what a file says about itself in words and numbers. */
import type { EncoderHint } from './encoder-hint';
import type { JpegMetadata } from './jpeg-metadata';

/** How known programs sign in comment segments. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/gd-jpeg/, 'PHP’s GD library, with libjpeg'],
  [/^Lavc/, 'FFmpeg'],
  [/GIMP/, 'GIMP'],
  [/Intel\(R\) JPEG Library/, 'Intel’s JPEG library'],
  [/LEAD Technologies/, 'a program with LEADTOOLS'],
  [/Photoshop/, 'Adobe Photoshop'],
  [/JPEGmini/, 'JPEGmini'],
  [/ImageMagick/, 'ImageMagick'],
  [/AppleMark/, 'Apple QuickTime'],
  [/XV Version/, 'xv'],
  [/ACD Systems/, 'ACDSee'],
  [/Handmade Software/, 'Image Alchemy'],
  [/U-Lead|Ulead/, 'a program by Ulead'],
];

export function textHints({ comments, exif, photoshop, ducky, adobe, xmp, hasJumbf }: JpegMetadata): EncoderHint[] {
  const hints: EncoderHint[] = [];
  for (const comment of comments) {
    const signature = SIGNATURES.find(([pattern]) => pattern.test(comment));
    if (signature !== undefined) {
      hints.push({ name: signature[1], why: `A comment says “${firstLine(comment)}”.` });
    }
  }
  if (exif !== null && exif.software !== null) {
    hints.push({ name: exif.software, why: 'EXIF names it as the software that last wrote the file.' });
  }
  if (xmp !== null && xmp.creatorTool !== null && xmp.creatorTool !== exif?.software) {
    hints.push({ name: xmp.creatorTool, why: 'XMP names it as the tool that created the file.' });
  }
  const camera = [exif?.make, exif?.model].filter((each) => each !== null && each !== undefined);
  if (camera.length > 0) {
    const [make = '', model = ''] = camera;
    const name = model.startsWith(make.split(' ')[0]) ? model : camera.join(' ');
    hints.push({
      name: `a camera: ${name}`,
      why: 'EXIF names it; other programs keep that when they save the file again.',
    });
  }
  if (photoshop?.quality) {
    const { quality, format, scans } = photoshop.quality;
    const how = `${format}${scans === null ? '' : `, ${scans} scans`}`;
    hints.push({
      name: 'Adobe Photoshop',
      why: `Its resources say that it was saved at quality ${quality} of 12 (${how}).`,
    });
  }
  if (photoshop?.iptc.some(({ record, dataset, text }) => record === 2 && dataset === 40 && text.startsWith('FBMD'))) {
    hints.push({
      name: 'Facebook or Instagram',
      why: 'The IPTC instructions begin with FBMD, the mark that they leave.',
    });
  }
  if (ducky !== null) {
    const quality = ducky.quality === null ? '' : ` at quality ${ducky.quality}`;
    hints.push({
      name: 'Photoshop’s Save for Web',
      why: `It has the Ducky segment that only this leaves${quality && `, saved${quality}`}.`,
    });
  } else if (adobe !== null && photoshop === null) {
    hints.push({
      name: 'software by Adobe, or a library writing RGB, CMYK or YCCK',
      why: 'There is an Adobe segment, which says how the colours are coded.',
    });
  }
  if (hasJumbf) hints.push({ name: 'a tool with content credentials (C2PA)', why: 'There are JUMBF boxes in APP11.' });
  return hints;
}

const firstLine = (text: string) => {
  const [line] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
};
