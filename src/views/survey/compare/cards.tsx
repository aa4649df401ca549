import { HelpCard, Try } from '../../shared/HelpCard';

export function DistanceCard() {
  return (
    <HelpCard
      title="how far apart"
      formula="names: ½ Σ |pA − pB|;  numbers: max |FA(x) − FB(x)|"
      source="Kolmogorov 1933, Smirnov 1939; total variation distance"
    >
      <p>
        0 where both have the same shares of everything, 1 where no file of one could be from the other. 31 % means: in
        some group, or below some number, the shares of files differ by 31 of a hundred.
      </p>
      <p>
        Two halves of one collection are never quite alike. The tick is what chance makes of it: a filled dot lies
        beyond it, a hollow one does not. <Try set={{ surveySeed: 2 }}>Another seed</Try> shuffles anew.
      </p>
    </HelpCard>
  );
}

export function CompareCard() {
  return (
    <HelpCard title="two collections side by side">
      <p>
        A network learns whatever tells its examples apart. If its training files were saved at quality 96 and the ones
        it is tested on at 75, its score falls for a reason that has nothing to do with pictures. Compare before you
        train, and after every crawl.
      </p>
      <p>
        The filter counts for both: compare <Try set={{ surveyFilter: 'kind:jpeg' }}>JPEG files alone</Try>.
      </p>
    </HelpCard>
  );
}
