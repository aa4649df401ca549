/**
 * What a compute kernel is: one WGSL file and the typed list of what it takes.
 *
 * Bindings: 0 is the uniform block (dynamic offset), 1… are the tensors in the order of `bindings`. The bind-group layout
 * is explicit, so a shader that disagrees fails validation, and a missing tensor does not compile.
 */
export type UniformType = 'u32' | 'i32' | 'f32';
export type ConstantType = 'u32' | 'f32';
export type BindingAccess = 'read' | 'write';

type Bindings = Readonly<Record<string, BindingAccess>>;
type Uniforms = Readonly<Record<string, UniformType>>;
type Overrides = Readonly<Record<string, number>>;

/** Values of a kernel's uniforms, by name. */
export type UniformValues<U extends Uniforms> = { readonly [K in keyof U]: number };

export interface Kernel<B extends Bindings = Bindings, U extends Uniforms = Uniforms, O extends Overrides = Overrides> {
  /** Also the basename of its files. */
  readonly name: string;
  readonly wgsl: string;
  /** `write` is read_write storage: a kernel may read back what it wrote. */
  readonly bindings: B;
  readonly uniforms: U;
  /** Pipeline overrides and their defaults. */
  readonly overrides: O;
  /**
   * Numbers that a variant writes into the source (`#constants`): sizes and strides that then cost nothing, at the price
   * of one pipeline for each of their values. Unlike overrides they may be lengths of storage arrays.
   */
  readonly constants: Readonly<Record<string, ConstantType>>;
  /** Names in `#import` that the caller fills with a shared file, and what they are filled with by default. */
  readonly slots: Readonly<Record<string, string>>;
  /** Workgroups to dispatch for given uniforms. A method, so that a kernel of known uniforms is a `Kernel` too. */
  workgroups(
    uniforms: UniformValues<U>,
    overrides: Readonly<Record<keyof O, number>>,
    constants: Readonly<Record<string, number>>,
  ): readonly [number, number, number];
}

export function defineKernel<const B extends Bindings, const U extends Uniforms, const O extends Overrides = Overrides>(
  definition: Omit<Kernel<B, U, O>, 'overrides' | 'constants' | 'slots'> & {
    overrides?: O;
    constants?: Readonly<Record<string, ConstantType>>;
    slots?: Readonly<Record<string, string>>;
  },
): Kernel<B, U, O> {
  return {
    ...definition,
    overrides: definition.overrides ?? ({} as O),
    constants: definition.constants ?? {},
    slots: definition.slots ?? {},
  };
}

/** One variant of a kernel: all of its constants, and which overrides and slots differ from its defaults. */
export interface KernelVariant<K extends Kernel> {
  readonly overrides?: Partial<Record<keyof K['overrides'], number>>;
  readonly constants?: Readonly<Record<string, number>>;
  readonly slots?: Readonly<Record<string, string>>;
}
