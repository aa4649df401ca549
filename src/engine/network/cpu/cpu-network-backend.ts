/** Networks on the CPU: the worker runs them and paints their maps, the page's thread only draws. */
import type { Network } from '../../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../../models/resnet/run-plan';
import { viewportOf } from '../../../settings/viewport';
import type { EngineReason } from '../../api';
import { clearCanvas, openCanvas2d, PixelSource } from '../../cpu/canvas-2d';
import { PaintedCanvases } from '../../painted-canvases';
import { cpuStatus } from '../../status';
import type { ConvolutionForm, LongWork } from '../api';
import type { BatchRun, NetworkBackend } from '../backend';
import type { NetworkClient } from '../desk/network-client';
import { breathe } from '../long/tools';
import type { NetworkWork } from '../work';

/** Random blocks in one question: short enough that Stop is heard. */
const SLICE = 20_000;

export function createCpuNetworkBackend(
  work: NetworkWork,
  client: NetworkClient,
  reason: EngineReason,
  detail: string,
): NetworkBackend {
  const canvases = new PaintedCanvases(openCanvas2d);
  const source = new PixelSource();
  let shown: { name: string; plan: RunPlan } | null = null;
  let maps = new Set<string>();
  let logits: Float32Array | null = null;
  let ranges: readonly number[] = [];
  /** What each worker has been sent: a new one knows none. */
  let sent = { generation: -1, names: new Map<Network, string>() };

  const nameOf = async (network: Network): Promise<string> => {
    if (sent.generation !== client.generation) sent = { generation: client.generation, names: new Map() };
    const known = sent.names.get(network);
    if (known !== undefined) return known;
    const name = `${network.name} ${sent.names.size}`;
    sent.names.set(network, name);
    await client.ask((desk) => desk.setNetwork(name, network));
    return name;
  };

  const batchLogits = async ({ network, plan, rectifying, input }: BatchRun): Promise<Float32Array> => {
    const name = await nameOf(network);
    return client.ask((desk) => desk.runBatch(name, plan, input, rectifying));
  };

  return {
    status: cpuStatus(reason, detail),
    attachCanvas: (canvas, role, repaint) => canvases.attach(canvas, role, repaint),
    hasCanvas: (role) => canvases.has(role),
    submit: () => undefined,
    async prepare(network, plan) {
      const name = await nameOf(network);
      maps = new Set(await client.ask((desk) => desk.mapIds(name, plan)));
      shown = { name, plan };
    },
    has: (id) => maps.has(id),
    async run(rectifying: Rectifying) {
      const { coefficients, network } = work;
      if (!coefficients || !shown || !network) return;
      const { plan } = shown;
      // A worker that was started anew knows no network.
      const name = await nameOf(network);
      logits = await client.ask((desk) => desk.run(name, plan, coefficients, rectifying));
    },
    logits() {
      if (!logits) return Promise.reject(new Error('The network has not been run yet.'));
      return Promise.resolve(logits);
    },
    spatialLogits(network, coefficients) {
      const plan: RunPlan = { domain: 'spatial', form: 'factored', psi: 15, folded: true, batch: 1 };
      const rectifying: Rectifying = { mode: 'exact', phi: new Uint32Array(network.sites).fill(15) };
      return batchLogits({ network, plan, rectifying, input: coefficients });
    },
    async paintMaps() {
      const { atlas, params } = work;
      if (!atlas) return;
      const { mapShow, mapScale, signColors } = params;
      const answer = await client.ask((desk) => desk.paintMaps(atlas, { mapShow, mapScale, signColors }));
      source.put(answer.image);
      ranges = answer.ranges;
    },
    ranges: () => Promise.resolve(ranges),
    paint() {
      const { zoom, cx, cy } = work.params;
      for (const target of canvases.of('stage')) {
        clearCanvas(target);
        if (!source.size) continue;
        const { width, height } = target.size;
        const rect = { x: 0, y: 0, width, height };
        source.draw(target, rect, rect, viewportOf(rect, source.size, { zoom, cx, cy }, target.devicePixelRatio));
      }
    },
    block: (id, channel, row, column) => client.ask((desk) => desk.block(id, channel, row, column)),
    siteErrors: () => client.ask((desk) => desk.siteErrors()),
    featureMap: (id) => client.ask((desk) => desk.featureMap(id)),
    batchLogits,
    async timeBatch({ network, plan, rectifying, input }) {
      const name = await nameOf(network);
      return client.ask((desk) => desk.timeBatch(name, plan, input, rectifying));
    },
    async timeForm(network: Network, form: ConvolutionForm | 'spatial') {
      const name = await nameOf(network);
      const domain = form === 'spatial' ? 'spatial' : 'jpeg';
      const plan: RunPlan = { domain, form: form === 'spatial' ? 'factored' : form, psi: 15, folded: true, batch: 1 };
      return client.ask((desk) => desk.timeLayers(name, plan));
    },
    async randomBlockErrors(kind, blocks, { signal, progress }: LongWork) {
      const start = performance.now();
      const [asm, apx] = [new Array<number>(15).fill(0), new Array<number>(15).fill(0)];
      for (let done = 0, slice = 0; done < blocks; slice++) {
        const count = Math.min(SLICE, blocks - done);
        const some = await client.ask((desk) => desk.randomBlocks(kind, slice, count));
        for (let i = 0; i < 15; i++) {
          asm[i] += (some.asm[i] * count) / blocks;
          apx[i] += (some.apx[i] * count) / blocks;
        }
        done += count;
        progress?.(done / blocks);
        await breathe(signal);
      }
      return { blocks, asm, apx, milliseconds: performance.now() - start };
    },
    loseDevice: () => undefined,
    dispose: () => canvases.clear(),
  };
}
