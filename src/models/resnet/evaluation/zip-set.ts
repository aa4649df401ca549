/**
 * A zip of JPEG files, each in a folder with the name of its class: `…/class/x.jpg`. Where some lie below `train/` and
 * others below `test/`, those of `test/` are read. Files of 32×32 enter as they are; others are decoded, cut to the square
 * in their middle, scaled, and encoded as the networks know pictures.
 */
import { JpegError, readJpeg, toPixels, type CoefficientImage } from '../../../codec/jpeg';
import { createRandom } from '../../../math/random';
import { cropToSide, encodeInput, middleSquare, readsDirectly } from '../input';
import { classOf, listNames } from './class-names';
import { EvaluationError } from './evaluation-error';
import type { EvaluationPicture, EvaluationSet } from './labelled-pictures';
import { openEntry, readDirectory, type ZipEntry } from './zip-directory';

/** Of one picture; 12 megapixels of 4:2:0 are 18 million. */
const MOST_COEFFICIENTS = 2 ** 25;
const SEED = 1;

interface LabelledEntry {
  readonly entry: ZipEntry;
  /** The folder that it lies in. */
  readonly folder: string;
  /** Those above, outermost first. */
  readonly above: readonly string[];
}

export function zipSet(archive: Uint8Array, classes: readonly string[]): EvaluationSet {
  const all = readDirectory(archive).flatMap(labelled);
  if (all.length === 0)
    throw new EvaluationError('The archive holds no .jpg file in a folder; folders are to have the names of classes.');
  const tests = all.filter(({ above }) => above.includes('test'));
  const split = tests.length > 0 && all.some(({ above }) => above.includes('train'));
  const entries = split ? tests : all;
  const labels = labelsOf(entries, classes);
  return {
    count: entries.length,
    classes,
    note: split ? `Of train/ and test/, the ${entries.length} pictures of test/ were read.` : '',
    *pictures() {
      for (const { entry, folder } of shuffled(entries)) yield pictureOf(archive, entry, labels.get(folder) ?? -1);
    },
  };
}

function labelled(entry: ZipEntry): LabelledEntry[] {
  const path = entry.name.split('/');
  const hidden = path.some((part) => part.startsWith('.') || part === '__MACOSX');
  if (hidden || path.length < 2 || !/\.jpe?g$/i.test(entry.name)) return [];
  return [{ entry, folder: path[path.length - 2], above: path.slice(0, -2) }];
}

/** Folder → class. */
function labelsOf(entries: readonly LabelledEntry[], classes: readonly string[]): Map<string, number> {
  const folders = [...new Set(entries.map(({ folder }) => folder))];
  const labels = new Map(folders.map((folder) => [folder, classOf(folder, classes)]));
  const unknown = folders.filter((folder) => (labels.get(folder) ?? -1) < 0).sort();
  if (unknown.length > 0) {
    const [what, verb] = unknown.length === 1 ? ['folder', 'is'] : ['folders', 'are'];
    throw new EvaluationError(
      `The ${what} ${listNames(unknown)} ${verb} named after no class of this network; its classes are ${listNames(classes, 10)}.`,
    );
  }
  return labels;
}

/** The same order at every run, whatever order the archive has. */
function shuffled(entries: readonly LabelledEntry[]): LabelledEntry[] {
  const order = [...entries].sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
  const random = createRandom(SEED);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function pictureOf(archive: Uint8Array, entry: ZipEntry, label: number): EvaluationPicture {
  const { name } = entry;
  try {
    return { name, label, image: imageOf(openEntry(archive, entry)), problem: '' };
  } catch (error) {
    if (error instanceof EvaluationError) return { name, label, image: null, problem: error.message };
    if (!(error instanceof JpegError)) throw error;
    return { name, label, image: null, problem: `“${name}” in the archive is no sound JPEG: ${error.message}.` };
  }
}

/** Strict: an accuracy over half-decoded pictures would mean nothing. */
function imageOf(bytes: Uint8Array): CoefficientImage {
  const jpeg = readJpeg(bytes, { strict: true, maxCoefficients: MOST_COEFFICIENTS });
  if (readsDirectly(jpeg)) return jpeg;
  const pixels = toPixels(jpeg);
  return encodeInput(cropToSide(pixels, middleSquare(pixels)));
}
