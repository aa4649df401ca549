/** Walks through a file's markers, and has its scans decoded where they stand (T.81, B.2.1). */
import type { ByteRange, Jpeg, QuantisationTable, Scan, ScanLedger } from '../jpeg';
import { JpegError } from '../jpeg-error';
import { colorSpaceOf, noteColorMarks, type ColorMarks } from './color-space';
import { finishComponents } from './finish-components';
import { parseFrameHeader, refuseOtherKinds, type FrameHeader } from './frame-header';
import { layOutFrame } from './frame-layout';
import {
  DAC,
  DHP,
  DHT,
  DNL,
  DQT,
  DRI,
  EOI,
  isFrameMarker,
  LSE,
  RST0,
  RST7,
  SOI,
  SOS,
  standsAlone,
  isReserved,
} from './markers';
import { isPlausibleMarker } from './plausible-marker';
import { countOf, ProblemList } from './problem-list';
import { findScanData, type ScanData } from './scan-data';
import { parseScanHeader } from './scan-header';
import { ScanRunner } from './scan-runner';
import { SegmentList } from './segment-list';
import { TableState } from './table-segments';

export interface FileReaderOptions {
  readonly strict: boolean;
  readonly ledger: boolean;
  readonly scans: number;
  readonly maxCoefficients: number;
}

export class FileReader {
  private readonly problems: ProblemList;
  private readonly segments = new SegmentList();
  private readonly tables: TableState;
  private readonly scans: Scan[] = [];
  private readonly ledgers: ScanLedger[] = [];
  private readonly marks: ColorMarks = { jfif: false, adobe: -1, adobeAt: -1 };
  private header: FrameHeader | null = null;
  private runner: ScanRunner | null = null;
  private heightFromDnl: number | null = null;
  /** By component: the table in force at its first scan. */
  private readonly firstTables: (QuantisationTable | undefined)[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly options: FileReaderOptions,
  ) {
    this.problems = new ProblemList(options.strict);
    this.tables = new TableState(bytes, this.problems.report);
  }

  read(): Jpeg {
    const { bytes, segments } = this;
    if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new JpegError('not-jpeg', 'this is no JPEG file', 0);
    segments.marker(SOI, 2);
    while (segments.end < bytes.length && this.readSegment());
    if (segments.end < bytes.length) segments.stretch('after the end', bytes.length);
    return this.result();
  }

  /** Reads what stands at the end of the segments so far; false where the picture is over. */
  private readSegment(): boolean {
    const { bytes, segments } = this;
    const start = this.toMarker();
    if (start < 0) return false;
    const code = bytes[start + 1];
    if (code === EOI) {
      segments.marker(EOI, start + 2);
      return false;
    }
    if (code === SOI && this.scans.length > 0) {
      this.problems.report(start, 'another picture begins before this one ends');
      return false;
    }
    if (standsAlone(code)) {
      segments.marker(code, start + 2);
      const stray =
        code >= RST0 && code <= RST7 ? 'a restart marker stands outside a scan' : 'a marker is out of place';
      this.problems.report(start, stray);
      return true;
    }
    const length = start + 4 > bytes.length ? 0 : bytes[start + 2] * 256 + bytes[start + 3];
    let end = start + 2 + length;
    if (length < 2) {
      this.problems.report(start, start + 4 > bytes.length ? 'the file ends in a marker' : 'a segment has no length');
      end = start + 2;
    } else if (end > bytes.length) {
      this.problems.report(start, `the file ends ${countOf(end - bytes.length, 'byte')} before a segment does`);
      end = bytes.length;
    }
    if (code === SOS) this.readScan(end);
    else this.readTable(code, segments.marker(code, end));
    return true;
  }

  /** Puts down fill and stray bytes; returns where the next marker is, −1 if there is none. */
  private toMarker(): number {
    const { bytes, segments, problems } = this;
    for (let from = segments.end; ;) {
      const mark = bytes.indexOf(0xff, from);
      let at = mark;
      while (at >= 0 && bytes[at + 1] === 0xff) at++;
      const found = mark >= 0 && at + 1 < bytes.length;
      const stray = !found || mark > segments.end;
      if (found && (isReserved(bytes[at + 1]) || (stray && !isPlausibleMarker(bytes, at)))) {
        from = at + 2;
        continue;
      }
      if (stray) {
        const end = found ? mark : bytes.length;
        problems.report(segments.end, `${countOf(end - segments.end, 'byte')} stand between segments`);
        segments.stretch('stray bytes', end);
      }
      if (!found) return -1;
      segments.stretch('fill bytes', at);
      return at;
    }
  }

  private readTable(code: number, range: ByteRange): void {
    const { bytes, tables, problems } = this;
    switch (code) {
      case DQT: {
        tables.defineQuantisation(range);
        return;
      }
      case DHT: {
        tables.defineHuffman(range);
        return;
      }
      case DAC: {
        tables.defineConditioning(range);
        return;
      }
      case DRI: {
        tables.defineRestartInterval(range);
        return;
      }
      case DNL: {
        this.readLines(range);
        return;
      }
      case DHP:
      case LSE:
        if (this.header === null) refuseOtherKinds(code, range.start);
        return;
      default:
    }
    noteColorMarks(this.marks, bytes, range.start, range.end);
    if (!isFrameMarker(code)) return;
    if (this.header === null) this.header = parseFrameHeader(bytes, code, range, problems.report);
    else problems.report(range.start, 'there is a second frame header');
  }

  /** A DNL segment: read ahead where it gives the height, else it has to say what the frame header says. */
  private readLines({ start, end }: ByteRange): void {
    const lines = end - start >= 6 ? this.bytes[start + 4] * 256 + this.bytes[start + 5] : 0;
    const { runner, problems } = this;
    if (runner === null) problems.report(start, 'a number of lines stands before the first scan');
    else if (lines !== runner.frame.height) {
      problems.report(start, `a number of lines of ${lines} stands in a picture of ${runner.frame.height}`);
    }
  }

  private readScan(headerEnd: number): void {
    const { bytes, segments, problems, tables, header } = this;
    const scan = this.scans.length;
    if (header === null) {
      problems.report(segments.end, 'a scan stands before the frame header');
      segments.marker(SOS, headerEnd);
      segments.stretch('stray bytes', findScanData(bytes, headerEnd, problems.report).range.end);
      return;
    }
    const range = segments.marker(SOS, headerEnd, scan);
    const data = findScanData(bytes, headerEnd, problems.report);
    segments.stretch('entropy-coded data', data.range.end, scan);
    this.runner ??= new ScanRunner(bytes, this.layOut(header, data), tables, problems.report);

    const scanHeader = parseScanHeader(bytes, range, header, problems.report);
    this.scans.push({
      components: scanHeader.components,
      spectralStart: scanHeader.spectralStart,
      spectralEnd: scanHeader.spectralEnd,
      approximationHigh: scanHeader.approximationHigh,
      approximationLow: scanHeader.approximationLow,
      restartInterval: tables.restartInterval,
      header: { start: range.start, end: range.end },
      data: data.range,
      restarts: data.restarts.length,
    });
    for (const { component } of scanHeader.components) {
      this.firstTables[component] ??= tables.quantisation[header.components[component].tableId];
    }
    if (scan >= this.options.scans) return;
    const ledger = this.runner.run(scanHeader, range.start, data, this.options.ledger);
    if (ledger !== null) this.ledgers.push(ledger);
  }

  private layOut(header: FrameHeader, first: ScanData) {
    let { height } = header;
    if (height === 0) {
      const at = first.range.end;
      const { bytes } = this;
      if (bytes[at + 1] === DNL && at + 6 <= bytes.length) height = bytes[at + 4] * 256 + bytes[at + 5];
      if (height === 0) {
        throw new JpegError('damaged', 'neither the frame header nor a DNL segment says the height', header.at + 5);
      }
      this.heightFromDnl = height;
    }
    return layOutFrame(header, height, this.options.maxCoefficients);
  }

  private result(): Jpeg {
    const { bytes, header, runner, problems, tables, segments, options } = this;
    const end = bytes.length;
    if (header === null) throw new JpegError('damaged', 'the file has no frame header', end);
    if (runner === null) throw new JpegError('damaged', 'the file has no scan', end);
    if (runner.scansRun === 0 && options.scans > 0) throw new JpegError('damaged', 'no scan can be decoded', end);
    if (!segments.all.some(({ marker }) => marker === EOI)) problems.report(end, 'the file has no end marker');
    const colorSpace = colorSpaceOf(
      header.components.map(({ id }) => id),
      this.marks,
      problems.report,
    );
    return {
      bytes,
      width: runner.frame.width,
      height: runner.frame.height,
      precision: header.precision,
      colorSpace,
      inverted: header.components.length === 4 && this.marks.adobe >= 0,
      components: finishComponents(runner, this.firstTables, this.tables, options.scans, problems.report),
      process: header.process,
      coding: header.coding,
      segments: segments.all,
      scans: this.scans,
      quantisationTables: tables.quantisationTables,
      huffmanTables: tables.huffmanTables,
      problems: problems.found,
      heightFromDnl: this.heightFromDnl,
      ledger: options.ledger ? { scans: this.ledgers } : null,
    };
  }
}
