/**
 * CIFAR's binary files. CIFAR-10: records of 1 + 3072 bytes, the label and 32×32 red, green, blue planes, row-major;
 * CIFAR-100: 2 + 3072, the coarse and the fine label first. Source: the data's own description (Krizhevsky 2009).
 *
 * They hold pixels. Each picture is encoded here as the networks know pictures, as JPEG of quality 75, 4:2:0, and then
 * read like any file.
 */
import { encodeInput, TRAINED_QUALITY } from '../input';
import { CIFAR_10, classOf, listNames } from './class-names';
import { EvaluationError } from './evaluation-error';
import type { EvaluationPicture, EvaluationSet } from './labelled-pictures';

const SIDE = 32;
const PLANE = SIDE * SIDE;
const FINE_CLASSES = 100;

interface Records {
  readonly length: number;
  /** Place of the label in a record; the pixels follow it. */
  readonly labelAt: number;
  /** Label in the file → class of the network. */
  readonly labels: readonly number[];
}

export function binarySet(bytes: Uint8Array, classes: readonly string[]): EvaluationSet {
  const { length, labelAt, labels } = recordsOf(bytes.length, classes);
  const count = bytes.length / length;
  return {
    count,
    classes,
    note: `The file holds pixels; each picture was encoded as JPEG at quality ${TRAINED_QUALITY}, 4:2:0, before it was read.`,
    *pictures() {
      for (let record = 0; record < count; record++) {
        const at = record * length + labelAt;
        yield pictureOf(bytes, at, `record ${record + 1}`, labels);
      }
    },
  };
}

function pictureOf(bytes: Uint8Array, at: number, name: string, labels: readonly number[]): EvaluationPicture {
  const label = labels[bytes[at]] ?? -1;
  if (label < 0) return { name, label, image: null, problem: `Label ${bytes[at]} of ${name} stands for no class.` };
  const rgba = new Uint8ClampedArray(4 * PLANE).fill(255);
  for (let c = 0; c < 3; c++) for (let i = 0; i < PLANE; i++) rgba[4 * i + c] = bytes[at + 1 + c * PLANE + i];
  return { name, label, image: encodeInput({ width: SIDE, height: SIDE, rgba }), problem: '' };
}

function recordsOf(size: number, classes: readonly string[]): Records {
  const [ten, hundred] = [1 + 3 * PLANE, 2 + 3 * PLANE];
  if (size % ten === 0) {
    const labels = CIFAR_10.map((name) => classOf(name, classes));
    const missing = CIFAR_10.filter((_, label) => labels[label] < 0);
    if (missing.length > 0)
      throw new EvaluationError(`This is CIFAR-10, and this network has no class for ${listNames(missing)}.`);
    return { length: ten, labelAt: 0, labels };
  }
  if (size % hundred === 0) {
    if (classes.length !== FINE_CLASSES)
      throw new EvaluationError(
        `This is CIFAR-100, of ${FINE_CLASSES} classes, and this network has ${classes.length}: ${listNames(classes)}.`,
      );
    return { length: hundred, labelAt: 1, labels: classes.map((_, label) => label) };
  }
  throw new EvaluationError(
    `The file, of ${size} bytes, is neither a zip of class/….jpg nor CIFAR-10’s binary records of ${ten} bytes each.`,
  );
}
