import { useMemo } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { appKind, isApp, type AppKind } from '../../../codec/jpeg/metadata/app-kind';
import type { NoticeKind } from '../../../codec/jpeg/metadata/jpeg-metadata';
import { readMetadata } from '../../../codec/jpeg/metadata/read-metadata';
import { formatSignificant } from '../../shared/format';
import { Try } from '../../shared/HelpCard';
import { Group } from '../../shared/Group';
import { Icon } from '../../shared/Icon';
import { PositionReveal } from './PositionReveal';
import { Thumbnails } from './Thumbnails';
import { TELLING_DIFFERENCE, useThumbnailDifference } from './use-thumbnail-difference';

const MEANINGS = {
  position:
    'Whoever gets the file can look the place up on a map. Many sites strip it; mail, and messengers that send the file as it is, do not.',
  identity: 'A serial number ties pictures of one camera to each other, and so to their owner.',
  'stale thumbnail': 'Thumbnails are often forgotten by editors: this one may show what was cut away.',
  orientation: 'The stage shows the pixels as they are stored, not turned: blocks and bytes lie as in the file.',
  resized: 'The picture in the file is not the one that the camera wrote.',
  hidden: 'A viewer never shows these bytes, and a copy of the file carries them along.',
  broken: 'A viewer that cannot read it shows other colours, or none of it.',
} as const satisfies Record<NoticeKind, string>;

/** Where each kind of notice can be seen in the file. */
const EVIDENCE: Readonly<Partial<Record<NoticeKind, readonly AppKind[]>>> = {
  position: ['EXIF', 'XMP'],
  identity: ['EXIF'],
  'stale thumbnail': ['EXIF', 'JFIF', 'JFXX', 'Photoshop'],
  orientation: ['EXIF'],
  resized: ['EXIF'],
  broken: ['ICC'],
};

/** The segment that a notice is about; −1 where none can be told. */
function segmentOf(jpeg: Jpeg, kind: NoticeKind): number {
  if (kind === 'hidden') return jpeg.segments.findIndex(({ name }) => name === 'after the end');
  const wanted = EVIDENCE[kind] ?? [];
  return jpeg.segments.findIndex((segment) => isApp(segment) && wanted.includes(appKind(jpeg.bytes, segment)));
}

/** What a person might want to know before passing the file on; nothing where there is nothing. */
export function NoticesGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const { notices, thumbnails } = useMemo(() => readMetadata(jpeg), [jpeg]);
  const difference = useThumbnailDifference(jpeg, thumbnails);
  const stale = difference !== null && difference > TELLING_DIFFERENCE;
  if (notices.length === 0 && thumbnails.length === 0 && jpeg.problems.length === 0) return null;
  return (
    <Group title="Worth knowing">
      <ul className="notices">
        {jpeg.problems.length > 0 && (
          <li className="notice">
            <Icon name="warn" />
            <div>
              <p>
                The file is damaged in {jpeg.problems.length === 1 ? 'one place' : `${jpeg.problems.length} places`}.
              </p>
              <p className="quiet">As much as there is was read; the places are listed below the picture.</p>
            </div>
          </li>
        )}
        {notices.map(({ kind, sentence }) => {
          const segment = segmentOf(jpeg, kind);
          return (
            <li key={sentence} className="notice">
              <Icon name="warn" />
              <div>
                <p>{sentence}</p>
                <p className="quiet">
                  {MEANINGS[kind]} {segment >= 0 && <Try set={{ segment }}>See it in the file</Try>}{' '}
                  {kind === 'position' && <PositionReveal jpeg={jpeg} />}
                </p>
              </div>
            </li>
          );
        })}
        {stale && (
          <li className="notice">
            <Icon name="warn" />
            <div>
              <p>The thumbnail shows something else than the picture.</p>
              <p className="quiet figure">
                {`Their difference is ${formatSignificant(difference, 2)}; an honest thumbnail’s is below 0.05 (1 − correlation of luma). ${MEANINGS['stale thumbnail']}`}
              </p>
            </div>
          </li>
        )}
      </ul>
      <Thumbnails
        jpeg={jpeg}
        thumbnails={thumbnails}
        beside={stale || notices.some(({ kind }) => kind === 'stale thumbnail')}
      />
    </Group>
  );
}
