/**
 * Walks along the markers of a JPEG file (T.81, B.2.1), with no more of the file at hand than a piece. What is wrong is
 * told in the words of codec/jpeg/read/file-reader.ts, which does the same with a whole file and decodes it.
 *
 * Before the first scan segments are jumped over by their length. Behind it, entropy-coded data are searched for the next
 * marker. Work is linear in the file; where there is no marker at all before the first scan, it is given up soon.
 */
import { JpegError } from '../../codec/jpeg/jpeg-error';
import { refuseOtherKinds } from '../../codec/jpeg/read/frame-header';
import * as M from '../../codec/jpeg/read/markers';
import { countOf, ProblemList } from '../../codec/jpeg/read/problem-list';
import { parseScanHeader } from '../../codec/jpeg/read/scan-header';
import { AppSegments } from './app-segments';
import type { ByteRange } from './byte-range';
import { WALK_PIECE, type FileWindow } from './file-window';
import { frameFacts, type FrameFacts } from './frame-facts';
import { JpegTables } from './jpeg-tables';
import { afterData, nextMarker } from './marker-search';

type Reading<T> = Generator<ByteRange, T, Uint8Array>;

export class JpegWalk {
  readonly problems = new ProblemList(false);
  readonly tables = new JpegTables();
  readonly apps: AppSegments;
  frame: FrameFacts | null = null;
  heightFromDnl: number | null = null;
  scans = 0;
  /** Where the picture ends: behind EOI, or where the walk could not go on; −1 before that. */
  end = -1;
  /** Position of its frame header. */
  frameAt = -1;
  private at = 2;
  private inData = false;
  hasEnd = false;
  private refused = false;
  /** For parsers that are given the window's bytes, and tell positions in it. */
  private readonly report = (at: number, reason: string) => {
    this.problems.report(this.file.start + at, reason);
  };

  constructor(private readonly file: FileWindow) {
    this.apps = new AppSegments(file);
  }

  /** Up to and with the header of the first scan, or the end. */
  *toFirstScan(): Reading<void> {
    while (this.end < 0 && this.scans === 0) yield* this.step();
  }

  /** Through all scans to the end of the picture. */
  *toEnd(): Reading<void> {
    this.file.piece = Math.max(this.file.piece, WALK_PIECE);
    while (this.end < 0) yield* this.step();
  }

  /** Past one marker. */
  private *step(): Reading<void> {
    const { file, problems } = this;
    if (this.inData) {
      this.at = yield* afterData(file, this.at, problems.report);
      this.inData = false;
      if (this.heightFromDnl === null && this.scans === 1) yield* this.readHeight();
    }
    const found = yield* nextMarker(file, this.at, problems.report, this.scans === 0);
    if (found < 0) {
      this.finish(file.length);
      return;
    }
    const start = found;
    if (!file.holds(start, 4)) yield* file.reach(start, 4);
    const code = file.at(start + 1);
    if (M.standsAlone(code)) this.passBare(code, start);
    else yield* this.readSegment(code, start);
    if (this.end < 0 && this.at >= file.length) this.finish(file.length);
  }

  private passBare(code: number, start: number): void {
    const { problems } = this;
    this.at = start + 2;
    if (code === M.EOI) {
      this.hasEnd = true;
      this.finish(start + 2);
    } else if (code === M.SOI && this.scans > 0) {
      problems.report(start, 'another picture begins before this one ends');
      this.finish(start);
    } else {
      const restart = code >= M.RST0 && code <= M.RST7;
      problems.report(start, restart ? 'a restart marker stands outside a scan' : 'a marker is out of place');
    }
  }

  private *readSegment(code: number, start: number): Reading<void> {
    const { file, problems } = this;
    const whole = start + 4 <= file.length;
    const length = whole ? file.at(start + 2) * 256 + file.at(start + 3) : 0;
    let end = start + 2 + length;
    if (length < 2) {
      problems.report(start, whole ? 'a segment has no length' : 'the file ends in a marker');
      end = start + 2;
    } else if (end > file.length) {
      problems.report(start, `the file ends ${countOf(end - file.length, 'byte')} before a segment does`);
      end = file.length;
    }
    this.at = end;
    if (code >= M.APP0 && code <= M.APP15) {
      // Behind the first scan they would only be seen where there is a reason to walk so far.
      if (this.scans === 0) yield* this.apps.read(code, start, end);
      return;
    }
    if (code === M.COM) return;
    if (!file.holds(start, end - start)) yield* file.reach(start, end - start);
    this.readKnown(code, start - file.start, end - file.start);
  }

  /** [start, end) in the window. */
  private readKnown(code: number, start: number, end: number): void {
    const { file, report, tables } = this;
    if (code === M.SOS) this.readScan(start, end);
    else if (code === M.DNL) this.readLines(start, end);
    else if (M.isFrameMarker(code) || code === M.DHP) this.readFrame(code, start, end);
    else if (code === M.LSE) this.refuse(code, start);
    else tables.define(code, file.bytes, start, end, report);
  }

  private readFrame(code: number, start: number, end: number): void {
    const { file, report } = this;
    if (this.frame !== null) {
      // A hierarchical file has many frames, and has been refused.
      if (!this.refused) report(start, 'there is a second frame header');
      return;
    }
    const before = this.problems.found.length;
    this.frameAt = file.start + start;
    this.frame = frameFacts(file.bytes.subarray(start, end), code, (at, reason) => {
      if (!this.refused) report(start + at, reason);
    });
    this.refused ||= this.frame.header === null && this.problems.found.length > before;
  }

  private refuse(code: number, start: number): void {
    if (this.frame !== null || this.refused) return;
    try {
      refuseOtherKinds(code, start);
    } catch (error) {
      if (!(error instanceof JpegError)) throw error;
      this.refused = true;
      this.report(error.at, error.reason);
    }
  }

  private readScan(start: number, end: number): void {
    const { file, frame, report, tables } = this;
    this.inData = true;
    if (frame === null) {
      report(start, 'a scan stands before the frame header');
      return;
    }
    this.scans++;
    const { header } = frame;
    const scan = header === null ? null : parseScanHeader(file.bytes, { start, end }, header, report);
    if (scan !== null && scan.fault !== null) report(start, `a scan is left out: ${scan.fault}`);
    const components = scan?.components.map(({ component }) => component) ?? [];
    tables.noteScan(header, components);
  }

  /** The DNL segment behind the first scan, where the frame header says a height of 0. */
  private *readHeight(): Reading<void> {
    const { file, frame, at } = this;
    if (frame?.header?.height !== 0) return;
    yield* file.reach(at, 6);
    const said = at + 6 <= file.length && file.at(at + 1) === M.DNL;
    const height = said ? file.at(at + 4) * 256 + file.at(at + 5) : 0;
    if (height > 0) this.heightFromDnl = height;
    else this.problems.report(this.frameAt + 5, 'neither the frame header nor a DNL segment says the height');
  }

  private readLines(start: number, end: number): void {
    const { file, frame, report } = this;
    const lines = end - start >= 6 ? file.bytes[start + 4] * 256 + file.bytes[start + 5] : 0;
    const height = this.heightFromDnl ?? frame?.height ?? 0;
    if (this.scans === 0) report(start, 'a number of lines stands before the first scan');
    else if (lines !== height) report(start, `a number of lines of ${lines} stands in a picture of ${height}`);
  }

  private finish(end: number): void {
    this.end = end;
    const { file, frame, problems } = this;
    if (frame === null) problems.report(file.length, 'the file has no frame header');
    else if (this.scans === 0) problems.report(file.length, 'the file has no scan');
    else if (!this.hasEnd) problems.report(file.length, 'the file has no end marker');
  }
}
