/** Asks for many files, or for a folder with all in it; must be called from a click or a key. Empty where nothing was chosen. */
export function pickFiles(what: 'folder' | 'files', page: Document = document): Promise<File[]> {
  const input = page.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(Array.from(input.files ?? []));
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
}
