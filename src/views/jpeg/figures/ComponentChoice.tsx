import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup, type Choice } from '../../shared/ChoiceGroup';
import { componentName } from '../component-names';
import { chosenComponent } from './chosen-component';

const VALUES = ['0', '1', '2', '3'] as const satisfies readonly Params['component'][];

interface ComponentChoiceProps {
  readonly image: CoefficientImage;
  /** Whether all components together can be chosen. */
  readonly all?: boolean;
}

/** Which component a figure is of; nothing where there is one only. */
export function ComponentChoice({ image, all = false }: ComponentChoiceProps) {
  const component = useSetting('component');
  const change = useChangeSettings();
  if (image.components.length < 2) return null;
  const single = VALUES.slice(0, image.components.length).map((value): Choice<Params['component']> => {
    const name = componentName(image, Number(value));
    return { value, label: name.replace('Component ', ''), title: name };
  });
  const whole: Choice<Params['component']> = { value: 'all', label: 'All', title: 'All components together' };
  return (
    <ChoiceGroup
      label="Component"
      value={all && component === 'all' ? 'all' : VALUES[chosenComponent(component, image)]}
      choices={all ? [whole, ...single] : single}
      onChange={(value) => {
        change({ component: value });
      }}
    />
  );
}
