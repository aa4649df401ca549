/** What a report says of itself. */
import type { SurveySummary } from '../charts/summary';

export interface ReportAbout {
  /** The collection's name. */
  readonly title: string;
  /** The command that made it, as it was typed; empty where none was. */
  readonly command?: string;
  /** The filter whose files these are; empty for all files. */
  readonly filter?: string;
  /** As the caller writes dates: no clock is read here. */
  readonly date?: string;
  readonly version?: string;
  /** Whether files were read to the last coefficient. */
  readonly full?: boolean;
  /** A second collection, drawn beside the first. */
  readonly secondary?: { readonly title: string; readonly summary: SurveySummary } | null;
}
