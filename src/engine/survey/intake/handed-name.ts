/** What to call what was handed over: its own name where it is one thing, else how many of what. */
export function handedName(folders: readonly string[], files: readonly string[]): string {
  if (folders.length + files.length === 1) return folders[0] ?? files[0];
  const parts = [counted(folders.length, 'folder'), counted(files.length, 'file')].filter((part) => part !== '');
  return parts.join(' and ') || 'no files';
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${grouped} ${what}${count === 1 ? '' : 's'}`;
}
