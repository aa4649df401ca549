import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { NetworkInput } from '../../../engine/network/api';
import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatPercent, parseTyped } from '../../shared/format';
import { LinearSlider } from '../../shared/LinearSlider';
import { mounted } from '../../shared/mounted';
import { cropOf, pulledCorner, settingsOfCrop, type Crop } from './crop-geometry';
import { useSourceBitmap } from './use-source-bitmap';

/** Of an arrow key, and with Shift: shares of the shorter side. */
const STEP = 0.01;
const LARGE_STEP = 0.1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The opened picture with the square that is read: dragged, pulled at its corner, or moved with the arrow keys. */
export function CropBox({ input }: { readonly input: NetworkInput }) {
  const change = useChangeSettings();
  const picture = { width: input.sourceWidth, height: input.sourceHeight };
  const settings = { cropX: useSetting('cropX'), cropY: useSetting('cropY'), cropSide: useSetting('cropSide') };
  const crop = cropOf(picture, settings);
  const box = useRef<HTMLDivElement>(null);
  const grabbed = useRef<{ readonly corner: boolean; readonly dx: number; readonly dy: number } | null>(null);
  const set = (next: Crop): void => {
    change(settingsOfCrop(picture, next));
  };
  /** A place on the screen in pixels of the picture. */
  const under = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = mounted(box).getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * picture.width,
      y: ((event.clientY - top) / height) * picture.height,
    };
  };
  const grab = (event: PointerEvent<HTMLElement>, corner: boolean): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!corner) event.currentTarget.focus({ preventScroll: true });
    const at = under(event);
    const [x, y] = corner ? [crop.x + crop.side, crop.y + crop.side] : [crop.x, crop.y];
    grabbed.current = { corner, dx: x - at.x, dy: y - at.y };
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const held = grabbed.current;
    if (!held || event.buttons === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = under(event);
    const [x, y] = [at.x + held.dx, at.y + held.dy];
    set(held.corner ? pulledCorner(picture, crop, x, y) : { ...crop, x, y });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const step = (event.shiftKey ? LARGE_STEP : STEP) * Math.min(picture.width, picture.height);
    const growth = { '+': step, '=': step, '-': -step, '−': -step }[event.key];
    if (arrow) set({ ...crop, x: crop.x + arrow[0] * step, y: crop.y + arrow[1] * step });
    else if (growth !== undefined) set({ x: crop.x - growth / 2, y: crop.y - growth / 2, side: crop.side + growth });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const share = (value: number, of: number): string => `${(value / of) * 100}%`;
  return (
    <div className="crop">
      <div ref={box} className="crop-picture" style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
        <SourceCanvas input={input} />
        <div
          className="crop-box"
          role="application"
          aria-roledescription="crop box"
          aria-label={`The square that is read, ${Math.round(crop.side)} pixels wide at ${Math.round(crop.x)}, ${Math.round(crop.y)}: arrow keys move it, plus and minus change its size`}
          title="Drag, or arrow keys; + and − change the size"
          tabIndex={0}
          style={{
            left: share(crop.x, picture.width),
            top: share(crop.y, picture.height),
            width: share(crop.side, picture.width),
            height: share(crop.side, picture.height),
          }}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            grab(event, false);
          }}
          onPointerMove={drag}
          onLostPointerCapture={() => {
            grabbed.current = null;
          }}
        >
          <span
            className="crop-corner"
            onPointerDown={(event) => {
              grab(event, true);
            }}
            onPointerMove={(event) => {
              event.stopPropagation();
              drag(event);
            }}
          />
        </div>
      </div>
      <LinearSlider
        label="Square"
        value={settings.cropSide}
        min={SETTINGS.cropSide.min}
        max={1}
        step={0.01}
        ticks={[]}
        initial={SETTINGS.cropSide.initial}
        format={formatPercent}
        parse={(text) => {
          const typed = parseTyped(text);
          return typed === undefined ? undefined : typed / 100;
        }}
        speak={(value) => `${formatPercent(value)} of the shorter side`}
        onChange={(cropSide) => {
          change({ cropSide });
        }}
      />
    </div>
  );
}

function SourceCanvas({ input }: { readonly input: NetworkInput }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmap = useSourceBitmap(input.source, input.sourceWidth, input.sourceHeight);
  useEffect(() => {
    if (bitmap) canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      width={bitmap?.width ?? 1}
      height={bitmap?.height ?? 1}
      role="img"
      aria-label={`${input.source.name}, as it was opened`}
    />
  );
}
