import type { ReactNode } from 'react';
import type { Facet, FacetId } from '../../../survey/facets';
import { HelpCard, Try } from '../../shared/HelpCard';

interface CardText {
  readonly text: ReactNode;
  readonly formula?: string;
  readonly source?: string;
}

const T81 = 'ITU-T T.81, 1992';

const TEXTS: Readonly<Partial<Record<FacetId, CardText>>> = {
  subsampling: {
    text: (
      <>
        The eye sees colour less sharply than brightness, so chroma is often kept at half the width (4:2:2), or half the
        width and height (4:2:0). A network that was trained on one kind sees other fringes in another. Look at{' '}
        <Try set={{ surveyFilter: 'subsampling:4:2:0' }}>4:2:0 alone</Try>.
      </>
    ),
    formula: 'J:a:b: of J = 4 luma samples, a chroma samples in the first row, b new ones in the second',
    source: `${T81}, A.1.1`,
  },
  color: {
    text: (
      <>
        What the components mean: luma and two chroma components in most files, one component in grey ones, rarely RGB
        or the four of print. A colour file whose chroma is zero throughout shows only when every coefficient is read:{' '}
        <Try set={{ fullRead: true }}>read in full</Try>.
      </>
    ),
    source: 'JFIF 1.02; Adobe’s segment APP14',
  },
  quality: {
    text: (
      <>
        A JPEG holds its quantisation tables and no quality. Where the tables are exactly those that the Independent
        JPEG Group’s formula gives, that quality is certain (solid bars); else it is the nearest one (hatched). See{' '}
        <Try set={{ surveyFilter: 'quality:..49' }}>below 50</Try>.
      </>
    ),
    formula: 's = ⌊5000 / Q⌋ below 50, else 200 − 2Q;  step = ⌊(table · s + 50) / 100⌋',
    source: `Independent JPEG Group, libjpeg; tables: ${T81}, Annex K`,
  },
  density: {
    text: 'The file’s length over its pixels: what compression comes down to. Photographs at quality 75 take about 0.2 bytes a pixel, at 96 about 0.6; headers and thumbnails weigh on small pictures.',
    formula: 'bytes / (width · height)',
  },
  aspect: {
    text: 'Width over height as stored, before any turn that EXIF asks for. Bins are twelfths of an octave with 1:1 in the middle of one, so that 4:3, 3:2 and 16:9 fall in the middles of others.',
    formula: 'width / height',
  },
  tables: {
    text: 'Encoders give themselves away by their quantisation tables: the Independent JPEG Group’s, Photoshop’s, mozjpeg’s, jpegli’s. A folder with tables of its own was written by a program of its own.',
  },
  huffman: {
    text: 'Annex K’s example codes fit every picture fairly well; an encoder may also count first and give the picture codes of its own, some per cent shorter. That trace survives everything but coding anew.',
    source: `${T81}, Annex K.3`,
  },
  coding: {
    text: 'Baseline goes over the picture once; progressive files come in scans, coarse ones first. Both hold the same coefficients. Arithmetic coding is shorter, and hardly any program reads it.',
    source: `${T81}, clause 4`,
  },
  kind: {
    text: 'Told by the first bytes, not by the name. ImageNet’s training set has a PNG among its files named .JPEG.',
    source: 'Ehrlich, Compression in the ImageNet Dataset, 2021',
  },
  orientation: {
    text: 'How a viewer must turn or mirror the picture: 1 as it is, 3 upside down, 6 and 8 on a side. A program that reads pixels alone ignores it.',
    source: 'EXIF 2.32, tag 0x0112',
  },
  error: {
    text: 'Files that end early, lack a table, or contradict themselves. Decoders differ in what they make of these; the Files panel says what is wrong, and at which byte.',
  },
  adobe: {
    text: '0: the components are stored as they are (RGB or CMYK); 1: YCbCr; 2: YCCK. Without this segment three components are taken for YCbCr.',
    source: 'Adobe, Supporting the DCT Filters in PostScript Level 2, 1992',
  },
  restart: {
    text: 'Markers every so many units from which decoding can begin anew after an error. Cameras write them; most programs do not.',
    source: `${T81}, B.2.4.4`,
  },
  trailing: {
    text: 'What follows the end of the picture: a second picture for a phone’s depth, a film, or nothing but noughts. No viewer shows it.',
  },
};

/** What a facet's chart shows; half a sentence where there is no more to say. */
export function FacetCard({ facet }: { readonly facet: Facet }) {
  const { text, formula, source } = TEXTS[facet.id] ?? { text: `This is ${facet.about}.` };
  return (
    <HelpCard
      title={facet.title}
      {...(formula === undefined ? {} : { formula })}
      {...(source === undefined ? {} : { source })}
    >
      <p>{text}</p>
    </HelpCard>
  );
}

export function SizesCard() {
  return (
    <HelpCard
      title="width × height"
      formula="cells: equal parts of log₂ width and log₂ height"
      source="Ehrlich, Compression in the ImageNet Dataset, 2021"
    >
      <p>
        Every cell counts the files of about one size. On these axes all pictures of one shape lie on a slanted line,
        and a downloader’s largest side shows as a straight edge. Drag to choose a rectangle; Ctrl and the wheel zoom,
        Shift and a drag move the map. Back to <Try set={{ heatZoom: 1, heatX: 0.5, heatY: 0.5 }}>all sizes</Try>.
      </p>
    </HelpCard>
  );
}

export function OdditiesCard() {
  return (
    <HelpCard title="oddities" source="Ehrlich, Compression in the ImageNet Dataset, 2021">
      <p>
        What breaks training runs, or merely surprises: the smallest and the largest file, the strangest shape, the
        lowest quality, what is no JPEG, and what is broken. Of the files that the filter leaves; a name opens its file.
      </p>
    </HelpCard>
  );
}

export function CountsCard() {
  return (
    <HelpCard title="the charts">
      <p>
        Each chart counts files. Choose in one (click a bar, drag over a histogram), and all others show in full tone
        what is left, over a ghost of all. <Try set={{ countScale: 'log' }}>Logarithmic</Try> lengths let a single file
        be seen beside a million; <Try set={{ countScale: 'linear' }}>linear</Try> ones are true to proportion.
      </p>
    </HelpCard>
  );
}
