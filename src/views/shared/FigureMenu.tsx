import { DropdownMenu } from 'radix-ui';
import { useBench } from './bench-context';
import { Icon } from './Icon';
import { saveBlob } from './save-blob';

export interface FigureExport {
  readonly label: string;
  /** What it holds, small beside the label: "float32, H×W×C". */
  readonly detail?: string;
  /** The end of the file's name, with its extension: `spectrum.png`. */
  readonly file: string;
  readonly make: () => Promise<Blob>;
}

interface FigureMenuProps {
  /** The figure that the menu belongs to: "Save the spectrum". */
  readonly label: string;
  readonly exports: readonly FigureExport[];
  /** What the files' names begin with; the picture's name where it is not given. */
  readonly stem?: string;
}

/** The menu of a figure: the files it can be saved as. */
export function FigureMenu({ label, exports, stem }: FigureMenuProps) {
  const { settings, notify } = useBench();
  const save = async (entry: FigureExport): Promise<void> => {
    try {
      const picture = (): string => settings.getState().img.replace(/^file:[0-9a-f]+:/, '');
      const name = (stem ?? picture()).replace(/\.[^.]+$/, '');
      const file = `${name}-${entry.file}`;
      saveBlob(await entry.make(), file);
      notify(`Saved ${file}.`);
    } catch (error) {
      notify(`${entry.label} could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={label} title={label}>
        <Icon name="menu" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="card menu" align="end" sideOffset={4} collisionPadding={12}>
          <DropdownMenu.Label className="menu-title">{label}</DropdownMenu.Label>
          {exports.map((entry) => (
            <DropdownMenu.Item
              key={entry.file}
              className="menu-item"
              onSelect={() => {
                void save(entry);
              }}
            >
              {entry.label}
              {entry.detail !== undefined && <span className="menu-detail">{entry.detail}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
