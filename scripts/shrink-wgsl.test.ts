import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shrinkWgsl } from './shrink-wgsl.mjs';

test('comments and indentation go, lines stay', () => {
  const source = '// head\nfn f(x: f32) -> f32 { // why\n  /* a /* nested */ b\n  c */ return x * -2.0;\n}\n#import complex\n';
  expect(shrinkWgsl(source)).toBe('\nfn f(x:f32)->f32{\n\nreturn x*-2.0;\n}\n#import complex\n');
});

test('every shader keeps its lines and its tokens', () => {
  const folder = 'src/gpu/shaders';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.wgsl'));
  expect(files.length).toBeGreaterThan(10);
  const tokens = (text: string) => text.match(/[A-Za-z0-9_.#@]+|[^\sA-Za-z0-9_.]/g);
  for (const file of files) {
    const source = readFileSync(join(folder, file), 'utf8');
    const shrunk = shrinkWgsl(source);
    expect(shrunk.split('\n').length, file).toBe(source.split('\n').length);
    expect(tokens(shrunk), file).toEqual(tokens(source.replace(/\/\/.*$/gm, '')));
  }
});
