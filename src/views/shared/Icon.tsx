/** The page's few icons, 16×16, one stroke. Always beside a label or inside a labelled button. */
const PATHS = {
  down: 'M4 6l4 4 4-4',
  help: 'M6.2 6.1a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.4M8 11.6v.1',
  menu: 'M3 8h.01M8 8h.01M13 8h.01',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  check: 'M3.5 8.5l3 3 6-7',
  close: 'M4 4l8 8M12 4l-8 8',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 1 1 0 11',
  open: 'M8 10.5v-8M5 5.5l3-3 3 3M2.5 10.5v3h11v-3',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  pin: 'M8 9.5v4M5 9.5h6l-1-3v-3h1v-1H5v1h1v3z',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  stepBack: 'M11.5 3.5v9L5 8zM4 3.5v9',
  stepOn: 'M4.5 3.5v9L11 8zM12 3.5v9',
  undo: 'M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9',
  warn: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" data-icon={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
