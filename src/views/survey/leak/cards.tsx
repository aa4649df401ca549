import { HelpCard, Try } from '../../shared/HelpCard';

const FOREST = 'Breiman, Random Forests, 2001';

export function LeakCard() {
  return (
    <HelpCard title="the leak test" source="Ehrlich, Compression in the ImageNet Dataset, 2021; Geirhos et al., 2020">
      <p>
        Suppose all cats came from one site that saves at quality 75, and all dogs from another at 96. A network can
        then tell cats from dogs by the fineness of the quantisation alone. It scores well on its test set, which has
        the same flaw, and fails on your pictures: it has learnt how files were made, not what they show.
      </p>
      <p>
        Here only the settings are looked at, never a pixel. If they name the folder more often than luck, a network
        could do so too.
      </p>
    </HelpCard>
  );
}

export function LabelCard() {
  return (
    <HelpCard title="the label">
      <p>
        What a network would be taught to name. Data sets kept as a folder a class have it in{' '}
        <Try set={{ leakLabel: 'folder' }}>the folder each file lies in</Try>; where classes have folders of their own
        inside, it is <Try set={{ leakLabel: 'top' }}>the outermost one</Try>. With training and validation as outermost
        folders, the test asks whether those two can be told apart.
      </p>
    </HelpCard>
  );
}

export function FoldsCard() {
  return (
    <HelpCard title="cross-validation" source="Stone, Cross-Validatory Choice, 1974">
      <p>
        Whoever is asked what he has learnt by heart is always right. So files are dealt into parts; each part is
        predicted by a random forest that has seen all the others and none of it, and every file is asked once.
      </p>
      <p>
        <Try set={{ leakFolds: 10 }}>More parts</Try> leave more to learn from, and take longer. Copies of one file are
        taken out first, for else the answer would be known.
      </p>
    </HelpCard>
  );
}

export function ShufflesCard() {
  return (
    <HelpCard
      title="shuffled labels"
      formula="p = (1 + shuffles that did as well) / (1 + shuffles)"
      source="Ojala, Garriga, Permutation Tests for Studying Classifier Performance, 2010"
    >
      <p>
        With many folders and few files luck alone scores something. So labels are dealt out at random and the whole
        test is run again, many times: that is what it scores where there is nothing to find. Where none of them does as
        well as the real labels, luck is no explanation.
      </p>
      <p>
        With 20 shuffles p is 0.048 at the least; <Try set={{ leakShuffles: 100 }}>100 shuffles</Try> can reach 0.01.
      </p>
    </HelpCard>
  );
}

export function ChanceCard() {
  return (
    <HelpCard
      title="the score and chance"
      formula="balanced accuracy = mean over folders of (right / files)"
      source="Wilson, Probable Inference, 1927 (intervals); Brodersen et al., The Balanced Accuracy, 2010"
    >
      <p>
        The large dot is the share of files whose folder the settings named, with its 95 % interval; each folder counts
        alike, so that one large folder does not hide the others. Small dots are the same with{' '}
        <Try set={{ leakShuffles: 100 }}>labels shuffled</Try>. Where the large dot lies among them, nothing was found.
      </p>
      <p>In the lower row each file counts alike; always saying the largest folder scores the dashed line there.</p>
    </HelpCard>
  );
}

export function SettingsCard() {
  return (
    <HelpCard title="which setting gives it away" source={`${FOREST}; Fisher, Rudin, Dominici, 2019 (importance)`}>
      <p>
        The dot: how often that setting alone names the right folder, with its 95 % interval; filled where it beats a
        blind guess. The outlined bar: by how much the whole test falls when that setting is shuffled among files.
      </p>
      <p>
        Settings that say the same stand in for each other: width, height and pixels may each look needless and still
        give everything away alone.
      </p>
    </HelpCard>
  );
}

export function ConfusionCard() {
  return (
    <HelpCard title="which folder is taken for which">
      <p>
        A row is a folder, a column the one that settings named; a cell holds per cent of its row. All on the diagonal:
        every folder is betrayed by its settings. A bright block: those folders were compressed alike, and cannot be
        told from each other.
      </p>
    </HelpCard>
  );
}
