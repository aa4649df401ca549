import './stage.css';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CanvasHandle, CanvasRole, EngineStatus } from '../../engine/api';
import type { Size } from '../../settings/viewport';
import { useShowOriginal } from './bench-context';
import { mounted } from './mounted';

/** Size of a canvas in device pixels, and how many of them make a CSS pixel. */
export interface CanvasArea extends Size {
  readonly devicePixelRatio: number;
}

/** As much of an engine as a canvas needs. */
export interface CanvasEngine<Role extends CanvasRole> {
  attachCanvas(canvas: HTMLCanvasElement, role: Role): CanvasHandle;
  snapshot(): { readonly status: EngineStatus };
  subscribe(listener: () => void): () => void;
}

interface CanvasHostProps<Role extends CanvasRole> {
  readonly engine: CanvasEngine<Role>;
  readonly role: Role;
  /** Said in place of the picture: what the canvas shows. */
  readonly description: string;
  readonly onArea?: (area: CanvasArea) => void;
  readonly children?: (area: CanvasArea) => ReactNode;
}

/** A canvas that the engine paints, as large as its box to the device pixel, with room for overlays. */
export function CanvasHost<Role extends CanvasRole>(props: CanvasHostProps<Role>) {
  const { engine, role, description, onArea, children } = props;
  const showOriginal = useShowOriginal();
  const box = useRef<HTMLDivElement>(null);
  const attached = useRef<{ canvas: HTMLCanvasElement; handle: CanvasHandle } | null>(null);
  const [area, setArea] = useState<CanvasArea | null>(null);
  const generation = useCanvasGeneration(engine);

  // A canvas serves one attachment only: what hands out its context or its control once cannot do so twice.
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.dataset.role = role;
    mounted(box).prepend(canvas);
    const handle = engine.attachCanvas(canvas, role);
    attached.current = { canvas, handle };
    return () => {
      attached.current = null;
      handle.detach();
      canvas.remove();
    };
  }, [engine, role, generation]);

  useEffect(() => {
    attached.current?.canvas.setAttribute('aria-label', description);
  }, [description, generation]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const ratio = window.devicePixelRatio;
      const exact = entry.devicePixelContentBoxSize?.[0];
      setArea({
        width: deviceSide(exact?.inlineSize, entry.contentRect.width * ratio),
        height: deviceSide(exact?.blockSize, entry.contentRect.height * ratio),
        devicePixelRatio: ratio,
      });
    });
    // Safari knows no device-pixel box; the rounded CSS box is at most half a pixel off.
    try {
      observer.observe(mounted(box), { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(mounted(box));
    }
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!area) return;
    attached.current?.handle.resize(area.width, area.height, area.devicePixelRatio);
    onArea?.(area);
  }, [area, generation, onArea]);

  useEffect(() => {
    if (role === 'stage') attached.current?.handle.showOriginal(showOriginal);
  }, [role, showOriginal, generation]);

  return (
    <div className="canvas-host" ref={box}>
      {area && children?.(area)}
    </div>
  );
}

/** The exact side where the browser tells it; one that is emulating another screen tells it in other pixels. */
function deviceSide(exact: number | undefined, reckoned: number): number {
  const trusted = exact !== undefined && Math.abs(exact - reckoned) < 1.5;
  return Math.max(1, trusted ? exact : Math.round(reckoned));
}

/**
 * Counts up when another kind of engine takes over: a canvas that has handed out a WebGPU context never hands out a
 * 2-D one, so the newcomer gets a new canvas.
 */
function useCanvasGeneration(engine: Pick<CanvasEngine<never>, 'snapshot' | 'subscribe'>): number {
  const subscribe = useCallback((listener: () => void) => engine.subscribe(listener), [engine]);
  const kind = useSyncExternalStore(subscribe, () => engine.snapshot().status.kind);
  const [running, setRunning] = useState({ kind, generation: 0 });
  if (kind !== 'starting' && kind !== running.kind) {
    // The first engine keeps the canvas that was attached while it started.
    setRunning({ kind, generation: running.generation + (running.kind === 'starting' ? 0 : 1) });
  }
  return running.generation;
}
