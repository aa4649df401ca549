/**
 * A classification tree over binned features: split where labels become purest, until they are pure, the depth is reached or no
 * split is better than luck would have it. A leaf holds the shares of the labels that came to it.
 */
import type { Random } from '../../math/random';
import { createSplitter, type Samples, type Split } from './best-split';
import { MISSING } from './feature';
import { isBeyondLuck } from './split-significance';

export interface TreeOptions {
  readonly mostDepth: number;
  /** Files in a leaf, at least. */
  readonly leastLeaf: number;
  /** Features drawn at random for each split, of those that differ there; all of them where it is as many. */
  readonly tried: number;
  /** The chance that labels without any order are split all the same; 1 splits wherever it is any better. */
  readonly luck: number;
}

/** Nodes as arrays. Children of an inner node stand side by side: left, then right. */
export interface Tree {
  /** Of an inner node; −1 for a leaf. */
  readonly feature: Int16Array;
  readonly bin: Uint8Array;
  readonly missingLeft: Uint8Array;
  /** The left child; of a leaf where its shares begin, which go on to the next leaf’s `end`. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly leafLabels: Uint16Array;
  readonly leafShares: Float32Array;
}

interface Open {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Rows may stand several times, as in a bootstrap; their order is changed. */
export function growTree(samples: Samples, rows: Uint32Array, options: TreeOptions, random: Random): Tree {
  const { features, labels, labelCount } = samples;
  const splitter = createSplitter(samples, options.leastLeaf);
  const order = Uint16Array.from(features, (_, i) => i);
  const counts = new Uint32Array(labelCount);
  const feature: number[] = [];
  const bin: number[] = [];
  const missingLeft: number[] = [];
  const first: number[] = [];
  const end: number[] = [];
  const leafLabels: number[] = [];
  const leafShares: number[] = [];

  const addNode = (): number => {
    for (const part of [bin, missingLeft, first, end]) part.push(0);
    return feature.push(-1) - 1;
  };

  const closeLeaf = (node: number, part: Uint32Array): void => {
    first[node] = leafLabels.length;
    for (let label = 0; label < labelCount; label++) {
      if (counts[label] === 0) continue;
      leafLabels.push(label);
      leafShares.push(counts[label] / part.length);
    }
    end[node] = leafLabels.length;
  };

  const bestSplit = (part: Uint32Array, squares: number): Split | null => {
    // Better than no split by more than rounding.
    const unsplit = squares / part.length;
    const best: Split = { score: unsplit * (1 + 1e-12), feature: -1, bin: 0, missingLeft: false };
    let choices = 0;
    for (let at = 0, tried = 0; at < order.length && tried < options.tried; at++) {
      const other = at + random.integer(order.length - at);
      [order[at], order[other]] = [order[other], order[at]];
      const values = splitter.consider(part, order[at], best);
      if (values > 0) tried++;
      choices += values;
    }
    if (best.feature < 0) return null;
    if (options.luck >= 1) return best;
    const present = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    return isBeyondLuck(best.score, unsplit, part.length, present, options.luck / choices) ? best : null;
  };

  const open: Open[] = [{ node: addNode(), from: 0, to: rows.length, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, from, to, depth } = next;
    const part = rows.subarray(from, to);
    counts.fill(0);
    for (const row of part) counts[labels[row]]++;
    let squares = 0;
    for (const count of counts) squares += count * count;
    const pure = squares === part.length * part.length;
    const stops = pure || depth >= options.mostDepth || part.length < 2 * options.leastLeaf;
    const split = stops ? null : bestSplit(part, squares);
    if (!split) {
      closeLeaf(node, part);
      continue;
    }
    const middle = from + divide(part, samples, split);
    feature[node] = split.feature;
    bin[node] = split.bin;
    missingLeft[node] = split.missingLeft ? 1 : 0;
    first[node] = addNode();
    const rightNode = addNode();
    open.push({ node: rightNode, from: middle, to, depth: depth + 1 });
    open.push({ node: first[node], from, to: middle, depth: depth + 1 });
  }
  return {
    feature: Int16Array.from(feature),
    bin: Uint8Array.from(bin),
    missingLeft: Uint8Array.from(missingLeft),
    first: Int32Array.from(first),
    end: Int32Array.from(end),
    leafLabels: Uint16Array.from(leafLabels),
    leafShares: Float32Array.from(leafShares),
  };
}

/** Brings the files that go left to the front; returns how many they are. */
function divide(part: Uint32Array, { features }: Samples, split: Split): number {
  const { bins, kind } = features[split.feature];
  let middle = 0;
  for (let i = 0; i < part.length; i++) {
    const row = part[i];
    const at = bins[row];
    const goesLeft = kind === 'name' ? at === split.bin : at === MISSING ? split.missingLeft : at <= split.bin;
    if (!goesLeft) continue;
    part[i] = part[middle];
    part[middle++] = row;
  }
  return middle;
}

/** What the trees see of files: a column of bins a feature, and which of them hold names. */
export interface BinColumns {
  readonly bins: readonly Uint8Array[];
  readonly isName: Uint8Array;
}

/** The leaf that a file comes to. */
export function leafOf(tree: Tree, { bins, isName }: BinColumns, row: number): number {
  let node = 0;
  for (let feature = tree.feature[0]; feature >= 0; feature = tree.feature[node]) {
    const at = bins[feature][row];
    const goesLeft =
      isName[feature] === 1
        ? at === tree.bin[node]
        : at === MISSING
          ? tree.missingLeft[node] === 1
          : at <= tree.bin[node];
    node = tree.first[node] + (goesLeft ? 0 : 1);
  }
  return node;
}

export function columnsOf({ features }: Samples): BinColumns {
  return {
    bins: features.map((feature) => feature.bins),
    isName: Uint8Array.from(features, (feature) => (feature.kind === 'name' ? 1 : 0)),
  };
}
