import type { CollectionState } from '../../../engine/survey/api';
import { visibleName } from '../filter/facet-text';
import { OpenMenu } from '../rail/CompareWith';

/** There is one collection only: what a second one is for, and the ways to open it. */
export function OneCollection({ state }: { readonly state: CollectionState }) {
  return (
    <div className="compare-none">
      <h2>One collection is open, and it takes two</h2>
      <p>
        Training and validation, a crawl before and after, your files and those that a model was trained on: open a
        second collection, and every setting of both is laid side by side, with how far apart they are and how far
        chance alone would put them.
      </p>
      <p className="quiet">{`Open: ${visibleName(state.name)}`}</p>
      <OpenMenu into={state.id === 'a' ? 'b' : 'a'} label="Compare with…" className="button" />
    </div>
  );
}
