import { useEffect, useRef } from 'react';
import './pixel-canvas.css';

interface PixelCanvasProps {
  readonly label: string;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly className?: string;
}

/** A few pixels shown large, each a square. */
export function PixelCanvas({ label, pixels, width, height, className = '' }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [pixels, width, height]);
  return (
    <canvas
      ref={canvas}
      className={`pixel-canvas ${className}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}
