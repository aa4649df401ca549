import { CompareGroup } from './CompareGroup';
import { KeepGroup } from './KeepGroup';
import { SpectrumGroup } from './SpectrumGroup';
import { TransformGroup } from './TransformGroup';

/** The controls, the one that matters first and largest. */
export function Rail() {
  return (
    <aside className="rail" aria-label="Controls" data-help-beside>
      <KeepGroup />
      <TransformGroup />
      <CompareGroup />
      <SpectrumGroup />
    </aside>
  );
}
