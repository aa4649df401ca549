import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useBench, usePreference } from './bench-context';
import { Icon } from './Icon';
import { STRIP_HEIGHT } from './preferences';
import './evidence.css';

const FOLD = 'evidence';
/** Of an arrow key on the strip's edge, CSS pixels. */
const KEY_STEP = 16;

/** What can be measured, below the picture. Its height is the reader's, and it folds away. */
export function EvidenceFrame({ children }: { readonly children: (open: boolean) => ReactNode }) {
  const id = useId();
  const { preferences } = useBench();
  const open = usePreference('folds')[FOLD] ?? true;
  const height = usePreference('stripHeight');
  const grabbed = useRef<{ y: number; height: number } | null>(null);
  const resize = (next: number): void => {
    preferences.setState({ stripHeight: Math.round(Math.min(STRIP_HEIGHT.max, Math.max(STRIP_HEIGHT.min, next))) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: KEY_STEP, ArrowDown: -KEY_STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(height + step);
  };
  return (
    <section className="evidence" aria-label="Evidence" data-open={open || undefined}>
      {open && (
        <div
          className="evidence-edge"
          role="separator"
          aria-orientation="horizontal"
          aria-label="Height of the evidence"
          aria-valuemin={STRIP_HEIGHT.min}
          aria-valuemax={STRIP_HEIGHT.max}
          aria-valuenow={height}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grabbed.current = { y: event.clientY, height };
          }}
          onPointerMove={(event) => {
            if (grabbed.current) resize(grabbed.current.height + grabbed.current.y - event.clientY);
          }}
          onLostPointerCapture={() => {
            grabbed.current = null;
          }}
          onDoubleClick={() => {
            resize(STRIP_HEIGHT.initial);
          }}
        />
      )}
      <button
        type="button"
        className="evidence-fold icon-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label="Evidence"
        title={open ? 'Fold the evidence away' : 'Show the evidence'}
        onClick={() => {
          preferences.setState((state) => ({ folds: { ...state.folds, [FOLD]: !open } }));
        }}
      >
        <Icon name="down" />
      </button>
      <div id={id} className="evidence-body" {...(open ? { style: { height } } : {})}>
        {children(open)}
      </div>
    </section>
  );
}
