/**
 * The coefficient that the card shows: the pinned one, else the one under the pointer or the keyboard's cursor. What the
 * engine knows of it is asked anew when it moves or when the settings have come to rest; the newest answer wins.
 */
import { useEffect, useRef, useState } from 'react';
import type { CoefficientInfo } from '../../../engine/api';
import { useBench, useChangeSettings, useEngine, useSetting } from '../../shared/bench-context';

/** A place in the coefficient array as it is stored. */
export interface CoefficientPlace {
  readonly v: number;
  readonly u: number;
}

export interface Coefficient {
  readonly place: CoefficientPlace | null;
  readonly pinned: boolean;
  /** All channels; empty while unknown. */
  readonly channels: readonly CoefficientInfo[];
  /** The one of `channels` that is shown at large. */
  readonly shown: CoefficientInfo | null;
  readonly point: (place: CoefficientPlace | null) => void;
  readonly pin: (place: CoefficientPlace | null) => void;
}

export function parsePin(pin: string): (CoefficientPlace & { readonly channel: number }) | null {
  const [channel, v, u] = pin.split('.').map(Number);
  return pin === '' ? null : { channel, v, u };
}

export function useCoefficient(): Coefficient {
  const { engine } = useBench();
  const change = useChangeSettings();
  const channel = useSetting('channel');
  const transform = useSetting('transform');
  const pinned = parsePin(useSetting('pin'));
  const [pointed, point] = useState<CoefficientPlace | null>(null);
  const place = pinned ?? pointed;
  const readouts = useEngine((snapshot) => snapshot.readouts);
  const [channels, setChannels] = useState<readonly CoefficientInfo[]>([]);
  const asked = useRef(0);
  const [v, u] = [place?.v ?? -1, place?.u ?? -1];

  useEffect(() => {
    const ticket = ++asked.current;
    if (v < 0) return;
    engine.inspect(v, u).then(
      (found) => {
        if (asked.current === ticket) setChannels(found);
      },
      // The engine says itself what is wrong (its problem sentence); the card then has nothing to show.
      () => {
        if (asked.current === ticket) setChannels([]);
      },
    );
  }, [engine, v, u, readouts, transform]);

  const known = place && channels.length > 0 && channels[0].v === v && channels[0].u === u ? channels : [];
  const wanted = pinned ? String(pinned.channel) : channel;
  const strongest = known.reduce<CoefficientInfo | null>(
    (best, info) => (best && best.magnitude >= info.magnitude ? best : info),
    null,
  );
  const shown =
    channel === 'all' && !pinned ? strongest : (known.find((info) => String(info.channel) === wanted) ?? strongest);
  return {
    place,
    pinned: pinned !== null,
    channels: known,
    shown,
    point,
    pin: (at) => {
      change({ pin: at ? `${channel === 'all' ? (shown?.channel ?? 0) : channel}.${at.v}.${at.u}` : '' });
    },
  };
}
