/**
 * `npm run bench:dawn [-- --backend=vulkan --adapter=name --only=FFT --rounds=15]`
 *
 * The same kernels through Dawn in Node, on a machine's real GPU. Prints the report and keeps it in bench/results under
 * the GPU's name; software adapters are measured too, where one is asked for, but not kept.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { create, globals } from 'webgpu';
import { dawnReport, dawnResultName } from './dawn/report';
import { ROOT } from './serve';
import type { measureOnDawn } from './dawn/measure';

/** What the module that Vite loads exports. */
interface DawnMeasurement {
  readonly measureOnDawn: typeof measureOnDawn;
}

const NO_ADAPTER =
  'No graphics adapter answers to Dawn on this machine, so there is nothing to measure here: run this where there is a ' +
  'GPU with its driver, or name another backend with --backend=vulkan, d3d12, metal or opengl.';

async function benchDawn(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      backend: { type: 'string' },
      adapter: { type: 'string' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '15' },
    },
  });
  if (values.backend === 'null') throw new Error('The null backend computes nothing: it only checks shaders.');
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds takes a whole number from 1; got ${values.rounds}.`);

  const gpu = openDawn({ backend: values.backend, adapter: values.adapter });
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!gpu || !adapter) throw new Error(NO_ADAPTER);
  Object.assign(globalThis, globals);
  // The kernels' sources come by Vite's imports (?raw, import.meta.glob), so Vite loads the module too.
  const { module } = await runnerImport<DawnMeasurement>(join(ROOT, 'bench', 'dawn', 'measure.ts'), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
  });
  const results = await module.measureOnDawn(gpu, { rounds, only: values.only, say: (line) => console.log(line) });
  const text = dawnReport(results);
  console.log(`\n${text}`);
  if (!results.software) {
    const folder = join(ROOT, 'bench', 'results');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${dawnResultName(results)}.md`), text);
    await writeFile(join(folder, `${dawnResultName(results)}.json`), `${JSON.stringify(results, null, 1)}\n`);
    console.log(`Kept in bench/results/${dawnResultName(results)}.md and .json.`);
  }
}

/** Dawn throws, rather than answering with no adapter, where it finds no backend at all. */
function openDawn({ backend, adapter }: { backend: string | undefined; adapter: string | undefined }): GPU | undefined {
  try {
    return create([
      ...(backend === undefined ? [] : [`backend=${backend}`]),
      ...(adapter === undefined ? [] : [`adapter=${adapter}`]),
    ]);
  } catch {
    return undefined;
  }
}

try {
  await benchDawn(process.argv.slice(2));
  // Dawn's own threads would keep Node running.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
