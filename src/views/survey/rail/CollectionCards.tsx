import { useSurvey, useSurveyTools } from '../survey-context';
import { CollectionCard } from './CollectionCard';
import { CompareWith } from './CompareWith';
import { FullReadField } from './FullReadField';

/** The collections that are open: A, and B where one is compared with. */
export function CollectionCards() {
  const { engine } = useSurveyTools();
  const a = useSurvey(({ collections }) => collections.a);
  const b = useSurvey(({ collections }) => collections.b);
  const notStored = useSurvey((snapshot) => snapshot.notStored);
  if (!a && !b)
    return (
      <section className="collections" aria-label="Collections">
        <FullReadField />
      </section>
    );
  return (
    <section className="collections" aria-label="Collections">
      {a ? <CollectionCard state={a} /> : <CompareWith into="a" />}
      {a && b && (
        <button
          type="button"
          className="phrase swap"
          onClick={() => {
            engine.swap();
          }}
        >
          Swap A and B
        </button>
      )}
      {b ? <CollectionCard state={b} /> : <CompareWith into="b" />}
      {notStored !== '' && <p className="quiet">{notStored}</p>}
      <FullReadField />
    </section>
  );
}
