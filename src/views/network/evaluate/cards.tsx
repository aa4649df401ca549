import { HelpCard, Try } from '../../shared/HelpCard';

export function EvaluateCard() {
  return (
    <HelpCard
      title="evaluating a network"
      formula="accuracy = pictures named rightly / pictures read"
      source="CIFAR-10: Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009"
    >
      <p>
        Every picture of the set goes through the network as it is set now: with{' '}
        <Try set={{ relu: 'asm', phi: 4, phiLayers: '' }}>ASM at φ = 4</Try>, say, or{' '}
        <Try set={{ domain: 'spatial' }}>on pixels</Try>. JPEG files of 32×32 are read as coefficients; others are
        scaled and encoded first. CIFAR’s binary file holds pixels: each picture becomes a JPEG of quality 75, as the
        network was trained.
      </p>
      <p>
        In a zip, the folder is the class: <code>ship/0001.jpg</code>. Nothing leaves your computer.
      </p>
    </HelpCard>
  );
}

export function ConfusionCard() {
  return (
    <HelpCard title="the confusion matrix">
      <p>
        A row is what the pictures really show, a column what the network called them; a cell’s colour is its share of
        its row. What lies on the diagonal is right. A bright cell beside it is a mistake with a habit: cats and dogs,
        cars and lorries.
      </p>
    </HelpCard>
  );
}
