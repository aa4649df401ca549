import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useBench, useSetting } from '../../shared/bench-context';
import { useJpegTools } from '../jpeg-context';
import { addTried, sameFile, triedKey, type TriedFile } from '../tried';

/** What is shared by the files of one curve, as it is now. */
function useKey(): string {
  return useStore(useBench().settings, triedKey);
}

/** Keeps each file that is made, once its figures have come to rest. */
export function useRecordTried(): void {
  const { engine, tried } = useJpegTools();
  const { settings } = useBench();
  const key = useKey();
  const quality = useSetting('quality');
  const tables = useSetting('tables');
  useEffect(() => {
    let current = true;
    const record = (): void => {
      const { figures, stale, source } = engine.snapshot();
      const { img, panel } = settings.getState();
      if (!current || stale || panel !== 'make' || source?.id !== img || !figures || figures.bytes === null) return;
      const { bytes, psnr, ssim } = figures;
      addTried(tried, key, { quality, tables, bytes, psnr, ssim });
    };
    engine.settled().then(record, () => undefined);
    return () => {
      current = false;
    };
  }, [engine, tried, settings, key, quality, tables]);
}

/** The files tried with this picture and these settings, in no order. */
export function useTried(): readonly TriedFile[] {
  const { tried } = useJpegTools();
  const key = useKey();
  return useStore(tried, (files) => files.get(key)) ?? NONE;
}

const NONE: readonly TriedFile[] = [];

/** The qualities of a whole curve: closer where files are used. */
export const CURVE = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100] as const;

export interface CurveWalk {
  /** How many of the curve's qualities are known; null while no walk is on. */
  readonly done: number | null;
  readonly problem: string;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Tries the qualities of the curve one after the other, until it is stopped or other settings take over. */
export function useCurveWalk(): CurveWalk {
  const { engine, tried } = useJpegTools();
  const key = useKey();
  const [state, setState] = useState<{ key: string; done: number | null; problem: string }>(IDLE);
  const walk = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      walk.current?.abort();
    },
    [key],
  );
  return useMemo(() => {
    const run = async (signal: AbortSignal): Promise<void> => {
      for (const [done, quality] of CURVE.entries()) {
        if (signal.aborted) return;
        setState({ key, done, problem: '' });
        const known = tried
          .getState()
          .get(key)
          ?.some((file) => sameFile(file, { quality, tables: '' }));
        if (known) continue;
        const { bytes, psnr, ssim } = await engine.rate(quality);
        // What comes after the settings have changed may belong to either.
        if (signal.aborted) return;
        if (bytes !== null) addTried(tried, key, { quality, tables: '', bytes, psnr, ssim });
      }
    };
    const mine = state.key === key;
    return {
      done: mine ? state.done : null,
      problem: mine ? state.problem : '',
      start: () => {
        const controller = new AbortController();
        walk.current?.abort();
        walk.current = controller;
        run(controller.signal)
          .then(() => '')
          .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
          .then((problem) => {
            if (walk.current === controller) setState({ key, done: null, problem });
          })
          .catch(() => undefined);
      },
      stop: () => {
        walk.current?.abort();
        setState({ key, done: null, problem: '' });
      },
    };
  }, [engine, tried, key, state]);
}

const IDLE = { key: '', done: null, problem: '' } as const;
