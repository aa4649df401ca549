import { useEffect, useRef, useState } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import type { Thumbnail } from '../../../codec/jpeg/metadata/thumbnails';
import { formatBytes, withUnit } from '../../shared/format';

interface ThumbnailsProps {
  readonly jpeg: Jpeg;
  readonly thumbnails: readonly Thumbnail[];
  /** Whether one of them differs from the picture, so that the picture is set beside them. */
  readonly beside: boolean;
}

/** The small pictures that the file carries, as they are; beside the picture itself where they differ. */
export function Thumbnails({ jpeg, thumbnails, beside }: ThumbnailsProps) {
  return (
    <div className="thumbnails">
      {thumbnails.map((thumbnail) => (
        <figure key={`${thumbnail.source} ${thumbnail.start}`}>
          <ThumbnailPicture bytes={jpeg.bytes} thumbnail={thumbnail} />
          <figcaption className="quiet figure">
            {`${thumbnail.source} thumbnail, ${sizeOf(thumbnail)}${formatBytes(thumbnail.end - thumbnail.start)}`}
          </figcaption>
        </figure>
      ))}
      {beside && (
        <figure>
          <JpegPicture bytes={jpeg.bytes} start={0} end={jpeg.bytes.length} label="The picture of the file" />
          <figcaption className="quiet figure">
            The picture, {withUnit(`${jpeg.width} × ${jpeg.height}`, 'px')}
          </figcaption>
        </figure>
      )}
    </div>
  );
}

const sizeOf = ({ width, height }: Thumbnail): string =>
  width === null || height === null ? '' : `${width} × ${height}, `;

function ThumbnailPicture({ bytes, thumbnail }: { readonly bytes: Uint8Array; readonly thumbnail: Thumbnail }) {
  const { format, start, end, source } = thumbnail;
  if (format === 'JPEG') return <JpegPicture bytes={bytes} start={start} end={end} label={`${source} thumbnail`} />;
  if (format === 'RGB') return <RgbPicture bytes={bytes} thumbnail={thumbnail} />;
  return <p className="quiet">Its pixels are not shown here.</p>;
}

interface JpegPictureProps {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A stretch of the file that is a JPEG itself, decoded by the browser. */
function JpegPicture({ bytes, start, end, label }: JpegPictureProps) {
  const [broken, setBroken] = useState(false);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes.slice(start, end)], { type: 'image/jpeg' }));
    if (image.current) image.current.src = url;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [bytes, start, end]);
  if (broken) return <p className="quiet">The browser cannot read it.</p>;
  return (
    <img
      ref={image}
      alt={label}
      onError={() => {
        setBroken(true);
      }}
    />
  );
}

/** Three bytes a pixel. */
function RgbPicture({ bytes, thumbnail }: { readonly bytes: Uint8Array; readonly thumbnail: Thumbnail }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { start, end, source } = thumbnail;
  const [width, height] = [thumbnail.width ?? 1, thumbnail.height ?? 1];
  useEffect(() => {
    const pixels = new ImageData(width, height);
    for (let i = 0; i < width * height; i++) {
      const at = start + 3 * i;
      if (at + 3 <= end) pixels.data.set([bytes[at], bytes[at + 1], bytes[at + 2], 255], 4 * i);
    }
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [bytes, start, end, width, height]);
  return <canvas ref={canvas} width={width} height={height} role="img" aria-label={`${source} thumbnail`} />;
}
