import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { HelpCard } from '../../shared/HelpCard';
import { csv } from '../../shared/figures/plot-exports';
import { SEGMENT_KINDS, segmentKind } from './segment-kinds';

export type StripScale = 'assisted' | 'true';

interface StripHeadProps {
  readonly jpeg: Jpeg;
  readonly scale: StripScale;
  readonly onScale: (scale: StripScale) => void;
  readonly opened: number;
  readonly onClose: () => void;
}

/** Legend and scale of the strip. */
export function StripHead({ jpeg, scale, onScale, opened, onClose }: StripHeadProps) {
  const { problems, segments } = jpeg;
  return (
    <div className="strip-head" data-help-beside>
      <StripCard />
      <ul className="strip-legend" aria-label="Colours of the strip">
        {SEGMENT_KINDS.map(({ kind, label, title }) => (
          <li key={kind} title={title}>
            <span className="segment-key" data-kind={kind} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <button type="button" className="phrase" onClick={onClose}>
          {problems.length === 1 ? 'One problem' : `${problems.length} problems`}
        </button>
      )}
      {opened >= 0 && problems.length === 0 && (
        <button type="button" className="phrase" onClick={onClose}>
          All bytes
        </button>
      )}
      <span className="strip-tools">
        <ChoiceGroup
          quiet
          label="Widths"
          value={scale}
          choices={[
            { value: 'assisted', label: '√ size', title: 'Widths grow with the square root of the bytes' },
            { value: 'true', label: 'To size', title: 'Widths in proportion to the bytes; none below 6 pixels' },
          ]}
          onChange={onScale}
        />
        <FigureMenu
          label="Save the list of segments"
          exports={[
            {
              label: 'Segments, CSV',
              detail: 'name, kind, start, bytes',
              file: 'segments.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['name', 'kind', 'start', 'bytes'],
                    segments.map((segment) => [
                      segment.name,
                      segmentKind(segment),
                      segment.start,
                      segment.end - segment.start,
                    ]),
                  ),
                ),
            },
          ]}
        />
      </span>
    </div>
  );
}

function StripCard() {
  return (
    <HelpCard title="the strip" source="ITU-T T.81, annex B">
      <p>
        The file from its first byte to its last. A JPEG is a chain of segments: a marker of two bytes, a length, and
        what it says. Tables come first, then the picture data, to which nearly all bytes belong. Click a segment for
        its fields and bytes; point at a field to see its bytes, and the other way round.
      </p>
    </HelpCard>
  );
}
