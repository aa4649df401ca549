/**
 * Puts a kernel's WGSL together from files, keeping a line map so that compiler messages name the file they are about.
 *
 * Three directives, each alone on its line:
 *   `#import name`   splices shared/name.wgsl, once. A name that the kernel declares as a slot is looked up first, so
 *                    one kernel can be linked with different codelets, loads or stores. `#import name with a = b`
 *                    splices it with the identifier a called b, so that one file can serve twice.
 *   `#uniforms`      writes `struct Uniforms { … }` and `var<uniform> u: Uniforms` at binding 0 from the kernel's
 *                    definition, so that the two cannot drift apart.
 *   `#constants`     writes `const NAME = value;` for every constant of the variant.
 */
import { GpuError } from './errors';
import type { ConstantType, UniformType } from './kernel';

export interface LinkedSource {
  readonly code: string;
  /** Source file and 1-based line of every line of `code`. */
  readonly origin: readonly { readonly file: string; readonly line: number }[];
}

const sharedFiles = import.meta.glob<string>('./shaders/shared/*.wgsl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export function sharedSource(name: string): string | undefined {
  return sharedFiles[`./shaders/shared/${name}.wgsl`];
}

export function linkSource(input: {
  name: string;
  wgsl: string;
  uniforms: Readonly<Record<string, UniformType>>;
  slots: Readonly<Record<string, string>>;
  constants?: Readonly<Record<string, ConstantType>>;
  values?: Readonly<Record<string, number>>;
}): LinkedSource {
  const lines: string[] = [];
  const origin: { file: string; line: number }[] = [];
  const seen = new Set<string>();

  const splice = (file: string, raw: string, rename?: readonly [from: string, to: string]): void => {
    const text = rename ? raw.replaceAll(new RegExp(`\\b${rename[0]}\\b`, 'g'), rename[1]) : raw;
    text.split('\n').forEach((content, index) => {
      const at = { file, line: index + 1 };
      const [, imported, from, to] = /^#import\s+([a-z0-9-]+)(?:\s+with\s+(\w+)\s*=\s*(\w+))?\s*$/.exec(content) ?? [];
      if (imported) {
        const target = input.slots[imported] ?? imported;
        const once = to ? `${target} with ${to}` : target;
        if (seen.has(once)) return;
        seen.add(once);
        const source = sharedSource(target);
        if (source === undefined)
          throw new GpuError('validation', `${file}:${at.line}: no shared shader named '${target}'.`);
        splice(`shared/${target}.wgsl`, source, to ? [from, to] : undefined);
        return;
      }
      for (const line of expanded(input, content).split('\n')) {
        lines.push(line);
        origin.push(at);
      }
    });
  };
  splice(`${input.name}.wgsl`, input.wgsl);
  return { code: lines.join('\n'), origin };
}

function expanded({ name, uniforms, constants, values }: Parameters<typeof linkSource>[0], line: string): string {
  if (line.trim() === '#uniforms') return uniformBlock(uniforms);
  if (line.trim() === '#constants') return constantBlock(name, constants ?? {}, values ?? {});
  return line;
}

function constantBlock(
  kernel: string,
  types: Readonly<Record<string, ConstantType>>,
  values: Readonly<Record<string, number>>,
): string {
  const lines = Object.entries(types).map(([name, type]) => {
    const value = values[name];
    if (value === undefined)
      throw new GpuError('validation', `${kernel}: the variant gives no value for the constant ${name}.`);
    return `const ${name}: ${type} = ${value};`;
  });
  return lines.join('\n');
}

function uniformBlock(uniforms: Readonly<Record<string, UniformType>>): string {
  const fields = Object.entries(uniforms).map(([name, type]) => `  ${name}: ${type},`);
  return `struct Uniforms {\n${fields.join('\n')}\n}\n@group(0) @binding(0) var<uniform> u: Uniforms;`;
}
