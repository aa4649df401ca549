import { useMemo, useState } from 'react';
import type { ByteRange, Jpeg } from '../../../codec/jpeg/jpeg';
import { describeSegment } from '../../../codec/jpeg/metadata/describe/describe-segment';
import { readMetadata } from '../../../codec/jpeg/metadata/read-metadata';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatCount } from '../../shared/format';
import { useEscape } from '../../shared/use-escape';
import '../figures/kinds.css';
import { useJpeg } from '../jpeg-context';
import './segments.css';
import { fieldRows, rowOfByte } from './field-rows';
import { HexView } from './HexView';
import { ByteNote } from './ByteNote';
import { SegmentFields } from './SegmentFields';
import { segmentAt } from './segment-kinds';
import { SegmentList } from './SegmentList';
import { SegmentStrip } from './SegmentStrip';
import { StripHead, type StripScale } from './StripHead';

/** The file as a strip of segments, and one of them opened to its fields and bytes. */
export function AnatomyEvidence() {
  const document = useJpeg((snapshot) => snapshot.document);
  if (!document) return <p className="quiet">No file yet.</p>;
  return <Opened key={document.source.id} jpeg={document.jpeg} />;
}

function Opened({ jpeg }: { readonly jpeg: Jpeg }) {
  const setting = useSetting('segment');
  const change = useChangeSettings();
  const [scale, setScale] = useState<StripScale>('assisted');
  const [cursor, setCursor] = useState<number | null>(null);
  const [pointed, setPointed] = useState<ByteRange | null>(null);
  const [pointedByte, setPointedByte] = useState<number | null>(null);
  const { thumbnails } = useMemo(() => readMetadata(jpeg), [jpeg]);
  const opened = setting < jpeg.segments.length ? setting : -1;
  const range: ByteRange = jpeg.segments[opened] ?? { start: 0, end: jpeg.bytes.length };
  const description = useMemo(() => (opened < 0 ? null : describeSegment(jpeg, opened)), [jpeg, opened]);
  const rows = useMemo(() => fieldRows(description?.fields ?? []), [description]);
  const inside = cursor !== null && cursor >= range.start && cursor < range.end ? cursor : null;
  const named = pointedByte ?? inside;
  const row = named === null ? null : rowOfByte(rows, named);
  const marked = pointed ?? row;

  const open = (segment: number, at: number | null = null): void => {
    setCursor(at);
    setPointed(null);
    setPointedByte(null);
    change({ segment });
  };
  useEscape(() => {
    if (opened >= 0) open(-1);
  });
  return (
    <div className="segments">
      <StripHead
        jpeg={jpeg}
        scale={scale}
        onScale={setScale}
        opened={opened}
        onClose={() => {
          open(-1);
        }}
      />
      <SegmentStrip
        jpeg={jpeg}
        thumbnails={thumbnails}
        power={scale === 'true' ? 1 : 0.5}
        opened={opened}
        onOpen={(segment) => {
          open(segment === opened ? -1 : segment);
        }}
      />
      <div className="segments-detail">
        <SegmentList
          jpeg={jpeg}
          opened={opened}
          onOpen={(segment) => {
            open(segment);
          }}
        />
        <SegmentFields
          jpeg={jpeg}
          opened={opened}
          description={description}
          rows={rows}
          marked={marked}
          onPoint={setPointed}
          onPick={(field) => {
            setCursor(field.start);
          }}
          onProblem={(at) => {
            open(segmentAt(jpeg.segments, at), Math.min(at, jpeg.bytes.length - 1));
          }}
        />
        <div className="segments-bytes">
          <HexView
            label={opened < 0 ? 'All bytes of the file' : `Bytes of ${jpeg.segments[opened].name}`}
            bytes={jpeg.bytes}
            range={range}
            marked={marked}
            cursor={inside}
            onCursor={setCursor}
            onPoint={setPointedByte}
          />
          <ByteNote
            bytes={jpeg.bytes}
            at={named}
            row={row}
            otherwise={`${formatCount(range.end - range.start)} bytes; arrow keys walk`}
          />
        </div>
      </div>
    </div>
  );
}
