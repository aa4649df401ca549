import { useEffect, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { useEdits, useJpeg, useJpegTools } from '../jpeg-context';

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

/** What was measured, and what it holds for: other upsampling makes other pixels of the same scans. */
interface Measured {
  readonly jpeg: Jpeg;
  readonly upsampling: Params['upsampling'];
  readonly psnr: ReadonlyMap<number, number>;
}

const isOf = (measured: Measured | null, jpeg: Jpeg, upsampling: Params['upsampling']): measured is Measured =>
  measured?.jpeg === jpeg && measured.upsampling === upsampling;

/** PSNR, dB, against the reference, by how many scans were shown: measured as they are looked at. */
export function useScanPsnr({ jpeg, count }: ScansInView): ReadonlyMap<number, number> {
  const { engine } = useJpegTools();
  const upsampling = useSetting('upsampling');
  const edits = useEdits((history) => history.edits);
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    let current = true;
    if (edits.length > 0) return;
    engine.settled().then(
      () => {
        const { figures, document, comparing } = engine.snapshot();
        if (!current || !figures || !comparing || document?.jpeg !== jpeg) return;
        setMeasured((before) => ({
          jpeg,
          upsampling,
          psnr: new Map(isOf(before, jpeg, upsampling) ? before.psnr : []).set(count, figures.psnr),
        }));
      },
      // What failed is told on the stage; here a point stays away.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [engine, jpeg, count, upsampling, edits]);
  return isOf(measured, jpeg, upsampling) ? measured.psnr : NONE;
}

const NONE: ReadonlyMap<number, number> = new Map();
