import { Popover } from 'radix-ui';
import { useEffect, useRef } from 'react';
import type { Picture } from '../../math/picture';
import { useEngine, useSetting } from '../../views/shared/bench-context';
import { Icon } from '../../views/shared/Icon';
import { viewOfId } from '../registry';
import { useSession, useShell } from '../session-context';
import { Gallery } from './Gallery';

/** The open picture: small, its name, its size. A click shows what else there is. */
export function PictureChip() {
  const { shell } = useSession();
  const picture = useEngine((snapshot) => snapshot.picture);
  const opening = useShell('opening');
  const scales = viewOfId(useSetting('view')).id !== 'jpeg';
  const pictureNote = useShell('pictureNote');
  // The JPEG bench works on the file itself: nothing is scaled there.
  const note = !scales && pictureNote === picture?.scaledBecause ? '' : pictureNote;
  const open = useShell('galleryOpen');
  return (
    <div className="chip-place">
      <Popover.Root
        open={open}
        onOpenChange={(galleryOpen) => {
          shell.setState({ galleryOpen });
        }}
      >
        <Popover.Trigger className="chip" title={picture?.name ?? 'Open a picture (O)'}>
          <Thumbnail picture={picture} />
          <span className="chip-name">
            {opening === '' ? (picture?.name ?? 'Open a picture') : `Opening ${opening}…`}
          </span>
          {picture && opening === '' && (
            <span className="chip-size figure">
              {scales ? `${picture.width} × ${picture.height}` : `${picture.originalWidth} × ${picture.originalHeight}`}
            </span>
          )}
          <Icon name="down" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="card gallery"
            align="start"
            sideOffset={6}
            collisionPadding={12}
            aria-label="Pictures"
          >
            <Gallery />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {note !== '' && (
        <div className="picture-note" role="status">
          <span>{note}</span>
          <button
            type="button"
            className="icon-button"
            aria-label="Close this note"
            onClick={() => {
              shell.setState({ pictureNote: '' });
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

/** Sides of the thumbnail, device pixels. */
const THUMB = { width: 84, height: 56 };

function Thumbnail({ picture }: { readonly picture: Picture | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, THUMB.width, THUMB.height);
    if (!picture) return;
    let current = true;
    const { width, height, rgba } = picture;
    const scale = Math.max(THUMB.width / width, THUMB.height / height);
    createImageBitmap(new ImageData(rgba, width, height), {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'medium',
    }).then(
      (bitmap) => {
        if (current) context.drawImage(bitmap, (THUMB.width - bitmap.width) / 2, (THUMB.height - bitmap.height) / 2);
        bitmap.close();
      },
      // A thumbnail that the browser has no memory for is left empty; the name is beside it.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [picture]);
  return <canvas ref={canvas} className="chip-thumb" width={THUMB.width} height={THUMB.height} aria-hidden="true" />;
}
