/**
 * pax records, `length key=value\n` each, the length its own digits included: what does not fit a tar header. A record that
 * is none ends the list. Only keys that are asked for are kept: those of all files (`g`) add up over the whole archive.
 * Source: POSIX.1-2017, pax, "pax Extended Header".
 */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const SPACE = 0x20;
const EQUALS = 0x3d;
const NEW_LINE = 0x0a;
const MOST_DIGITS = 10;
const KEPT: ReadonlySet<string> = new Set([
  'path',
  'linkpath',
  'size',
  'GNU.sparse.name',
  'GNU.sparse.realsize',
  'GNU.sparse.size',
]);

export function parsePax(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.subarray(at, at + MOST_DIGITS).indexOf(SPACE);
    if (space <= 0) break;
    const length = Number(UTF8.decode(bytes.subarray(at, at + space)));
    const end = at + length;
    if (!Number.isInteger(length) || length <= space || end > bytes.length || bytes[end - 1] !== NEW_LINE) break;
    const record = bytes.subarray(at + space + 1, end - 1);
    const equals = record.indexOf(EQUALS);
    const key = equals > 0 ? UTF8.decode(record.subarray(0, equals)) : '';
    if (KEPT.has(key)) records.set(key, UTF8.decode(record.subarray(equals + 1)));
    at = end;
  }
  return records;
}
