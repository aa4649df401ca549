import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv } from '../../shared/figures/plot-exports';
import { mapName } from '../map-names';
import { useNetwork, useNetworkTools } from '../network-context';
import { usePicked } from '../use-picked';

const npy = async (shape: readonly number[], data: Float32Array): Promise<Blob> => {
  const { writeNpy } = await import('../../../codec/npy');
  return new Blob([writeNpy({ shape, data })]);
};

/** The files that the network's maps and answer can be saved as. */
export function SaveMenu() {
  const { engine } = useNetworkTools();
  const network = useNetwork((snapshot) => snapshot.network);
  const answer = useNetwork((snapshot) => snapshot.answer);
  const picked = usePicked();
  const exports: FigureExport[] = [];
  if (picked) {
    exports.push({
      label: `${mapName(picked.id)}, .npy`,
      detail: 'float32, every channel',
      file: `${picked.id}.npy`,
      make: async () => {
        const { shape, data } = await engine.featureMap(picked.id);
        return npy(shape, data);
      },
    });
  }
  if (network && answer) {
    exports.push(
      {
        label: 'Logits, .npy',
        detail: `float32, ${answer.logits.length}`,
        file: 'logits.npy',
        make: () => npy([answer.logits.length], answer.logits),
      },
      {
        label: 'Answer, CSV',
        detail: 'logits, probabilities',
        file: 'answer.csv',
        make: () =>
          Promise.resolve(
            csv(
              ['class', 'logit', 'probability', 'logit_in_pixels'],
              network.classes.map((name, index) => [
                name,
                answer.logits[index],
                answer.probabilities[index],
                answer.spatialLogits[index],
              ]),
            ),
          ),
      },
    );
  }
  return exports.length > 0 ? <FigureMenu label="Save maps and logits" exports={exports} /> : null;
}
