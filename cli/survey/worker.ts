/** A survey's thread: reads what it is given, one task after the other, and sends rows. */
import { parentPort, workerData } from 'node:worker_threads';
import { createTableVerdicts, unreadableRow, type ReadRowOptions } from '../../src/survey/read';
import { readArchive } from './read-archive';
import { createFileReader } from './read-file';
import { PIECES_AHEAD, type FilesTask, type FromWorker, type Task, type ToWorker } from './tasks';
import { tupleOf, type Tuple } from './tuples';
import type { ArchiveItem } from './items';

export interface WorkerData {
  readonly full: boolean;
}

/** Rows of an archive that are sent at a time. */
const PIECE = 64;

const port = parentPort;
if (port === null) throw new Error('This is no program of its own: waveloupe starts it as a thread');

const options: ReadRowOptions = { full: (workerData as WorkerData).full, verdicts: createTableVerdicts() };
const files = createFileReader(options);
const send = (message: FromWorker) => port.postMessage(message);

const rowOfItem = (item: FilesTask['files'][number]): Tuple =>
  tupleOf(item.kind === 'file' ? files.read(item.location, item.path) : unreadableRow(item.path, 0, item.reason));

function readFiles({ files: items, oneByOne }: FilesTask): void {
  if (oneByOne) items.forEach((item, at) => send({ rows: [rowOfItem(item)], done: at === items.length - 1 }));
  else send({ rows: items.map(rowOfItem), done: true });
}

let taken = (): void => undefined;
let ahead = 0;

async function readPieces(item: ArchiveItem): Promise<void> {
  ahead = 0;
  let rows: Tuple[] = [];
  for await (const row of readArchive(item, options)) {
    rows.push(tupleOf(row));
    if (rows.length < PIECE) continue;
    send({ rows, done: false });
    rows = [];
    ahead++;
    while (ahead >= PIECES_AHEAD) await new Promise<void>((resolve) => (taken = resolve));
  }
  send({ rows, done: true });
}

const run = (task: Task): void | Promise<void> => (task.kind === 'files' ? readFiles(task) : readPieces(task));

let last: Promise<void> = Promise.resolve();
port.on('message', (message: ToWorker) => {
  if (message.kind !== 'go on') {
    last = last.then(() => run(message));
    return;
  }
  ahead--;
  taken();
});
send('ready');
