/** Why a file cannot be read as a survey's table: one sentence, with the line where there is one. */
export class TableError extends Error {
  override readonly name = 'TableError';
}
