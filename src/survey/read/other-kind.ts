/** Files that are no JPEG: what they are by their content, and their size where their beginning tells. */
import { ByteView } from '../../codec/sniff/byte-view';
import { SniffError } from '../../codec/sniff/facts';
import { nameForeign } from '../../codec/sniff/foreign';
import { kindOf, sniff } from '../../codec/sniff/sniff';
import { blankRow, type SurveyRow } from '../row';

/** `head`: the first bytes of the file, or all of it. */
export function otherRow(path: string, bytes: number, head: Uint8Array): SurveyRow {
  const row = blankRow(path, bytes);
  if (head.length === 0) return { ...row, kind: 'empty' };
  const kind = kindOf(new ByteView(head, 'file'));
  if (kind === null) return { ...row, kind: nounOf(nameForeign(new ByteView(head, 'file'))) };
  try {
    const { width, height } = sniff(head);
    return { ...row, kind, width, height };
  } catch (error) {
    if (!(error instanceof SniffError)) throw error;
    // Of a beginning it cannot be said whether the file is cut short.
    const told = error.reason === 'truncated' && head.length < bytes;
    return { ...row, kind, error: told ? '' : `the file ${error.clause}` };
  }
}

/** `a TIFF picture` to `TIFF`, `a ZIP archive (or an office document)` to `ZIP`, `text` as it is. */
function nounOf(phrase: string): string {
  if (phrase.startsWith('no kind')) return 'unknown';
  const named = /^an? (.+?)(?: (?:picture|document|archive|video|sound|file|array|page|drawing)\b.*)?$/.exec(phrase);
  return named?.[1] ?? phrase;
}
