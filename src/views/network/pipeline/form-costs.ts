/** What all convolutions of a network cost together in each form, for one picture: summed over its layers. */
import type { ConvolutionForm, FormCost } from '../../../engine/network/api';
import type { FormTimes } from '../jobs/network-jobs';

export type Form = ConvolutionForm | 'spatial';

export const FORMS: readonly { readonly form: Form; readonly name: string }[] = [
  { form: 'spatial', name: 'Pixels' },
  { form: 'factored', name: 'Factored' },
  { form: 'windowed', name: 'Windowed' },
  { form: 'exploded', name: 'Exploded' },
];

export interface FormTotal {
  readonly form: Form;
  readonly name: string;
  readonly bytes: number;
  readonly multiplyAdds: number;
  /** Measured; null where it was not. */
  readonly seconds: number | null;
}

export function formTotals(costs: readonly FormCost[], times: FormTimes | null): FormTotal[] {
  return FORMS.map(({ form, name }) => {
    const own = costs.filter((cost) => cost.form === form);
    const measured = times?.[form];
    return {
      form,
      name,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      multiplyAdds: own.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0),
      seconds: measured ? measured.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000 : null,
    };
  });
}

export interface LayerCost {
  readonly id: string;
  readonly bytes: number;
  readonly multiplyAdds: number;
  readonly seconds: number | null;
}

/** One form, layer by layer, in the order of the network. */
export function layerCosts(costs: readonly FormCost[], times: FormTimes | null, form: Form): LayerCost[] {
  return costs
    .filter((cost) => cost.form === form)
    .map(({ id, bytes, multiplyAdds }) => {
      const measured = times?.[form]?.find((time) => time.id === id);
      return { id, bytes, multiplyAdds, seconds: measured ? measured.milliseconds / 1000 : null };
    });
}
