import type { ByteRange, Jpeg } from '../../../codec/jpeg/jpeg';
import type { SegmentDescription } from '../../../codec/jpeg/metadata/describe/field';
import { formatCount } from '../../shared/format';
import type { FieldRow } from './field-rows';
import { FieldTable } from './FieldTable';

interface SegmentFieldsProps {
  readonly jpeg: Jpeg;
  readonly opened: number;
  readonly description: SegmentDescription | null;
  readonly rows: readonly FieldRow[];
  readonly marked: ByteRange | null;
  readonly onPoint: (field: FieldRow | null) => void;
  readonly onPick: (field: FieldRow) => void;
  /** A jump to the byte at which something is wrong. */
  readonly onProblem: (at: number) => void;
}

/** Problems are told until they would bury the rest. */
const MOST_PROBLEMS = 200;

/** What the open segment says; with none open, what is wrong with the file. */
export function SegmentFields(props: SegmentFieldsProps) {
  const { jpeg, opened, description, rows, marked } = props;
  const range = jpeg.segments[opened];
  const problems = range ? jpeg.problems.filter(({ at }) => at >= range.start && at < range.end) : jpeg.problems;
  return (
    <div className="segment-fields" tabIndex={0} role="region" aria-label="Fields of the segment">
      {description ? (
        <>
          <h3 className="segment-title">{description.title}</h3>
          <p className="quiet">{description.sentence}</p>
        </>
      ) : (
        <p className="quiet">
          {formatCount(jpeg.segments.length)} segments, every byte in one of them. Open one: click the strip or the
          list.
        </p>
      )}
      {problems.length > 0 && (
        <ul className="problem-list">
          {problems.slice(0, MOST_PROBLEMS).map(({ at, reason }, index) => (
            <li key={index}>
              <button
                type="button"
                className="phrase"
                onClick={() => {
                  props.onProblem(at);
                }}
              >
                Byte {formatCount(at)}
              </button>
              : {reason}
            </li>
          ))}
          {problems.length > MOST_PROBLEMS && <li>and {formatCount(problems.length - MOST_PROBLEMS)} more</li>}
        </ul>
      )}
      {rows.length > 0 && <FieldTable fields={rows} marked={marked} onPoint={props.onPoint} onPick={props.onPick} />}
    </div>
  );
}
