import { useEffect, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
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

/** PSNR, dB, against the reference, by how many scans were shown: measured as they are looked at. */
export function useScanPsnr({ jpeg, count }: ScansInView): ReadonlyMap<number, number> {
  const { engine } = useJpegTools();
  const upsampling = useSetting('upsampling');
  const edits = useEdits((history) => history.edits);
  const [measured, setMeasured] = useState<{ jpeg: Jpeg; psnr: ReadonlyMap<number, number> } | null>(null);
  useEffect(() => {
    let current = true;
    if (edits.length > 0) return;
    engine.settled().then(
      () => {
        const { figures, document, comparing } = engine.snapshot();
        if (!current || !figures || !comparing || document?.jpeg !== jpeg) return;
        setMeasured((before) => ({
          jpeg,
          psnr: new Map(before?.jpeg === jpeg ? before.psnr : []).set(count, figures.psnr),
        }));
      },
      // What failed is told on the stage; here a point stays away.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [engine, jpeg, count, upsampling, edits]);
  return measured?.jpeg === jpeg ? measured.psnr : NONE;
}

const NONE: ReadonlyMap<number, number> = new Map();
