/**
 * A random forest: trees grown on files drawn with putting back, a few features tried for each split, whose leaves' shares are
 * averaged. Two answers are read from one forest: the likeliest label, which is the best for accuracy; and the label that is
 * raised most above its share of the training files, which is the best for balanced accuracy, where labels count alike however
 * rare they are.
 * Source: L. Breiman, "Random Forests", 2001.
 */
import type { Random } from '../../math/random';
import type { Samples } from './best-split';
import { growTree, leafOf, type BinColumns, type Tree, type TreeOptions } from './tree';

export interface ForestOptions extends TreeOptions {
  readonly trees: number;
  /** Files drawn for a tree, at most. */
  readonly mostDrawn: number;
}

export interface Forest {
  readonly trees: readonly Tree[];
  /** Each label's share of the training files. */
  readonly priors: Float64Array;
}

export interface Answer {
  likeliest: number;
  raised: number;
}

/** One tree grown on all files, for a feature by itself. */
export function growSingle(samples: Samples, rows: Uint32Array, options: TreeOptions, random: Random): Forest {
  return { trees: [growTree(samples, rows.slice(), options, random)], priors: priorsOf(samples, rows) };
}

export function growForest(samples: Samples, rows: Uint32Array, options: ForestOptions, random: Random): Forest {
  const drawn = new Uint32Array(Math.min(rows.length, options.mostDrawn));
  const trees = Array.from({ length: options.trees }, () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = rows[random.integer(rows.length)];
    return growTree(samples, drawn, options, random);
  });
  return { trees, priors: priorsOf(samples, rows) };
}

function priorsOf({ labels, labelCount }: Samples, rows: Uint32Array): Float64Array {
  const priors = new Float64Array(labelCount);
  for (const row of rows) priors[labels[row]] += 1 / rows.length;
  return priors;
}

const ROUNDING = 1e-6;

/** Answers for one file after another, into the same object. */
export function createVoter({ trees, priors }: Forest): (columns: BinColumns, row: number) => Answer {
  const votes = new Float64Array(priors.length);
  const answer: Answer = { likeliest: 0, raised: 0 };
  return (columns, row) => {
    votes.fill(0);
    for (const tree of trees) {
      const leaf = leafOf(tree, columns, row);
      for (let i = tree.first[leaf]; i < tree.end[leaf]; i++) votes[tree.leafLabels[i]] += tree.leafShares[i];
    }
    answer.likeliest = 0;
    answer.raised = 0;
    for (let label = 1; label < votes.length; label++) {
      if (votes[label] > votes[answer.likeliest]) answer.likeliest = label;
      // votes/prior compared without dividing. What is equal but for the rounding of f32 shares raises no label above the first.
      if (votes[label] * priors[answer.raised] > votes[answer.raised] * priors[label] * (1 + ROUNDING))
        answer.raised = label;
    }
    return answer;
  };
}
