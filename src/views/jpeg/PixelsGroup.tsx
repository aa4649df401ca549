import type { Params } from '../../settings/schema';
import { useChangeSettings, useSetting } from '../shared/bench-context';
import { ChoiceGroup } from '../shared/ChoiceGroup';
import { Fold } from '../shared/Fold';
import { HelpCard, Try } from '../shared/HelpCard';

const WAYS: readonly { value: Params['upsampling']; label: string; title: string }[] = [
  { value: 'smooth', label: 'Smooth', title: 'Between chroma samples: three parts of the nearer, one of the farther' },
  { value: 'nearest', label: 'Nearest', title: 'Every chroma sample is repeated' },
];

/** How the stage makes pixels of the file, whichever panel is open. */
export function PixelsGroup() {
  const upsampling = useSetting('upsampling');
  const change = useChangeSettings();
  return (
    <section className="group" aria-label="Pixels">
      <Fold name="jpeg-picture" title="Pixels">
        <ChoiceGroup
          label="Chroma upsampling"
          value={upsampling}
          choices={WAYS}
          help={<UpsamplingCard />}
          onChange={(value) => {
            change({ upsampling: value });
          }}
        />
      </Fold>
    </section>
  );
}

function UpsamplingCard() {
  return (
    <HelpCard
      title="chroma upsampling"
      formula={<>smooth: ¾ · nearer + ¼ · farther sample, along each axis</>}
      source="ITU-T T.81 leaves it open; JFIF 1.02 says where the samples lie"
    >
      <p>
        Where a file holds fewer colour samples than pixels, the missing ones must be invented.{' '}
        <Try set={{ upsampling: 'smooth' }}>Smooth</Try> blends between samples, as most viewers do;{' '}
        <Try set={{ upsampling: 'nearest' }}>nearest</Try> repeats each, so that one sees how coarse colour really is.
      </p>
    </HelpCard>
  );
}
