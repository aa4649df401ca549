import { describe, expect, it, vi } from 'vitest';
import { Graph, type GraphNode } from './graph';

type Key = 'keep' | 'transform' | 'zoom';
type Node = GraphNode<Key>;

const sync = (id: string, params: Key[], inputs: string[], more: Partial<Node> = {}): Node => ({
  id,
  params,
  inputs,
  run: () => undefined,
  ...more,
});

describe('Graph', () => {
  it('runs in order once, then only what a setting reaches', () => {
    const graph = new Graph<Key>(
      [
        sync('transform.coefficients', ['transform'], []),
        sync('select.kept', ['keep'], []),
        sync('inverse.picture', [], ['transform.coefficients', 'select.kept']),
        sync('stage.canvas', ['zoom'], ['inverse.picture'], { sink: true }),
      ],
      () => undefined,
    );
    expect(graph.step(true)).toEqual(['transform.coefficients', 'select.kept', 'inverse.picture', 'stage.canvas']);
    expect(graph.step(true)).toEqual([]);
    graph.paramsChanged(['keep']);
    expect(graph.step(true)).toEqual(['select.kept', 'inverse.picture', 'stage.canvas']);
    graph.paramsChanged(['zoom']);
    expect(graph.step(true)).toEqual(['stage.canvas']);
  });

  it('runs nothing that no active sink needs', () => {
    const graph = new Graph<Key>([sync('a.x', [], []), sync('b.y', [], ['a.x'], { sink: true })], () => undefined);
    graph.setActive('b.y', false);
    expect(graph.step(true)).toEqual([]);
    expect(graph.unsettled).toBe(false);
    graph.setActive('b.y', true);
    expect(graph.step(true)).toEqual(['a.x', 'b.y']);
  });

  it('waits for asynchronous inputs, and redoes what was overtaken', async () => {
    const resolvers: (() => void)[] = [];
    const seen: AbortSignal[] = [];
    const graph = new Graph<Key>(
      [
        sync('rank.order', ['transform'], [], {
          run: (signal) => {
            seen.push(signal);
            return new Promise<void>((resolve, reject) => {
              resolvers.push(() => (signal.aborted ? reject(signal.reason as Error) : resolve()));
            });
          },
        }),
        sync('stage.canvas', [], ['rank.order'], { sink: true }),
      ],
      () => undefined,
    );
    expect(graph.step(true)).toEqual(['rank.order']);
    graph.paramsChanged(['transform']);
    expect(seen[0].aborted).toBe(true);
    resolvers[0]();
    await Promise.resolve();
    await Promise.resolve();
    expect(graph.isPublished('rank.order')).toBe(false);
    expect(graph.step(true)).toEqual(['rank.order']);
    resolvers[1]();
    await Promise.resolve();
    await Promise.resolve();
    expect(graph.step(true)).toEqual(['stage.canvas']);
    expect(graph.unsettled).toBe(false);
  });

  it('lets an eager node show late results while newer ones are on their way', async () => {
    const resolvers: (() => void)[] = [];
    const graph = new Graph<Key>(
      [
        sync('inverse.picture', ['keep'], [], { run: () => new Promise<void>((resolve) => resolvers.push(resolve)) }),
        sync('stage.canvas', ['zoom'], ['inverse.picture'], { sink: true, eager: true }),
      ],
      () => undefined,
    );
    graph.step(true);
    graph.paramsChanged(['keep']);
    resolvers[0]();
    await Promise.resolve();
    await Promise.resolve();
    expect(graph.step(true)).toEqual(['inverse.picture', 'stage.canvas']);
    expect(graph.busy).toBe(true);
    graph.paramsChanged(['zoom']);
    expect(graph.step(true)).toEqual(['stage.canvas']);
  });

  it('does not run an eager node before there is something new to show', async () => {
    const resolvers: (() => void)[] = [];
    const graph = new Graph<Key>(
      [
        sync('inverse.picture', ['keep'], [], { run: () => new Promise<void>((resolve) => resolvers.push(resolve)) }),
        sync('stage.canvas', ['zoom'], ['inverse.picture'], { sink: true, eager: true }),
      ],
      () => undefined,
    );
    graph.step(true);
    resolvers[0]();
    await Promise.resolve();
    await Promise.resolve();
    expect(graph.step(true)).toEqual(['stage.canvas']);
    graph.paramsChanged(['keep']);
    expect(graph.step(true)).toEqual(['inverse.picture']);
    expect(graph.unsettled).toBe(true);
  });

  it('keeps idle nodes waiting while other work is under way', () => {
    const graph = new Graph<Key>(
      [
        sync('rank.order', [], [], { sink: true, run: () => new Promise<void>(() => undefined) }),
        sync('curve.dft', [], [], { sink: true, idle: true }),
      ],
      () => undefined,
    );
    expect(graph.step(true)).toEqual(['rank.order']);
    expect(graph.step(true)).toEqual([]);
  });

  it('keeps idle nodes for quiet moments', () => {
    const graph = new Graph<Key>(
      [
        sync('inverse.picture', ['keep'], [], { sink: true }),
        sync('metrics.ssim', [], ['inverse.picture'], { sink: true, idle: true }),
      ],
      () => undefined,
    );
    expect(graph.step(false)).toEqual(['inverse.picture']);
    expect(graph.waitsForQuiet).toBe(true);
    expect(graph.step(true)).toEqual(['metrics.ssim']);
  });

  it('holds a failure until its inputs change, and does not wait for what stands behind it', () => {
    const run = vi.fn(() => {
      throw new Error('too big');
    });
    const graph = new Graph<Key>(
      [
        sync('transform.coefficients', ['transform'], [], { run }),
        sync('stage.canvas', [], ['transform.coefficients'], { sink: true }),
      ],
      () => undefined,
    );
    graph.step(true);
    graph.step(true);
    expect(run).toHaveBeenCalledTimes(1);
    expect(graph.error?.message).toBe('too big');
    expect(graph.unsettled).toBe(false);
    graph.paramsChanged(['transform']);
    graph.step(true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('refuses a node that reads one not yet listed', () => {
    expect(() => new Graph<Key>([sync('b.y', [], ['a.x'])], () => undefined)).toThrow("reads 'a.x'");
  });

  it('tries again what has failed when a setting changes results, not when it changes the view', async () => {
    let fails = true;
    const graph = new Graph<Key>(
      [
        sync('rank.order', ['transform'], [], {
          run: () => (fails ? Promise.reject(new Error('stopped')) : undefined),
        }),
        sync('select.kept', ['keep'], ['rank.order']),
        sync('stage.canvas', ['zoom'], ['select.kept'], { sink: true, eager: true }),
      ],
      () => undefined,
    );
    graph.step(true);
    await vi.waitFor(() => expect(graph.failed).toBe(true));
    fails = false;
    graph.paramsChanged(['zoom']);
    expect(graph.step(true)).toEqual([]);
    graph.paramsChanged(['keep']);
    expect(graph.step(true)).toEqual(['rank.order', 'select.kept', 'stage.canvas']);
    expect(graph.failed).toBe(false);

    graph.fail('rank.order', new Error('gone'));
    expect([graph.failed, graph.unsettled]).toEqual([true, false]);
    graph.paramsChanged(['keep']);
    expect(graph.step(true)).toEqual(['rank.order', 'select.kept', 'stage.canvas']);
  });
});
