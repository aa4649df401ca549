import { useEffect, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { useJpeg, useJpegTools } from '../jpeg-context';

export interface ScansInView {
  readonly jpeg: Jpeg;
  /** How many scans are shown: 1 … all of them. */
  readonly count: number;
  readonly show: (count: number) => void;
}

/** The file's scans and how many of them the stage shows; null without a file. */
export function useScans(): ScansInView | null {
  const jpeg = useJpeg((snapshot) => snapshot.document?.jpeg ?? null);
  const scan = useSetting('scan');
  const change = useChangeSettings();
  if (!jpeg) return null;
  const all = jpeg.scans.length;
  return {
    jpeg,
    count: scan === 0 ? all : Math.min(scan, all),
    show: (count) => {
      change({ scan: count >= all ? 0 : count });
    },
  };
}

/** PSNR, dB, against all scans, by how many were shown: measured as they are looked at, for no decoder knows it before. */
export function useScanPsnr(jpeg: Jpeg): ReadonlyMap<number, number> {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  const [measured, setMeasured] = useState<{ jpeg: Jpeg; psnr: ReadonlyMap<number, number> } | null>(null);
  useEffect(() => {
    const take = (): void => {
      const { figures, stale, document } = engine.snapshot();
      const { scan } = settings.getState();
      const edited = engine.snapshot().edits.length > 0;
      if (!figures || stale || edited || document?.jpeg !== jpeg || scan === 0 || scan >= jpeg.scans.length) return;
      setMeasured((before) => {
        const psnr = before?.jpeg === jpeg ? before.psnr : new Map<number, number>();
        return psnr.get(scan) === figures.psnr ? before : { jpeg, psnr: new Map(psnr).set(scan, figures.psnr) };
      });
    };
    take();
    return engine.subscribe(take);
  }, [engine, settings, jpeg]);
  return measured?.jpeg === jpeg ? measured.psnr : NONE;
}

const NONE: ReadonlyMap<number, number> = new Map();
