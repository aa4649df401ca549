import { Popover } from 'radix-ui';
import { useEffect, useRef } from 'react';
import type { Picture } from '../../math/picture';
import { useEngine, useSetting } from '../../views/shared/bench-context';
import { Icon } from '../../views/shared/Icon';
import { THUMBNAIL } from '../pictures/thumbnail';
import { viewOfId } from '../registry';
import { useSession, useShell } from '../session-context';
import { Gallery } from './Gallery';

/** The open picture: small, its name, its size. A click shows what else there is. */
export function PictureChip() {
  const { shell } = useSession();
  const picture = useEngine((snapshot) => snapshot.picture);
  const opening = useShell('opening');
  const view = viewOfId(useSetting('view')).id;
  const scales = view === 'waves';
  const pictureNote = useShell('pictureNote');
  // The other benches work on the file itself: nothing is scaled there.
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
        <Popover.Trigger className="chip" title={chipTitle(view, picture)}>
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

function chipTitle(view: string, picture: Picture | null): string {
  if (view === 'survey') return picture ? `${picture.name}: the picture of the other benches` : 'Open a picture';
  return picture?.name ?? 'Open a picture (O)';
}

function Thumbnail({ picture }: { readonly picture: Picture | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumbnail = picture?.thumbnail ?? null;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, THUMBNAIL.width, THUMBNAIL.height);
    if (thumbnail) context.putImageData(new ImageData(thumbnail.rgba, thumbnail.width, thumbnail.height), 0, 0);
  }, [thumbnail]);
  return (
    <canvas ref={canvas} className="chip-thumb" width={THUMBNAIL.width} height={THUMBNAIL.height} aria-hidden="true" />
  );
}
