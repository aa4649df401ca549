/** Asks a worker for files' rows and gets them even where it breaks down: on one of them, then, and each is read by itself. */
import { unreadableRow } from '../../../survey/read';
import { StoppedError, type WorkerClient } from '../../worker-client';
import type { SurveyFile } from '../api';
import type { FileAnswer } from './read-files';
import type { Reader } from './reader';

/** So many files one after the other on which a worker breaks down mean that it breaks down on all. */
const MOST_FAILURES = 20;

export class SturdyReader {
  #failures = 0;

  constructor(private readonly full: boolean) {}

  /** Rejects where a worker breaks down on everything, or was stopped. */
  async answers(client: Pick<WorkerClient<Reader>, 'ask'>, files: readonly SurveyFile[]): Promise<FileAnswer[]> {
    if (files.length === 0) return [];
    // Only what was handed over by itself is looked into.
    const inputs = files.map(({ path, file }) => ({ path, file, mayBeArchive: !path.includes('/') }));
    try {
      const answers = await client.ask((reader) => reader.files(inputs, this.full));
      this.#failures = 0;
      return answers;
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      if (files.length > 1) return await this.#oneByOne(client, files);
      if (++this.#failures > MOST_FAILURES) throw error;
      const [{ path, file }] = files;
      return [unreadableRow(path, file.size, 'the worker broke down on it')];
    }
  }

  async #oneByOne(client: Pick<WorkerClient<Reader>, 'ask'>, files: readonly SurveyFile[]): Promise<FileAnswer[]> {
    const answers: FileAnswer[] = [];
    for (const file of files) answers.push(...(await this.answers(client, [file])));
    return answers;
  }
}
