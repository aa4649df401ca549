import { useMemo } from 'react';
import { Slider, type SliderProps } from './Slider';
import { logScale } from './slider-scale';

/** The slider on a logarithmic track: arrows move 1/20 of a decade, with Shift 1/4. */
export function LogSlider(props: Omit<SliderProps, 'scale'>) {
  const { min, max } = props;
  const scale = useMemo(() => logScale(min, max), [min, max]);
  return <Slider {...props} scale={scale} />;
}
