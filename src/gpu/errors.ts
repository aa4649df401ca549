/** What can go wrong on the GPU, told apart so that the page can say something helpful about each. */
export type GpuErrorKind = 'unsupported' | 'no-adapter' | 'lost' | 'validation' | 'oom';

/** `message` names the kernel, file and line where the shader compiler gave one. */
export class GpuError extends Error {
  readonly kind: GpuErrorKind;

  constructor(kind: GpuErrorKind, message: string) {
    super(message);
    this.name = 'GpuError';
    this.kind = kind;
  }
}

/** A tensor of another shape or type than the kernel or plan needs. */
export class ShapeError extends Error {
  constructor(what: string, expected: readonly number[] | string, actual: readonly number[] | string) {
    const text = (shape: readonly number[] | string) => (typeof shape === 'string' ? shape : `[${shape.join('×')}]`);
    super(`${what}: expected ${text(expected)}, got ${text(actual)}.`);
    this.name = 'ShapeError';
  }
}
