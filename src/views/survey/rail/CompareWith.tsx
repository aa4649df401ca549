import { DropdownMenu } from 'radix-ui';
import type { CollectionId } from '../../../engine/survey/api';
import { useHandOver } from '../use-hand-over';

/** The ways in for a second collection. */
export function CompareWith({ into }: { readonly into: CollectionId }) {
  return <OpenMenu into={into} label="Compare with…" className="phrase compare-with" />;
}

interface OpenMenuProps {
  readonly into: CollectionId;
  readonly label: string;
  readonly className: string;
}

export function OpenMenu({ into, label, className }: OpenMenuProps) {
  const handOver = useHandOver();
  const item = (what: 'folder' | 'files' | 'sample', text: string, detail: string) => (
    <DropdownMenu.Item
      className="menu-item"
      onSelect={() => {
        handOver(what, into);
      }}
    >
      {text}
      <span className="menu-detail">{detail}</span>
    </DropdownMenu.Item>
  );
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={className}>{label}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="card menu" align="start" sideOffset={4} collisionPadding={12}>
          {item('folder', 'A folder…', 'with all in it')}
          {item('files', 'Files or an archive…', '.zip, .tar')}
          {item('sample', 'The sample collection', 'made for this')}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
