import { useChangeSettings, useSetting } from '../../views/shared/bench-context';
import { VIEWS, viewOfId } from '../registry';

/** The benches. On a narrow screen the row at the bottom is shown instead of the one in the bar. */
export function BenchTabs({ place }: { readonly place: 'top' | 'bottom' }) {
  const open = viewOfId(useSetting('view')).id;
  const change = useChangeSettings();
  return (
    <nav className={`tabs tabs-${place}`} aria-label="Benches">
      {VIEWS.map((view, index) => (
        <button
          key={view.id}
          type="button"
          className="tab"
          aria-current={view.id === open ? 'page' : undefined}
          title={index < 9 ? `${view.title} (${index + 1})` : view.title}
          onClick={() => {
            change({ view: view.id });
          }}
        >
          {view.title}
        </button>
      ))}
    </nav>
  );
}
