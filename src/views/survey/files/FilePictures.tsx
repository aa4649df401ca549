import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { useSize } from '../../shared/use-size';
import { fileCount } from '../file-count';
import { visibleName } from '../filter/facet-text';
import { qualityText, sizeText } from './file-cells';
import { Thumbnail } from './Thumbnail';
import { listKeyDown } from './list-keys';
import type { ListedFiles } from './use-listed-files';
import { useOpenFile } from './use-open-file';

/** Of a picture and its two lines, CSS pixels. */
const CELL = { width: 124, height: 140 };

/** How many pictures stand in a row of that width. */
const acrossIn = (width: number): number => Math.max(1, Math.floor((width - 8) / CELL.width));

interface FilePicturesProps {
  readonly files: ListedFiles;
  readonly press: 'open' | 'pick';
}

/** The files as pictures, as many in a row as there is room for. Only what is in sight is read. */
export function FilePictures({ files, press }: FilePicturesProps) {
  const { id, state, rows } = files;
  const scroller = useRef<HTMLDivElement>(null);
  const { width } = useSize(scroller);
  const across = acrossIn(width);
  const picked = useSetting('surveyFile');
  const change = useChangeSettings();
  const openFile = useOpenFile();
  const virtualizer = useVirtualizer({
    count: Math.ceil(rows.length / across),
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL.height,
    overscan: 2,
  });
  const place = rows.indexOf(picked);
  if (!state) return null;
  const { table } = state;
  return (
    <div
      ref={scroller}
      className="file-pictures"
      role="listbox"
      tabIndex={0}
      aria-label={fileCount(rows.length)}
      aria-activedescendant={place >= 0 ? `picture-${rows[place]}` : undefined}
      onKeyDown={(event) => {
        const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / CELL.height));
        // A key may come before the first measurement does.
        const inRow = acrossIn(scroller.current?.clientWidth ?? width);
        listKeyDown(event, {
          count: rows.length,
          across: inRow,
          sideways: true,
          page,
          place,
          go: (next) => {
            change({ surveyFile: rows[next] });
            virtualizer.scrollToIndex(Math.floor(next / inRow));
          },
          open: (at) => {
            openFile(id, rows[at]);
          },
        });
      }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().flatMap(({ index: line, start }) =>
          Array.from(rows.subarray(line * across, (line + 1) * across), (at, i) => {
            const row = table.row(at);
            const name = visibleName(row.path);
            return (
              <div
                key={at}
                id={`picture-${at}`}
                className="file-picture"
                role="option"
                aria-selected={at === picked}
                aria-setsize={rows.length}
                aria-posinset={line * across + i + 1}
                title={name}
                style={{ transform: `translate(${4 + i * CELL.width}px, ${start}px)` }}
                onClick={() => {
                  change({ surveyFile: at });
                  if (press === 'open') openFile(id, at);
                }}
                onDoubleClick={() => {
                  if (press === 'pick') openFile(id, at);
                }}
              >
                <Thumbnail id={id} row={at} instead={visibleName(row.kind)} />
                <span className="file-picture-name">
                  <bdi>{name.split('/').at(-1)}</bdi>
                </span>
                <span className="quiet figure">
                  {row.quality === null ? sizeText(row) : `q ${qualityText(row)} · ${visibleName(row.subsampling)}`}
                </span>
              </div>
            );
          }),
        )}
      </div>
    </div>
  );
}
