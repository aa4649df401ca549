import './fact-list.css';

export interface Fact {
  readonly name: string;
  readonly value: string | number;
  /** Said on hover: what it means. */
  readonly title: string;
}

/** Named figures, a line each. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="fact-list">
      {facts.map(({ name, value, title }) => (
        <div key={name} title={title}>
          <dt>{name}</dt>
          <dd className="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
