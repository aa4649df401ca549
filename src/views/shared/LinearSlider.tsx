import { useMemo } from 'react';
import { Slider, type SliderProps } from './Slider';
import { linearScale } from './slider-scale';

/** The same slider on a linear track. */
export function LinearSlider({ step, ...props }: Omit<SliderProps, 'scale'> & { readonly step: number }) {
  const { min, max } = props;
  const scale = useMemo(() => linearScale(min, max, step), [min, max, step]);
  return <Slider {...props} scale={scale} />;
}
