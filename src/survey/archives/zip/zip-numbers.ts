/** Numbers of a zip archive: little-endian, whole, and exact below 2⁵³. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Eight bytes. Above 2⁵³, where nothing real lies, it is rounded and every bound refuses it. */
export const bigNumber = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
