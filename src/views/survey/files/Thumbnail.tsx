import { useEffect, useRef, useState } from 'react';
import type { CollectionId } from '../../../engine/survey/api';
import { useSurvey, useSurveyTools } from '../survey-context';

interface ThumbnailProps {
  readonly id: CollectionId;
  readonly row: number;
  /** Said where there is no picture: "PNG", "cut short". */
  readonly instead: string;
}

/** A file, small. Where it cannot be shown, what it is stands in its place. */
export function Thumbnail({ id, row, instead }: ThumbnailProps) {
  const { engine } = useSurveyTools();
  // Another collection under the same letter (read anew, or swapped) has another file in this row.
  const table = useSurvey(({ collections }) => collections[id]?.table ?? null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<'waiting' | 'shown' | 'none'>('waiting');
  useEffect(() => {
    let gone = false;
    const show = (bitmap: ImageBitmap | null): void => {
      const context = canvas.current?.getContext('2d');
      if (gone || !canvas.current || !context) return;
      if (bitmap) {
        canvas.current.width = bitmap.width;
        canvas.current.height = bitmap.height;
        context.drawImage(bitmap, 0, 0);
      }
      setShown(bitmap ? 'shown' : 'none');
    };
    engine.thumbnail(id, row).then(show, () => {
      show(null);
    });
    return () => {
      gone = true;
      setShown('waiting');
    };
  }, [engine, id, row, table]);
  return (
    <span className="file-thumbnail" data-shown={shown}>
      <canvas ref={canvas} aria-hidden="true" />
      {shown === 'none' && <span className="quiet">{instead}</span>}
    </span>
  );
}
