import { useEffect, useRef, useState } from 'react';
import type { MapInfo } from '../../../engine/network/api';
import type { MapPlace } from '../map-place';
import { useNetworkTools } from '../network-context';
import { usePhis } from './use-lens';
import { worstBlock } from './worst-block';

interface FindWorstProps {
  readonly site: MapInfo;
  readonly onFound: (place: Pick<MapPlace, 'channel' | 'row' | 'column'>) => void;
}

/** A button that goes to the block whose mask is the most wrong at the present φ. */
export function FindWorst({ site, onFound }: FindWorstProps) {
  const { engine } = useNetworkTools();
  const phi = usePhis()[site.site] ?? 15;
  const [said, setSaid] = useState('');
  const latest = useRef<string | null>(null);
  useEffect(() => {
    latest.current = site.id;
    return () => {
      latest.current = null;
    };
  }, [site.id]);
  const find = async (): Promise<void> => {
    try {
      const found = worstBlock(await engine.featureMap(site.inputs[0]), phi);
      // A map that was left meanwhile is not gone back to.
      if (latest.current !== site.id) return;
      if (!found || found.differing === 0) setSaid(`At φ = ${phi} no pixel of this map has a wrong mask.`);
      else {
        onFound(found);
        setSaid(`${found.differing} of 64 pixels are wrong there at φ = ${phi}.`);
      }
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void find()}>
        Find the most wrong block
      </button>
      <p className="quiet figure lens-found" role="status">
        {said}
      </p>
    </>
  );
}
