import { useRef, type KeyboardEvent } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../bench-context';
import { formatPercent } from '../format';
import { mounted } from '../mounted';
import { valueAfterKey } from '../Slider';
import { linearScale } from '../slider-scale';

const SCALE = linearScale(SETTINGS.split.min, SETTINGS.split.max, 0.01);

interface SplitHandleProps {
  /** What stands left and right of it: "original", "rebuilt". */
  readonly left: string;
  readonly right: string;
}

/** The handle between two pictures: a slider that stands upright on the stage. */
export function SplitHandle({ left, right }: SplitHandleProps) {
  const split = useSetting('split');
  const change = useChangeSettings();
  const element = useRef<HTMLDivElement>(null);

  const moveTo = (clientX: number): void => {
    const stage = mounted(element).offsetParent?.getBoundingClientRect();
    if (!stage) return;
    change({ split: SCALE.fromPosition((clientX - stage.left) / stage.width) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = valueAfterKey(event, split, 0, 1, SCALE);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change({ split: next });
  };
  return (
    <div
      ref={element}
      className="split-handle"
      role="slider"
      tabIndex={0}
      aria-label={`Split between ${left} and ${right}`}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={split}
      aria-valuetext={`${left.slice(0, 1).toUpperCase()}${left.slice(1)} in the left ${formatPercent(split)}`}
      title="Drag, or arrow keys; double-click for the middle"
      style={{ left: `${split * 100}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) moveTo(event.clientX);
      }}
      onDoubleClick={() => {
        change({ split: SETTINGS.split.initial });
      }}
    >
      <svg className="split-knob" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <circle cx="14" cy="14" r="13" />
        <path d="M11.5 10l-4 4 4 4M16.5 10l4 4-4 4" />
      </svg>
    </div>
  );
}
