/**
 * The dependency graph: what has to run again when a setting changes, in which order, and no more than that.
 *
 * A node names the settings and the nodes it reads. Changing a setting marks its readers and everything behind them; a
 * step runs, in topological order, each marked node that an active sink needs and whose inputs are up to date. A node
 * may be synchronous (it encodes GPU commands, or paints) or asynchronous (a worker, a pipeline being compiled); while an
 * asynchronous node runs, what stands behind it waits and the rest goes on.
 *
 * The graph knows neither GPU nor clock: its owner calls `step`, and learns through `onChange` when to call it again.
 */
export interface GraphNode<Key extends string> {
  /** `stage.output`, as in `inverse.picture`. */
  readonly id: string;
  readonly params: readonly Key[];
  readonly inputs: readonly string[];
  /** Runs only while it is needed by an active sink; a sink is a node that somebody looks at. */
  readonly sink?: boolean;
  /**
   * Runs whenever an input has published or a setting of its own has changed, with whatever its inputs published last,
   * even while they are being redone. For painting.
   */
  readonly eager?: boolean;
  /** Waits until nothing else is to be done and its owner says that things are quiet. For what costs more than a frame. */
  readonly idle?: boolean;
  /**
   * Does the work. `signal` aborts when the node is marked again meanwhile: work that must not be published then throws
   * `signal.reason`; work that is worth showing though late may ignore it.
   */
  run(signal: AbortSignal): void | Promise<void>;
}

interface NodeState<Key extends string> {
  readonly node: GraphNode<Key>;
  readonly dependents: string[];
  dirty: boolean;
  running: AbortController | null;
  published: boolean;
  active: boolean;
  error: Error | null;
}

export class Graph<Key extends string> {
  readonly #states = new Map<string, NodeState<Key>>();
  readonly #order: NodeState<Key>[];
  readonly #onChange: () => void;

  /** Nodes must be listed after their inputs. `onChange` is told when a step may have something to do. */
  constructor(nodes: readonly GraphNode<Key>[], onChange: () => void) {
    this.#onChange = onChange;
    for (const node of nodes) {
      for (const input of node.inputs) {
        const upstream = this.#states.get(input);
        if (!upstream) throw new Error(`Graph node '${node.id}' reads '${input}', which is not listed before it.`);
        upstream.dependents.push(node.id);
      }
      this.#states.set(node.id, {
        node,
        dependents: [],
        dirty: true,
        running: null,
        published: false,
        active: node.sink === true,
        error: null,
      });
    }
    this.#order = [...this.#states.values()];
  }

  /**
   * Marks every node that reads one of the settings, and all behind them. A setting that changes results, and not only
   * how they are looked at, gives what has failed or was stopped another chance: the change may wait for just that.
   */
  paramsChanged(keys: readonly Key[]): void {
    const readers = this.#order.filter(({ node }) => node.params.some((key) => keys.includes(key)));
    if (readers.some(({ node }) => !node.eager && node.inputs.length > 0)) {
      for (const { node, error } of this.#order) if (error) this.mark(node.id);
    }
    for (const { node } of readers) this.mark(node.id);
  }

  /** Takes back what a node has found: it counts as failed until a setting gives it another chance. */
  fail(id: string, error: Error): void {
    this.#state(id).error = error;
    this.#onChange();
  }

  /** Marks one node and all behind it. */
  mark(id: string): void {
    const state = this.#state(id);
    state.dirty = true;
    state.error = null;
    state.running?.abort(new DOMException('Newer settings came in.', 'AbortError'));
    for (const dependent of state.dependents) {
      // An eager node has nothing new to show until an input publishes; it is marked then.
      if (!this.#state(dependent).node.eager) this.mark(dependent);
    }
    this.#onChange();
  }

  /** Switches a sink on or off. What no active sink needs does not run. */
  setActive(id: string, active: boolean): void {
    const state = this.#state(id);
    if (state.active === active) return;
    state.active = active;
    this.#onChange();
  }

  /** Runs what can run. `quiet` lets idle nodes run too. Returns the ids that ran, for tests and traces. */
  step(quiet: boolean): string[] {
    const needed = this.#needed();
    const ran: string[] = [];
    const runThose = (which: (state: NodeState<Key>) => boolean): void => {
      for (const state of this.#order) {
        if (!needed.has(state.node.id) || !state.dirty || state.running || state.error) continue;
        if (!which(state) || !this.#ready(state)) continue;
        ran.push(state.node.id);
        this.#run(state);
      }
    };
    runThose((state) => !state.node.idle);
    if (quiet && !this.busy) runThose((state) => state.node.idle === true);
    return ran;
  }

  /** Whether a needed node that is not idle still has to run or is running. */
  get busy(): boolean {
    return this.#pending((state) => !state.node.idle);
  }

  /** Whether anything needed, idle nodes included, still has to run or is running. */
  get unsettled(): boolean {
    return this.#pending(() => true);
  }

  /** Whether only idle nodes are left to do. */
  get waitsForQuiet(): boolean {
    return !this.busy && this.unsettled;
  }

  /** Whether a needed node that is not idle has failed, so that what is on show is not what was asked for. */
  get failed(): boolean {
    const needed = this.#needed();
    return this.#order.some(({ node, error }) => error !== null && !node.idle && needed.has(node.id));
  }

  /** The first error of a needed node, if any. */
  get error(): Error | null {
    const needed = this.#needed();
    return this.#order.find((state) => state.error && needed.has(state.node.id))?.error ?? null;
  }

  /** A needed node that runs now and is not idle: the one that others wait for. */
  get runningId(): string | null {
    return this.#order.find((state) => state.running && !state.node.idle)?.node.id ?? null;
  }

  isPublished(id: string): boolean {
    return this.#state(id).published;
  }

  isCurrent(id: string): boolean {
    const state = this.#state(id);
    return state.published && !state.dirty && !state.running;
  }

  /** Aborts everything that runs. */
  dispose(): void {
    for (const state of this.#order) state.running?.abort(new DOMException('The engine was closed.', 'AbortError'));
  }

  #run(state: NodeState<Key>): void {
    state.dirty = false;
    const controller = new AbortController();
    let outcome: void | Promise<void>;
    try {
      outcome = state.node.run(controller.signal);
    } catch (error) {
      this.#failed(state, error);
      return;
    }
    if (!outcome) {
      this.#publish(state);
      return;
    }
    state.running = controller;
    outcome.then(
      () => {
        state.running = null;
        this.#publish(state);
        this.#onChange();
      },
      (error: unknown) => {
        state.running = null;
        if (controller.signal.aborted) state.dirty = true;
        else this.#failed(state, error);
        this.#onChange();
      },
    );
  }

  #publish(state: NodeState<Key>): void {
    state.published = true;
    for (const id of state.dependents) {
      const dependent = this.#state(id);
      // Behind a node that published, everything is new, but a dependent that already waits need not be told again.
      if (!dependent.dirty || dependent.running) this.mark(id);
    }
  }

  #failed(state: NodeState<Key>, error: unknown): void {
    state.error = error instanceof Error ? error : new Error(String(error));
  }

  #ready(state: NodeState<Key>): boolean {
    return state.node.inputs.every((id) => {
      const input = this.#state(id);
      if (!input.published) return false;
      return state.node.eager === true || (!input.dirty && !input.running && !input.error);
    });
  }

  #needed(): Set<string> {
    const needed = new Set<string>();
    for (let i = this.#order.length - 1; i >= 0; i--) {
      const { node, active } = this.#order[i];
      if (!active && !needed.has(node.id)) continue;
      needed.add(node.id);
      for (const input of node.inputs) needed.add(input);
    }
    return needed;
  }

  #pending(which: (state: NodeState<Key>) => boolean): boolean {
    const needed = this.#needed();
    // What stands behind an error cannot run and is not waited for.
    const blocked = new Set<string>();
    return this.#order.some((state) => {
      if (!needed.has(state.node.id)) return false;
      if (state.error || state.node.inputs.some((id) => blocked.has(id))) {
        blocked.add(state.node.id);
        return false;
      }
      return which(state) && (state.dirty || state.running !== null);
    });
  }

  #state(id: string): NodeState<Key> {
    const state = this.#states.get(id);
    if (!state) throw new Error(`The graph has no node '${id}'.`);
    return state;
  }
}
