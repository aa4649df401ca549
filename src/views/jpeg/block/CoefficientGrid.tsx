import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { parseTyped } from '../../shared/format';
import { mounted } from '../../shared/mounted';
import { cellAfterKey } from '../figures/HeatGrid';
import type { BlockInView } from './block-in-view';
import { CellInput } from './CellInput';
import { frequencyText, type CellFace } from './cell-view';
import { draggedValue, wheelSteps, type Drag, type WheelTurn } from './drag-steps';
import { useEditCoefficient } from './use-block';

interface CoefficientGridProps {
  readonly block: BlockInView;
  readonly faces: readonly CellFace[];
  /** Whether the values on show are the ones that can be changed. */
  readonly editable: boolean;
}

/** The 64 coefficients of a block. A cell is changed by typing, by dragging it up or down, or by the wheel. */
export function CoefficientGrid({ block, faces, editable }: CoefficientGridProps) {
  const picked = useSetting('coefficient');
  const change = useChangeSettings();
  const edit = useEditCoefficient(block);
  const element = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [changing, setChanging] = useState<number | null>(null);
  const [typing, setTyping] = useState<{ index: number; text: string } | null>(null);
  useWheel(element, editable, block, edit, setChanging);

  const focusCell = (index: number): void => {
    mounted(element).querySelector<HTMLElement>(`[data-cell="${index}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfterKey(event.key, index);
    const step = { PageUp: 1, PageDown: -1 }[event.key];
    if (next !== undefined) {
      change({ coefficient: next });
      focusCell(next);
    } else if (!editable) return;
    else if (step !== undefined) edit(index, block.quantised[index] + step * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Enter') setTyping({ index, text: String(block.quantised[index]) });
    else if (event.key === 'Delete' || event.key === 'Backspace') edit(index, 0);
    else if (/^[\d-]$/.test(event.key)) setTyping({ index, text: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const held = drag.current;
    if (!held || event.buttons === 0) return;
    const value = draggedValue(held, event.clientY);
    if (value === block.quantised[held.index]) return;
    setChanging(held.index);
    edit(held.index, value, held.changed);
    held.changed = true;
  };
  const endDrag = (): void => {
    drag.current = null;
    setChanging(null);
  };
  return (
    <div
      ref={element}
      className="coefficient-grid figure"
      role="grid"
      aria-label="Coefficients of the block"
      onPointerMove={onPointerMove}
      onLostPointerCapture={endDrag}
    >
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} role="row" className="coefficient-row">
          {faces.slice(8 * row, 8 * row + 8).map((face, column) => {
            const index = 8 * row + column;
            if (typing?.index === index)
              return (
                <CellInput
                  key={index}
                  text={typing.text}
                  onDone={(text) => {
                    const value = text === null ? undefined : parseTyped(text);
                    if (value !== undefined) edit(index, value);
                    setTyping(null);
                    requestAnimationFrame(() => {
                      focusCell(index);
                    });
                  }}
                />
              );
            return (
              <button
                key={index}
                type="button"
                role="gridcell"
                className="coefficient-cell"
                data-cell={index}
                data-zero={face.tint === 0 || undefined}
                data-long={face.text.length > 4 || undefined}
                data-changed={block.quantised[index] !== block.original[index] || undefined}
                data-changing={changing === index || undefined}
                data-editable={editable || undefined}
                aria-selected={index === picked}
                aria-label={`${frequencyText(index)}: ${face.text}`}
                tabIndex={index === picked ? 0 : -1}
                title={frequencyText(index)}
                style={{ backgroundColor: tintOf(face.tint) }}
                onFocus={() => {
                  if (index !== picked) change({ coefficient: index });
                }}
                onDoubleClick={() => {
                  if (editable) setTyping({ index, text: String(block.quantised[index]) });
                }}
                onKeyDown={(event) => {
                  onKeyDown(event, index);
                }}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  change({ coefficient: index });
                  event.currentTarget.focus({ preventScroll: true });
                  if (!editable || (event.pointerType !== 'mouse' && index !== picked)) return;
                  mounted(element).setPointerCapture(event.pointerId);
                  drag.current = { index, from: block.quantised[index], y: event.clientY, changed: false };
                }}
              >
                {face.text}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Blue below, red above, as in every signed figure of the page; at most so strong that ink stays easy to read. */
function tintOf(tint: number): string {
  if (tint === 0) return 'transparent';
  const strength = Math.round(8 + 40 * Math.abs(tint));
  return `color-mix(in oklab, oklch(0.58 0.15 ${tint < 0 ? 258 : 27}) ${strength}%, transparent)`;
}

/** The wheel over the picked cell, once it has the focus: else it scrolls the page. */
function useWheel(
  element: React.RefObject<HTMLDivElement | null>,
  editable: boolean,
  block: BlockInView,
  edit: ReturnType<typeof useEditCoefficient>,
  setChanging: (index: number | null) => void,
): void {
  const turn = useRef<WheelTurn>({ index: -1, travel: 0, at: 0, changed: false });
  useEffect(() => {
    const grid = mounted(element);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWheel = (event: WheelEvent): void => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
      if (!editable || !cell || cell !== document.activeElement) return;
      event.preventDefault();
      const index = Number(cell.dataset.cell);
      const steps = wheelSteps(turn.current, index, event);
      if (steps === 0) return;
      edit(index, block.quantised[index] + steps, turn.current.changed);
      turn.current.changed = true;
      setChanging(index);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setChanging(null);
      }, 400);
    };
    grid.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      grid.removeEventListener('wheel', onWheel);
    };
  }, [element, editable, block, edit, setChanging]);
}
