/** What is said about the quantisation of a picture. */
import type { StandardTable } from './annex-k';

export interface ComponentQuality {
  /** Index into `CoefficientImage.components`. */
  readonly component: number;
  /** Which of the two tables a usual encoder takes for it: luma for grey, Y, RGB, CMYK and K, chroma for Cb and Cr. */
  readonly expectedTable: StandardTable;
  /** The IJG quality whose table this is, exactly; null where there is none. */
  readonly exactQuality: number | null;
  /** The standard table that matches exactly (the expected one if both do); null where none does. */
  readonly standardTable: StandardTable | null;
  /** The quality whose expected table is nearest, and how far it is from it: see `misfitOf`. */
  readonly nearestQuality: number;
  readonly misfit: number;
  /** How many of the 64 entries are equal to those of the nearest one. */
  readonly equalEntries: number;
}

export type FamilyName = 'photoshop' | 'mozjpeg' | 'jpegli';

export interface FamilyMatch {
  readonly name: FamilyName;
  /** What to call it: "Photoshop's preset “high”", "mozjpeg's table 3 (N. Robidoux) at quality 75". */
  readonly label: string;
  /** On that encoder's own scale, where it has one and it is certain. */
  readonly quality: number | null;
}

export interface QualityVerdict {
  /** All tables are IJG's; all are of a known family; or neither. */
  readonly kind: 'ijg' | 'family' | 'none';
  /** One sentence for a person. */
  readonly sentence: string;
  /** The IJG quality, where one and the same holds for every component, exactly; else null. */
  readonly quality: number | null;
  /** The IJG quality that is nearest over all components, and the mean of the misfits there. 0 if `quality` is set. */
  readonly nearestQuality: number;
  readonly misfit: number;
  readonly family: FamilyMatch | null;
  readonly perComponent: readonly ComponentQuality[];
}
