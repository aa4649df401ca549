/** A scan's ledger: made empty, and settled so that its sum is the scan's data. */
import type { EntropyCoding, JpegProcess, ScanLedger } from '../jpeg';
import type { ScanData } from './scan-data';
import type { BlockBitsDraft, ScanLedgerDraft, ScanTaskComponent } from './scan-task';

export function draftLedger(
  components: readonly ScanTaskComponent[],
  data: ScanData,
  process: JpegProcess,
): ScanLedgerDraft {
  return {
    components: components.map(({ component, frame }): BlockBitsDraft => {
      const blocks = frame.blockRows * frame.blockColumns;
      return {
        component,
        at: new Uint32Array(blocks),
        bits: new Uint32Array(blocks),
        ...(process === 'progressive' ? {} : { dcBits: new Uint32Array(blocks) }),
        frequencyBits: new Float64Array(64),
        endOfBlockBits: 0,
      };
    }),
    paddingBits: 0,
    stuffingBytes: data.stuffingBytes,
    fillBytes: data.fillBytes,
    restartMarkers: data.restarts.length,
    terminationBits: 0,
    unreadBits: 0,
  };
}

/** Of a scan that is not decoded. */
export function unreadLedger(data: ScanData): ScanLedger {
  return settleLedger(draftLedger([], data, 'baseline'), data, 'huffman');
}

/** Puts what no block took down as unread, or, of arithmetic coding, as termination. */
export function settleLedger(draft: ScanLedgerDraft, { range }: ScanData, coding: EntropyCoding): ScanLedger {
  let bits = draft.paddingBits + 8 * (draft.stuffingBytes + draft.fillBytes) + 16 * draft.restartMarkers;
  for (const component of draft.components) {
    bits += component.endOfBlockBits + component.frequencyBits.reduce((sum, count) => sum + count, 0);
  }
  const rest = 8 * (range.end - range.start) - bits - draft.terminationBits - draft.unreadBits;
  if (coding === 'huffman') draft.unreadBits += rest;
  else draft.terminationBits += rest;
  return draft;
}
