/** Why the browser did not read a file, as a clause for the row's `error`. */
import { ArchiveError } from '../../../survey/archives/archive-error';

const CLAUSES: Readonly<Record<string, string>> = {
  NotFoundError: 'it is no longer there',
  NotReadableError: 'it may not be read, or was changed since it was handed over',
  NotAllowedError: 'it may not be read',
  SecurityError: 'it may not be read',
};

export function unreadableReason(error: unknown): string {
  if (error instanceof ArchiveError) return error.message;
  if (!(error instanceof Error)) return String(error);
  return Object.hasOwn(CLAUSES, error.name) ? CLAUSES[error.name] : error.message.replaceAll(/\s+/g, ' ').trim();
}
