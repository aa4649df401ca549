import { useState } from 'react';
import type { CollectionState, Intake } from '../../../engine/survey/api';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatBytes, formatCount } from '../../shared/format';
import { fileCount } from '../file-count';
import { visibleName } from '../filter/facet-text';
import { useSurvey, useSurveyTools } from '../survey-context';
import { totalOf } from './total-bytes';
import { OpenMenu } from './CompareWith';
import { tableExports } from './table-exports';

/** One collection: what it is, how far its reading is, and what can be done with it. */
export function CollectionCard({ state }: { readonly state: CollectionState }) {
  const { engine } = useSurveyTools();
  const { id, intake, problem } = state;
  const letter = id.toUpperCase();
  const name = visibleName(state.name);
  return (
    <article className="collection" aria-label={`Collection ${letter}: ${name}`} data-drop-collection={id}>
      <header>
        <CollectionName id={id} name={name} />
        <FigureMenu label={`Save the table of ${letter}`} stem={name} exports={tableExports(engine, id)} />
      </header>
      {intake ? <Reading state={state} intake={intake} /> : <Totals state={state} />}
      {problem !== '' && (
        <p className="survey-problem" role="alert">
          {problem}
        </p>
      )}
      {!state.hasFiles && !intake && (
        <p className="quiet">
          The rows of your last visit. The files themselves are not at hand any more: open them again to see pictures.
        </p>
      )}
    </article>
  );
}

/** With two collections open, a press on a name picks the one that files, map and labels are of. */
function CollectionName({ id, name }: { readonly id: CollectionState['id']; readonly name: string }) {
  const picked = useSetting('collection');
  const change = useChangeSettings();
  const two = useSurvey(({ collections }) => collections.a !== null && collections.b !== null);
  const mark = (
    <span className="collection-mark" data-collection={id} aria-hidden="true">
      {id.toUpperCase()}
    </span>
  );
  if (!two)
    return (
      <h2 className="collection-name" title={name}>
        {mark}
        <bdi>{name}</bdi>
      </h2>
    );
  return (
    <h2>
      <button
        type="button"
        className="collection-name"
        aria-pressed={picked === id}
        title={`${name}: its files, map and labels are shown`}
        onClick={() => {
          change({ collection: id });
        }}
      >
        {mark}
        <bdi>{name}</bdi>
        {picked === id && <span className="quiet collection-picked">shown</span>}
      </button>
    </h2>
  );
}

function Reading({ state, intake }: { readonly state: CollectionState; readonly intake: Intake }) {
  const { engine } = useSurveyTools();
  const { done, found, known, perSecond } = intake;
  return (
    <div className="collection-reading">
      <p className="figure">
        {formatCount(done)} of {known ? '' : 'at least '}
        {fileCount(found)}
      </p>
      <p className="quiet figure">
        {formatCount(perSecond)} files/s · {formatBytes(intake.bytes)}
      </p>
      <progress
        aria-label={`Reading collection ${state.id.toUpperCase()}`}
        max={1}
        {...(known && found > 0 ? { value: done / found } : {})}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          engine.stop(state.id);
        }}
      >
        Stop
      </button>
    </div>
  );
}

function Totals({ state }: { readonly state: CollectionState }) {
  const { table } = state;
  return (
    <>
      <p className="figure">
        {fileCount(table.length)} · {formatBytes(totalOf(table))}
        {state.full && ' · read in full'}
      </p>
      <div className="collection-actions">
        <OpenMenu into={state.id} label="Open another…" className="button" />
        {/* What was asked of one collection is not asked of the one that it changes places with. */}
        <ClearButton key={state.name} id={state.id} />
        <ReadAgain state={state} />
      </div>
    </>
  );
}

/** Where the switch says other than what was read. */
function ReadAgain({ state }: { readonly state: CollectionState }) {
  const { notify } = useBench();
  const { engine } = useSurveyTools();
  const full = useSetting('fullRead');
  if (full === state.full || !state.hasFiles) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        engine.readAgain(state.id).catch((error: unknown) => {
          notify(error instanceof Error ? error.message : String(error));
        });
      }}
    >
      {full ? 'Read again, in full' : 'Read again, headers only'}
    </button>
  );
}

/** Rows that are cleared are gone: it asks again in its own place. */
function ClearButton({ id }: { readonly id: CollectionState['id'] }) {
  const { engine } = useSurveyTools();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsked(true);
        }}
      >
        Clear
      </button>
    );
  return (
    <span
      className="clear-asked"
      role="group"
      aria-label="Clear it?"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setAsked(false);
      }}
    >
      <button
        type="button"
        className="button clear-yes"
        onClick={() => {
          engine.clear(id);
        }}
      >
        Clear its rows
      </button>
      <button
        type="button"
        className="button"
        autoFocus
        onClick={() => {
          setAsked(false);
        }}
      >
        Keep
      </button>
    </span>
  );
}
