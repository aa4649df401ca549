import { HelpCard, Try } from '../../shared/HelpCard';

export function MapCard() {
  return (
    <HelpCard
      title="the map of settings"
      formula="each file → (subsampling, width, height, quality) → (x, y)"
      source="McInnes, Healy, Melville, UMAP, 2018; Ehrlich, Compression in the ImageNet Dataset, 2021"
    >
      <p>
        Each different setting is one dot, the larger the more files have it. UMAP lays dots out so that those with like
        settings are neighbours. Who lies beside whom means something; how far apart two islands lie means little, and
        left, right, up and down mean nothing.
      </p>
      <p>
        The same files and the same seed make the same map. <Try set={{ surveySeed: 2 }}>Another seed</Try> shows what
        of it was chance.
      </p>
    </HelpCard>
  );
}

export function ColorCard() {
  return (
    <HelpCard title="the colours of the dots">
      <p>
        Where one colour fills an island, that setting makes it one. Colour by{' '}
        <Try set={{ mapColor: 'top' }}>top folder</Try> to see whether folders were compressed alike: islands of one
        colour each can be told apart by their settings alone, which is what the leak test measures.
      </p>
      <p>Names beyond the eight with the most files share one grey. A press on a name chooses its files.</p>
    </HelpCard>
  );
}

export function GroupsCard() {
  return (
    <HelpCard
      title="groups"
      source="Ester, Kriegel, Sander, Xu, A density-based algorithm for discovering clusters, 1996"
    >
      <p>
        Dots that lie close together on the map are one group (DBSCAN), if one file in a thousand, and at least three,
        is in it. Its words tell what nine files in ten share, a range that holds nine in ten, or “mostly” where it is
        more than half. A press draws the lasso around a group.
      </p>
    </HelpCard>
  );
}

export function VectorCard() {
  return (
    <HelpCard
      title="what alike means"
      formula="d² = Σ (difference / spread)² + names that differ"
      source="Ehrlich, Compression in the ImageNet Dataset, 2021"
    >
      <p>
        Numbers are measured in their own spread, byte counts and the like on a logarithmic scale; a name that differs,
        or a number that one of two files lacks, counts as much as one spread. The survey of ImageNet took{' '}
        <Try set={{ mapVector: 'subsampling-width-height-quality' }}>subsampling, width, height and quality</Try>.
      </p>
    </HelpCard>
  );
}

export function ShareCard() {
  return (
    <HelpCard title="how many files are drawn">
      <p>
        A map of many different settings takes time, some ten seconds for ten thousand. Left on auto, all of up to 5,000
        files are drawn and a random tenth of more. Files that were not drawn but have a setting that was are on the map
        all the same.
      </p>
      <p>
        <Try set={{ mapShare: 1 }}>Take all files</Try> or <Try set={{ mapShare: 0 }}>as many as is sensible</Try>.
      </p>
    </HelpCard>
  );
}

export function NeighboursCard() {
  return (
    <HelpCard title="neighbours" source="McInnes, Healy, Melville, UMAP, 2018">
      <p>
        How many of the nearest settings each dot is held to. <Try set={{ mapNeighbours: 5 }}>Few</Try> shows small
        islands, <Try set={{ mapNeighbours: 50 }}>many</Try> the larger order between them. The least distance says how
        tightly dots may be packed.
      </p>
    </HelpCard>
  );
}
