import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { useRowPitch } from '../charts/use-row-pitch';
import { fileCount } from '../file-count';
import { FILE_COLUMNS, type FileColumn } from './file-cells';
import { nextSort, type FileSort } from './file-order';
import { listKeyDown } from './list-keys';
import type { ListedFiles } from './use-listed-files';
import { useOpenFile } from './use-open-file';

/** Of a row where a mouse is, CSS pixels. */
const FINE_ROW = 28;
const TEMPLATE = { gridTemplateColumns: FILE_COLUMNS.map(({ width }) => width).join(' ') };

interface FileRowsProps {
  readonly files: ListedFiles;
  /** What a press on a row does: the strip opens the file, the panel picks it first. */
  readonly press: 'open' | 'pick';
}

/** The files as rows. Only what is in sight exists as elements. */
export function FileRows({ files, press }: FileRowsProps) {
  const { id, state, rows, sort } = files;
  const scroller = useRef<HTMLDivElement>(null);
  const picked = useSetting('surveyFile');
  const change = useChangeSettings();
  const openFile = useOpenFile();
  const height = useRowPitch(FINE_ROW);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The head stands above the rows and stays.
    scrollMargin: 0,
    paddingStart: height,
  });
  const place = rows.indexOf(picked);
  const go = (next: number): void => {
    change({ surveyFile: rows[next] });
    virtualizer.scrollToIndex(next);
  };
  const open = (at: number): void => {
    openFile(id, rows[at]);
  };
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);
  useEffect(() => {
    // Another order or another filter begins at its top.
    scroller.current?.scrollTo({ top: 0 });
  }, [sort]);
  if (!state) return null;
  const { table } = state;
  return (
    <div
      ref={scroller}
      className="file-rows"
      role="grid"
      tabIndex={0}
      aria-label={fileCount(rows.length)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={place >= 0 ? `file-${rows[place]}` : undefined}
      onKeyDown={(event) => {
        const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
        listKeyDown(event, { count: rows.length, across: 1, sideways: false, page, place, go, open });
      }}
    >
      <div className="file-row file-head" role="row" aria-rowindex={1} style={TEMPLATE}>
        {FILE_COLUMNS.map((column) => (
          <Head key={column.column} column={column} sort={sort} />
        ))}
      </div>
      <div role="presentation" style={{ height: virtualizer.getTotalSize() - height }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = table.row(rows[index]);
          return (
            <div
              key={rows[index]}
              id={`file-${rows[index]}`}
              className="file-row"
              role="row"
              aria-rowindex={index + 2}
              aria-selected={rows[index] === picked}
              data-broken={row.error === '' ? undefined : true}
              title={press === 'open' ? 'Opens in the JPEG bench' : 'Double-click or Enter: opens in the JPEG bench'}
              style={{ ...TEMPLATE, transform: `translateY(${start}px)` }}
              onClick={() => {
                change({ surveyFile: rows[index] });
                if (press === 'open') open(index);
              }}
              onDoubleClick={() => {
                if (press === 'pick') open(index);
              }}
            >
              {FILE_COLUMNS.map(({ column, number, cell }) => (
                <span
                  key={column}
                  role="gridcell"
                  className={number ? 'figure' : undefined}
                  // What is cut off is the name's own end, whichever way it is written.
                  dir={number ? undefined : 'auto'}
                  title={column === 'path' || column === 'error' ? cell(row) || undefined : undefined}
                >
                  {cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({ column: { column, title, number }, sort }: { readonly column: FileColumn; readonly sort: FileSort }) {
  const change = useChangeSettings();
  const sorted = sort.column === column;
  return (
    <span
      role="columnheader"
      aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
      className={number ? 'figure' : undefined}
    >
      <button
        type="button"
        onClick={() => {
          change({ filesSort: nextSort(sort, column) });
        }}
      >
        {title}
        <span aria-hidden="true">{sorted ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </span>
  );
}
