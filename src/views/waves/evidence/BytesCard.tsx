import { HelpCard, Try } from '../../shared/HelpCard';

/** What the estimate of bytes counts, so that nobody reads "1 % of the coefficients" as "1 % of the bytes". */
export function BytesCard() {
  return (
    <HelpCard
      title="the estimate of bytes"
      formula={<>bytes ≈ (entropy of the values + entropy of the places) / 8</>}
      source="Shannon, A Mathematical Theory of Communication, 1948"
    >
      <p>
        About how much a file of the kept coefficients would need, by this simple count; nothing is written. Values are
        rounded, so coarsely that it adds a tenth to the squared error at most, but never finer than one grey level.
      </p>
      <p>
        To know the values is not enough: a reader must also be told which of all coefficients they are, and at small
        shares these places often cost as much again. The <Try set={{ rule: 'circle' }}>lowest frequencies</Try> need
        none. The file that was opened holds a better picture, so the two sizes are no fair race.
      </p>
    </HelpCard>
  );
}
