import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { parseTyped } from '../../shared/format';
import { mounted } from '../../shared/mounted';
import { CellInput } from './CellInput';
import { draggedValue, wheelSteps, type Drag, type WheelTurn } from './drag-steps';
import { cellAfterKey } from '../../shared/figures/HeatGrid';
import './edit-grid.css';

/** One of the 64 cells, natural order 8·v + u. */
export interface EditCell {
  readonly text: string;
  /** Where it stands: "v 1, u 3". */
  readonly name: string;
  /** A CSS colour that ink can be read on in both themes. */
  readonly background: string;
  /** Quiet ink: there is nothing. */
  readonly zero?: boolean;
  /** Marked as changed by hand. */
  readonly changed?: boolean;
}

interface EditGridProps {
  readonly label: string;
  /** What a cell holds, for its field while it is typed into. */
  readonly what: string;
  readonly cells: readonly EditCell[];
  /** What changes start from. */
  readonly values: ArrayLike<number>;
  /** Whether the values on show are the ones that can be changed. */
  readonly editable: boolean;
  /** What Delete makes of a cell. */
  readonly cleared: number;
  readonly picked: number;
  readonly onPick: (index: number) => void;
  /** `joined`: one step with the change before, as a drag makes them. It must stay the same while nothing changes. */
  readonly onEdit: (index: number, value: number, joined?: boolean) => void;
}

/** 8×8 whole numbers. A cell is changed by typing, by dragging it up or down, or by the wheel. */
export function EditGrid(props: EditGridProps) {
  const { label, what, cells, values, editable, picked, onPick, onEdit } = props;
  const element = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [changing, setChanging] = useState<number | null>(null);
  const [typing, setTyping] = useState<{ index: number; text: string } | null>(null);
  useWheel(element, editable, values, onEdit, setChanging);

  const focusCell = (index: number): void => {
    mounted(element).querySelector<HTMLElement>(`[data-cell="${index}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfterKey(event.key, index);
    const step = { PageUp: 1, PageDown: -1 }[event.key];
    if (next !== undefined) {
      onPick(next);
      focusCell(next);
    } else if (!editable) return;
    else if (step !== undefined) onEdit(index, values[index] + step * (event.shiftKey ? 10 : 1));
    else if (event.key === 'Enter') setTyping({ index, text: String(values[index]) });
    else if (event.key === 'Delete' || event.key === 'Backspace') onEdit(index, props.cleared);
    else if (/^[\d-]$/.test(event.key)) setTyping({ index, text: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const held = drag.current;
    if (!held || event.buttons === 0) return;
    const value = draggedValue(held, event.clientY);
    if (value === values[held.index]) return;
    setChanging(held.index);
    onEdit(held.index, value, held.changed);
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
      aria-label={label}
      onPointerMove={onPointerMove}
      onLostPointerCapture={endDrag}
    >
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} role="row" className="coefficient-row">
          {cells.slice(8 * row, 8 * row + 8).map((cell, column) => {
            const index = 8 * row + column;
            if (typing?.index === index)
              return (
                <CellInput
                  key={index}
                  label={what}
                  text={typing.text}
                  onDone={(text) => {
                    const value = text === null ? undefined : parseTyped(text);
                    if (value !== undefined) onEdit(index, value);
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
                data-zero={cell.zero || undefined}
                data-long={cell.text.length > 4 || undefined}
                data-changed={cell.changed || undefined}
                data-changing={changing === index || undefined}
                data-editable={editable || undefined}
                aria-selected={index === picked}
                aria-label={`${cell.name}: ${cell.text}`}
                tabIndex={index === picked ? 0 : -1}
                title={cell.name}
                style={{ backgroundColor: cell.background }}
                onFocus={() => {
                  if (index !== picked) onPick(index);
                }}
                onDoubleClick={() => {
                  if (editable) setTyping({ index, text: String(values[index]) });
                }}
                onKeyDown={(event) => {
                  onKeyDown(event, index);
                }}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  onPick(index);
                  event.currentTarget.focus({ preventScroll: true });
                  if (!editable || (event.pointerType !== 'mouse' && index !== picked)) return;
                  mounted(element).setPointerCapture(event.pointerId);
                  drag.current = { index, from: values[index], y: event.clientY, changed: false };
                }}
              >
                {cell.text}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The wheel over the picked cell, once it has the focus: else it scrolls the page. */
function useWheel(
  element: RefObject<HTMLDivElement | null>,
  editable: boolean,
  values: ArrayLike<number>,
  edit: EditGridProps['onEdit'],
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
      edit(index, values[index] + steps, turn.current.changed);
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
  }, [element, editable, values, edit, setChanging]);
}
