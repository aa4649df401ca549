/**
 * Builds a bounding volume hierarchy over triangles: binned surface area heuristic, 12 bins, leaves of at most 4 triangles.
 * Depth first: a node's left child follows it, `link` holds its right child; in a leaf `link` is its first triangle.
 */
export interface BvhNodes {
  /** Six numbers a node: low x y z, high x y z. */
  readonly bounds: Float64Array;
  readonly link: Int32Array;
  /** Triangles in a leaf; 0 in an inner node. */
  readonly count: Uint8Array;
  /** The order in which triangles are met in the leaves. */
  readonly order: Uint32Array;
}

const BINS = 12;
const LEAF = 4;

class Builder {
  readonly bounds: Float64Array;
  readonly link: Int32Array;
  readonly count: Uint8Array;
  readonly order: Uint32Array;
  private used = 0;
  private readonly boxes: Float32Array;
  private readonly binCount = new Uint32Array(BINS);
  private readonly binBox = new Float64Array(6 * BINS);
  private readonly rightArea = new Float64Array(BINS);

  constructor(positions: ArrayLike<number>) {
    const triangles = positions.length / 9;
    this.bounds = new Float64Array(12 * triangles);
    this.link = new Int32Array(2 * triangles);
    this.count = new Uint8Array(2 * triangles);
    this.order = Uint32Array.from({ length: triangles }, (_, i) => i);
    this.boxes = new Float32Array(6 * triangles);
    for (let i = 0; i < triangles; i++) {
      for (let axis = 0; axis < 3; axis++) {
        const a = positions[9 * i + axis];
        const b = positions[9 * i + 3 + axis];
        const c = positions[9 * i + 6 + axis];
        this.boxes[6 * i + axis] = Math.min(a, b, c) - 1e-7;
        this.boxes[6 * i + 3 + axis] = Math.max(a, b, c) + 1e-7;
      }
    }
  }

  private grow(box: Float64Array, offset: number, triangle: number): void {
    for (let axis = 0; axis < 3; axis++) {
      box[offset + axis] = Math.min(box[offset + axis], this.boxes[6 * triangle + axis]);
      box[offset + 3 + axis] = Math.max(box[offset + 3 + axis], this.boxes[6 * triangle + 3 + axis]);
    }
  }

  private static clear(box: Float64Array, offset: number): void {
    box.fill(Infinity, offset, offset + 3);
    box.fill(-Infinity, offset + 3, offset + 6);
  }

  private static area(box: Float64Array, offset: number): number {
    const dx = box[offset + 3] - box[offset];
    const dy = box[offset + 4] - box[offset + 1];
    const dz = box[offset + 5] - box[offset + 2];
    return dx < 0 ? 0 : dx * dy + dy * dz + dz * dx;
  }

  private centre(triangle: number, axis: number): number {
    return this.boxes[6 * triangle + axis] + this.boxes[6 * triangle + 3 + axis];
  }

  /** The place to cut [from, to): triangles are reordered about it. Returns from where no cut pays. */
  private cut(from: number, to: number): number {
    let bestCost = Infinity;
    let bestAxis = -1;
    let bestBin = 0;
    let bestLow = 0;
    let bestScale = 0;
    for (let axis = 0; axis < 3; axis++) {
      let low = Infinity;
      let high = -Infinity;
      for (let i = from; i < to; i++) {
        const c = this.centre(this.order[i], axis);
        low = Math.min(low, c);
        high = Math.max(high, c);
      }
      if (high - low < 1e-9) continue;
      const toBin = (BINS * 0.999999) / (high - low);
      this.binCount.fill(0);
      for (let bin = 0; bin < BINS; bin++) Builder.clear(this.binBox, 6 * bin);
      for (let i = from; i < to; i++) {
        const bin = Math.floor((this.centre(this.order[i], axis) - low) * toBin);
        this.binCount[bin]++;
        this.grow(this.binBox, 6 * bin, this.order[i]);
      }
      const cost = this.sweep();
      if (cost.cost < bestCost) {
        bestCost = cost.cost;
        bestAxis = axis;
        bestBin = cost.bin;
        bestLow = low;
        bestScale = toBin;
      }
    }
    if (bestAxis < 0) return from;
    let middle = from;
    for (let i = from; i < to; i++) {
      const triangle = this.order[i];
      if (Math.floor((this.centre(triangle, bestAxis) - bestLow) * bestScale) <= bestBin) {
        this.order[i] = this.order[middle];
        this.order[middle++] = triangle;
      }
    }
    return middle;
  }

  /** The cheapest boundary between the bins as they stand. */
  private sweep(): { cost: number; bin: number } {
    const running = new Float64Array(6);
    const join = (bin: number): void => {
      for (let axis = 0; axis < 3; axis++) {
        running[axis] = Math.min(running[axis], this.binBox[6 * bin + axis]);
        running[3 + axis] = Math.max(running[3 + axis], this.binBox[6 * bin + 3 + axis]);
      }
    };
    Builder.clear(running, 0);
    let triangles = 0;
    for (let bin = BINS - 1; bin > 0; bin--) {
      join(bin);
      triangles += this.binCount[bin];
      this.rightArea[bin] = triangles * Builder.area(running, 0);
    }
    Builder.clear(running, 0);
    triangles = 0;
    let best = { cost: Infinity, bin: 0 };
    for (let bin = 0; bin + 1 < BINS; bin++) {
      join(bin);
      triangles += this.binCount[bin];
      const cost = triangles * Builder.area(running, 0) + this.rightArea[bin + 1];
      if (cost < best.cost) best = { cost, bin };
    }
    return best;
  }

  build(from: number, to: number): number {
    const node = this.used++;
    Builder.clear(this.bounds, 6 * node);
    for (let i = from; i < to; i++) this.grow(this.bounds, 6 * node, this.order[i]);
    let middle = to - from > LEAF ? this.cut(from, to) : from;
    if (to - from > LEAF && (middle <= from || middle >= to)) middle = (from + to) >> 1;
    if (to - from <= LEAF) {
      this.link[node] = from;
      this.count[node] = to - from;
      return node;
    }
    this.build(from, middle);
    this.link[node] = this.build(middle, to);
    return node;
  }
}

export function buildBvh(positions: ArrayLike<number>): BvhNodes {
  if (positions.length === 0 || positions.length % 9 !== 0) {
    throw new RangeError(`triangles: expected a multiple of 9 coordinates, got ${positions.length}`);
  }
  const builder = new Builder(positions);
  builder.build(0, positions.length / 9);
  return builder;
}
