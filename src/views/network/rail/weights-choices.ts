/** Which weights of a network there are to choose: as trained, and those fine-tuned with ASM at some φ. */
import type { NetworkRecord } from '../../../engine/network/api';
import { SETTINGS, type Params } from '../../../settings/schema';
import type { Choice } from '../../shared/ChoiceGroup';

type Weights = Params['weights'];

export function weightsChoices(record: Pick<NetworkRecord, 'tuned'> | null, chosen: Weights): Choice<Weights>[] {
  return SETTINGS.weights.values
    .filter((value) => {
      const phi = Number(value.slice('asm'.length));
      // What a link asks for stays in sight, even where it is not there.
      return value === 'exact' || value === chosen || (record?.tuned.some((one) => one.phi === phi) ?? false);
    })
    .map((value) => ({
      value,
      label: value === 'exact' ? 'As trained, exact ReLU' : `Retrained with ASM, φ = ${value.slice('asm'.length)}`,
    }));
}
