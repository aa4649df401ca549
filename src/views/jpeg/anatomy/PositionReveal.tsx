import { useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { readPosition } from '../../../codec/jpeg/metadata/position';
import { withUnit } from '../../shared/format';

/** The place in the file, shown only when asked for: someone may be looking over the shoulder. */
export function PositionReveal({ jpeg }: { readonly jpeg: Jpeg }) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <button
        type="button"
        className="phrase"
        onClick={() => {
          setShown(true);
        }}
      >
        Show the place
      </button>
    );
  }
  const position = readPosition(jpeg);
  if (!position) return <span>The entries give no place on Earth.</span>;
  const { latitude, longitude, altitude } = position;
  const place = `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
  return (
    <span className="figure">
      {altitude === null ? place : `${place}, ${withUnit(String(Math.round(altitude)).replace('-', '−'), 'm')}`}
    </span>
  );
}

/** Five decimals are about a metre. */
const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(5)}° ${value < 0 ? negative : positive}`;
