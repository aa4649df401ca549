import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { NumberField } from './NumberField';
import type { SliderScale } from './slider-scale';
import './slider.css';
import { mounted } from './mounted';

export interface SliderTick {
  readonly value: number;
  readonly label: string;
}

export interface SliderProps {
  readonly label: string;
  /** Beside the label: a "?" card, say. */
  readonly help?: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale: SliderScale;
  readonly ticks: readonly SliderTick[];
  /** Restored by a double click. */
  readonly initial: number;
  /** The figure in the field. */
  readonly format: (value: number) => string;
  /** The typed figure as a value: the inverse of `format`. */
  readonly parse: (text: string) => number | undefined;
  /** What a screen reader says: "1.00 % of coefficients". */
  readonly speak: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly large?: boolean;
}

/** Wheel travel that makes one small step, CSS pixels. */
const WHEEL_STEP = 40;

/** The page's one slider: mouse, touch, keys, wheel when focused, typing; a double click restores the default. */
export function Slider(props: SliderProps) {
  const { value, min, max, scale, onChange } = props;
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const moveTo = (clientX: number): void => {
    const box = mounted(track).getBoundingClientRect();
    onChange(scale.fromPosition((clientX - box.left) / box.width));
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    thumb.current?.focus({ preventScroll: true });
    // The second press of a double click belongs to the default, not to the place under the pointer.
    if (event.detail < 2) moveTo(event.clientX);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = valueAfterKey(event, value, min, max, scale);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };

  useEffect(() => {
    const element = mounted(thumb);
    let travel = 0;
    const onWheel = (event: WheelEvent): void => {
      if (document.activeElement !== element) return;
      event.preventDefault();
      travel += event.deltaMode === 0 ? event.deltaY : event.deltaY * WHEEL_STEP;
      const steps = Math.trunc(travel / WHEEL_STEP);
      if (steps === 0) return;
      travel -= steps * WHEEL_STEP;
      const { value: now, scale: on, onChange: change } = latest.current;
      change(on.step(now, -steps, event.shiftKey));
    };
    const area = mounted(box);
    area.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      area.removeEventListener('wheel', onWheel);
    };
  }, []);

  const position = scale.toPosition(value);
  return (
    <div className={props.large ? 'slider slider-large' : 'slider'} ref={box}>
      <div className="slider-head">
        <span className="slider-label" id={labelId}>
          {props.label}
        </span>
        {props.help}
        <NumberField
          label={props.label}
          text={props.format(value)}
          onCommit={(text) => {
            const typed = props.parse(text);
            if (typed === undefined) return false;
            onChange(Math.min(max, Math.max(min, typed)));
            return true;
          }}
          onStep={(steps, large) => {
            onChange(scale.step(value, steps, large));
          }}
          onDone={() => {
            thumb.current?.focus({ preventScroll: true });
          }}
        />
      </div>
      <div
        className="slider-track"
        ref={track}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) moveTo(event.clientX);
        }}
        onDoubleClick={() => {
          onChange(props.initial);
        }}
        title="Double-click for the default"
      >
        <div className="slider-line">
          <div className="slider-fill" style={{ transform: `scaleX(${position})` }} />
        </div>
        {props.ticks.map((tick) => (
          <span
            key={tick.value}
            className="slider-tick"
            data-reached={tick.value <= value || undefined}
            style={{ left: `${scale.toPosition(tick.value) * 100}%` }}
          />
        ))}
        <div
          className="slider-thumb"
          ref={thumb}
          role="slider"
          tabIndex={0}
          aria-labelledby={labelId}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={props.speak(value)}
          onKeyDown={onKeyDown}
          style={{ left: `${position * 100}%` }}
        />
      </div>
      {props.ticks.length > 0 && (
        <div className="slider-ticks" aria-hidden="true">
          {props.ticks.map((tick) => (
            <button
              key={tick.value}
              type="button"
              tabIndex={-1}
              style={{ left: `${scale.toPosition(tick.value) * 100}%` }}
              onClick={() => {
                onChange(tick.value);
              }}
            >
              {tick.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The value that a key asks for; undefined for keys that are not the slider's. */
export function valueAfterKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  value: number,
  min: number,
  max: number,
  scale: SliderScale,
): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return scale.step(value, 1, shiftKey);
    case 'ArrowLeft':
    case 'ArrowDown':
      return scale.step(value, -1, shiftKey);
    case 'PageUp':
      return scale.step(value, 1, true);
    case 'PageDown':
      return scale.step(value, -1, true);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}
