/**
 * Pictures as people hand them over: dropped, pasted, or picked. Files only; nothing is ever fetched from elsewhere.
 */
import { cleanName } from './picture-name';

/** For `<input type=file accept=…>`: a hint to the picker; what a file is, its content says later. */
export const ACCEPTED_FILES =
  'image/png,image/jpeg,image/webp,image/avif,image/gif,image/bmp,.png,.jpg,.jpeg,.jfif,.webp,.avif,.gif,.bmp';

const PICTURE_ENDING = /\.(?:png|apng|jpe?g|jfif|webp|avif|gif|bmp)$/i;

export interface HandedOver {
  /** Null where there was nothing to open; `note` then says why. */
  readonly file: { readonly blob: Blob; readonly name: string } | null;
  /** One sentence for the person, or empty. */
  readonly note: string;
}

interface TransferItem {
  readonly kind: string;
  readonly webkitGetAsEntry?: () => { readonly isDirectory: boolean } | null;
}

/** The part of a DataTransfer that is looked at. */
export interface Transfer {
  readonly files: ArrayLike<File>;
  readonly items?: ArrayLike<TransferItem>;
  readonly types: readonly string[];
}

type Act = 'dropped' | 'pasted' | 'picked';

const isPicture = (file: File) => file.type.startsWith('image/') || PICTURE_ENDING.test(file.name);

/** Of several files the first picture is taken; with none among them the first file, so that its refusal can name it. */
function choose(files: readonly File[], act: Act): HandedOver {
  const blob = files.find(isPicture) ?? files[0];
  const note =
    files.length > 1 ? `Opened “${cleanName(blob.name)}”, the first picture of the ${files.length} files ${act}.` : '';
  return { file: { blob, name: blob.name }, note };
}

/** Whether something that is dragged over the page is worth an overlay. The files themselves show only on the drop. */
export function carriesFiles(transfer: Pick<Transfer, 'types'>): boolean {
  return transfer.types.includes('Files');
}

/** To be called within the event: a browser empties its transfer afterwards. */
export function pictureFromDrop(transfer: Transfer): HandedOver {
  const folders = Array.from(transfer.items ?? []).filter(
    (item) => item.kind === 'file' && item.webkitGetAsEntry?.()?.isDirectory,
  );
  const files = Array.from(transfer.files);
  if (folders.length > 0 && folders.length === files.length) {
    return { file: null, note: 'A folder was dropped; drop a picture file from inside it.' };
  }
  if (files.length > 0) return choose(files, 'dropped');
  if (transfer.types.includes('text/uri-list')) {
    return {
      file: null,
      note: 'A link was dropped, not a file, and this page fetches nothing from elsewhere; save the picture first, then drop the file.',
    };
  }
  return { file: null, note: 'There was no file in what was dropped; drop a picture file.' };
}

export function pictureFromPaste(transfer: Transfer): HandedOver {
  const files = Array.from(transfer.files);
  if (files.length === 0)
    return { file: null, note: 'There is no picture on the clipboard; copy a picture, then paste.' };
  const chosen = choose(files, 'pasted');
  // Browsers call every copied picture image.png.
  if (chosen.file?.name !== 'image.png') return chosen;
  return { ...chosen, file: { ...chosen.file, name: 'pasted picture.png' } };
}

/** Opens the file picker; must be called from a click or a key. Null where the person chose nothing. */
export function pickPicture(page: Document = document): Promise<HandedOver | null> {
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED_FILES;
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []);
      resolve(files.length > 0 ? choose(files, 'picked') : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
