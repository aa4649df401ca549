import { useMemo } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { encoderHints } from '../../../codec/jpeg/metadata/encoder-hints';
import { readMetadata } from '../../../codec/jpeg/metadata/read-metadata';
import { Fold } from '../../shared/Fold';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { FactList } from '../../shared/figures/FactList';
import { metadataFacts } from './metadata-facts';

/** Which program may have written the file, and on what evidence. */
export function HintsGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const hints = useMemo(() => encoderHints(jpeg), [jpeg]);
  return (
    <Group title="Who wrote it" help={<HintsCard />}>
      {hints.length === 0 && <p className="quiet">Nothing in the file tells.</p>}
      <ul className="hints">
        {hints.map(({ name, why }) => (
          <li key={name + why}>
            <p className="hint-name">{sentenceCase(name)}</p>
            <p className="quiet">{why}</p>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** What the file carries besides its picture. */
export function MetadataGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const metadata = useMemo(() => readMetadata(jpeg), [jpeg]);
  const facts = metadataFacts(metadata);
  return (
    <section className="group" aria-label="Metadata">
      <Fold name="jpeg-metadata" title={facts.length > 0 ? `Metadata (${facts.length})` : 'Metadata'} initiallyOpen>
        {facts.length > 0 ? <FactList facts={facts} /> : <p className="quiet">It carries none.</p>}
      </Fold>
    </section>
  );
}

/** Names keep their letters: libjpeg, mozjpeg. */
const sentenceCase = (text: string): string =>
  text.replace(/^an? /, (article) => article.charAt(0).toUpperCase() + article.slice(1));

function HintsCard() {
  return (
    <HelpCard title="who wrote it">
      <p>
        Programs leave traces: their tables, the order of their segments, the way they cut a progressive file into
        scans, the texts they sign with. Each line is a likelihood with its evidence, and several can be true at once: a
        camera took it, an editor saved it, a site stripped it. Any of it can be forged.
      </p>
    </HelpCard>
  );
}
