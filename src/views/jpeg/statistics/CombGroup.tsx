import { useMemo } from 'react';
import { findCombs, histogramComb } from '../../../codec/jpeg/ledger/comb';
import { coefficientHistogram } from '../../../codec/jpeg/ledger/histogram';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { useSetting } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { chosenComponent } from '../figures/chosen-component';
import { combFigures, combSentence } from './comb-sentence';

/** Whether the histograms tell of an earlier compression. */
export function CombGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const index = chosenComponent(useSetting('component'), jpeg);
  const coefficient = useSetting('coefficient');
  const component = jpeg.components[index];
  const report = useMemo(() => findCombs(component), [component]);
  const own = useMemo(() => histogramComb(coefficientHistogram(component, coefficient)), [component, coefficient]);
  return (
    <Group title="Saved before?" help={<CombCard />}>
      <p className="comb-sentence">{combSentence(report)}</p>
      {coefficient !== 0 && <p className="quiet figure">{combFigures(own)}</p>}
      <p className="quiet">A trace, no proof: the card says what else makes combs, and what leaves none.</p>
    </Group>
  );
}

function CombCard() {
  return (
    <HelpCard
      title="the comb"
      formula={<>n = round(step₁ · round(x / step₁) / step₂)</>}
      source="Lukáš & Fridrich, 2003; Popescu & Farid, Statistical Tools for Digital Forensics, 2004"
    >
      <p>
        A coefficient that was rounded to multiples of one step and then of another can take some values only seldom, so
        bins are empty or overfull at a regular distance: a comb. See it in the{' '}
        <Try set={{ coefficient: 1, component: '0' }}>slowest wave across</Try>. What is measured is how regularly the
        bins depart from a smooth curve, against what chance would do.
      </p>
      <p>
        False alarms: screenshots and other pictures with few levels, stretched contrast, enlargements, halftones,
        renderings, very small pictures. No trace: the same quality twice, steps that are multiples, a crop or a change
        of size in between. And a comb says that a camera app, a mail program or a site saved it again as readily as a
        person.
      </p>
    </HelpCard>
  );
}
