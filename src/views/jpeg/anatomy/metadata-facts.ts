/** What the metadata say of a picture, as named figures for the rail. */
import type { JpegMetadata } from '../../../codec/jpeg/metadata/jpeg-metadata';
import { formatBytes, formatCount } from '../../shared/format';
import type { Fact } from '../../shared/figures/FactList';

const ORIENTATIONS = [
  'as stored',
  'mirrored left to right',
  'turned by 180°',
  'mirrored top to bottom',
  'mirrored at the diagonal',
  'turned 90° clockwise',
  'mirrored at the other diagonal',
  'turned 90° anticlockwise',
] as const;

export function metadataFacts(metadata: JpegMetadata): Fact[] {
  return [
    ...exifFacts(metadata),
    ...colourFacts(metadata),
    ...programFacts(metadata),
    ...metadata.comments.map((text, index) => ({
      name: metadata.comments.length > 1 ? `Comment ${index + 1}` : 'Comment',
      value: text === '' ? 'empty' : text,
      title: 'A COM segment',
    })),
  ];
}

type Candidate = readonly [name: string, value: string | number | null | undefined, title: string];

function facts(candidates: readonly Candidate[]): Fact[] {
  return candidates.flatMap(([name, value, title]) =>
    value === null || value === undefined || value === '' ? [] : [{ name, value, title }],
  );
}

function exifFacts({ exif }: JpegMetadata): Fact[] {
  if (!exif) return [];
  const model = exif.model ?? '';
  // Many models begin with their maker's name.
  const camera = model.toLowerCase().startsWith((exif.make ?? '').toLowerCase())
    ? model
    : `${exif.make ?? ''} ${model}`.trim();
  return facts([
    ['Camera', camera, 'EXIF: make and model'],
    ['Lens', exif.lens, 'EXIF'],
    ['Taken', exif.dateTimeOriginal, 'EXIF: when the picture was taken, by the camera’s clock'],
    ['Changed', exif.dateTime === exif.dateTimeOriginal ? null : exif.dateTime, 'EXIF: last changed'],
    ['Exposure', [exif.exposureTime, exif.fNumber].filter(Boolean).join(', '), 'EXIF'],
    ['Focal length', exif.focalLength, 'EXIF'],
    ['ISO', exif.iso, 'EXIF: sensitivity'],
    ['Flash', exif.flash, 'EXIF'],
    [
      'Orientation',
      exif.orientation === null ? null : ORIENTATIONS[exif.orientation - 1],
      'EXIF: how to show it; the stage shows it as stored',
    ],
    ['Artist', exif.artist, 'EXIF'],
    ['Copyright', exif.copyright, 'EXIF'],
    ['Description', exif.description, 'EXIF'],
    ['Position', exif.hasPosition ? `${formatCount(exif.gpsEntries)} GPS entries` : null, 'EXIF: see the notice above'],
    [
      'Maker note',
      exif.makerNote && formatBytes(exif.makerNote.end - exif.makerNote.start),
      'Only its maker can read it',
    ],
  ]);
}

function colourFacts({ icc, adobe, jfif }: JpegMetadata): Fact[] {
  const density =
    jfif &&
    (jfif.unit === 'aspect' || jfif.unit === 'unknown'
      ? `${jfif.densityX} : ${jfif.densityY}`
      : `${jfif.densityX} × ${jfif.densityY} per ${jfif.unit}`);
  return facts([
    [
      'ICC profile',
      icc && `${icc.description ?? 'without a name'}, ${formatBytes(icc.size)}`,
      icc ? `Version ${icc.version}, in ${icc.chunks} segments` : '',
    ],
    ['JFIF', jfif && `${jfif.version}, density ${density}`, 'Dots per inch and the like; no pixel depends on it'],
    ['Adobe', adobe && `transform ${adobe.transform}`, 'Says whether the components are RGB, YCbCr, CMYK or YCCK'],
  ]);
}

function programFacts({ exif, xmp, photoshop, ducky, mpf, hasJumbf, trailing }: JpegMetadata): Fact[] {
  const others = mpf?.images.length ?? 0;
  return facts([
    ['Software', exif?.software, 'EXIF'],
    ['Creator tool', xmp?.creatorTool, 'XMP'],
    ['XMP', xmp && formatBytes(xmp.size + xmp.extendedSize), 'Adobe’s metadata, as XML'],
    ['Photoshop', photoshop && `${photoshop.resources.length} resources`, 'Image resource blocks'],
    [
      'Photoshop quality',
      photoshop?.quality && `${photoshop.quality.quality} of 12, ${photoshop.quality.format}`,
      'As in its dialog',
    ],
    ...(photoshop?.iptc ?? []).slice(0, 12).map(({ name, text }): Candidate => [capital(name), text, 'IPTC']),
    ['Save for Web', ducky?.quality, 'Quality, 0 to 100'],
    ['Pictures listed', others > 0 ? others : null, 'Multi-picture format'],
    ['Credentials', hasJumbf ? 'boxes in APP11' : null, 'Content credentials (C2PA) or other JUMBF boxes'],
    [
      'After the end',
      trailing && `${trailing.looksLike}, ${formatBytes(trailing.end - trailing.start)}`,
      'Bytes behind EOI',
    ],
  ]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
