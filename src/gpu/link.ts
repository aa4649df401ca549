/**
 * Puts a kernel's WGSL together from files, keeping a line map so that compiler messages name the file they are about.
 *
 * Two directives, each alone on its line:
 *   `#import name`   splices shared/name.wgsl, once. A name that the kernel declares as a slot is looked up first, so
 *                    one kernel can be linked with different codelets, loads or stores.
 *   `#uniforms`      writes `struct Uniforms { … }` and `var<uniform> u: Uniforms` at binding 0 from the kernel's
 *                    definition, so that the two cannot drift apart.
 */
import { GpuError } from './errors';
import type { UniformType } from './kernel';

export interface LinkedSource {
  readonly code: string;
  /** Source file and 1-based line of every line of `code`. */
  readonly origin: readonly { readonly file: string; readonly line: number }[];
}

const sharedFiles = import.meta.glob<string>('./shaders/shared/*.wgsl', { query: '?raw', import: 'default', eager: true });

export function sharedSource(name: string): string | undefined {
  return sharedFiles[`./shaders/shared/${name}.wgsl`];
}

export function linkSource(input: {
  name: string;
  wgsl: string;
  uniforms: Readonly<Record<string, UniformType>>;
  slots: Readonly<Record<string, string>>;
}): LinkedSource {
  const lines: string[] = [];
  const origin: { file: string; line: number }[] = [];
  const seen = new Set<string>();

  const splice = (file: string, text: string): void => {
    text.split('\n').forEach((content, index) => {
      const at = { file, line: index + 1 };
      const imported = /^#import\s+([a-z0-9-]+)\s*$/.exec(content)?.[1];
      if (imported !== undefined) {
        const target = input.slots[imported] ?? imported;
        if (seen.has(target)) return;
        seen.add(target);
        const source = sharedSource(target);
        if (source === undefined) throw new GpuError('validation', `${file}:${at.line}: no shared shader named '${target}'.`);
        splice(`shared/${target}.wgsl`, source);
        return;
      }
      const emitted = content.trim() === '#uniforms' ? uniformBlock(input.uniforms) : content;
      for (const line of emitted.split('\n')) {
        lines.push(line);
        origin.push(at);
      }
    });
  };
  splice(`${input.name}.wgsl`, input.wgsl);
  return { code: lines.join('\n'), origin };
}

function uniformBlock(uniforms: Readonly<Record<string, UniformType>>): string {
  const fields = Object.entries(uniforms).map(([name, type]) => `  ${name}: ${type},`);
  return `struct Uniforms {\n${fields.join('\n')}\n}\n@group(0) @binding(0) var<uniform> u: Uniforms;`;
}
