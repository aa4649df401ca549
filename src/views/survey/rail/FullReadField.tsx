import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { HelpCard } from '../../shared/HelpCard';
import { SwitchField } from '../../shared/SwitchField';

/** Headers only, or every coefficient. */
export function FullReadField() {
  const full = useSetting('fullRead');
  const change = useChangeSettings();
  return (
    <div className="full-read">
      <SwitchField
        label="Read every coefficient"
        checked={full}
        help={<FullReadCard />}
        onChange={(fullRead) => {
          change({ fullRead });
        }}
      />
      <p className="quiet">
        {full ? 'Slower: files are read anew, to the end.' : 'Headers are enough for nearly everything.'}
      </p>
    </div>
  );
}

function FullReadCard() {
  return (
    <HelpCard title="headers, or every coefficient" source="Ehrlich, Compression in the ImageNet Dataset, 2021">
      <p>
        Sizes, subsampling, quality and coding all stand in a file’s headers, so hardly more than those is read. Only
        two things take the whole file: whether a colour file’s chroma is zero throughout, and whether it is sound to
        its last code. Files that are open already are read anew when you ask for it.
      </p>
    </HelpCard>
  );
}
