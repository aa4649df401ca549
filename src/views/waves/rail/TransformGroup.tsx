import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Fold } from '../../shared/Fold';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { SelectField } from '../../shared/SelectField';
import { NaiveBasis } from './NaiveBasis';

const TRANSFORMS: readonly { value: Params['transform']; label: string; title: string }[] = [
  { value: 'dft', label: 'Fourier', title: 'Two-dimensional discrete Fourier transform' },
  { value: 'dct', label: 'Cosine', title: 'Discrete cosine transform of the whole picture' },
  { value: 'block', label: 'Blocks', title: 'Discrete cosine transform of small blocks, as in JPEG' },
];

const SIDES = ['4', '8', '16', '32'] as const;

const COLORS: readonly { value: Params['color']; label: string; title: string }[] = [
  { value: 'rgb', label: 'RGB', title: 'Red, green and blue' },
  { value: 'ycbcr', label: 'YCbCr', title: 'Light and two colour differences' },
  { value: 'luma', label: 'Luma', title: 'Light alone' },
];

/** Into which waves the picture is taken apart. */
export function TransformGroup() {
  const transform = useSetting('transform');
  const block = useSetting('block');
  const color = useSetting('color');
  const basis = useSetting('basis');
  const change = useChangeSettings();
  return (
    <Group title="Transform" help={<TransformCard />}>
      <ChoiceGroup
        quiet
        label="Transform"
        value={transform}
        choices={TRANSFORMS}
        onChange={(value) => {
          change({ transform: value, pin: '' });
        }}
      />
      {transform === 'block' && (
        <ChoiceGroup
          label="Block, pixels"
          value={String(block) as (typeof SIDES)[number]}
          choices={SIDES.map((side) => ({ value: side, label: side, title: `${side} × ${side} pixels` }))}
          onChange={(side) => {
            change({ block: Number(side) as Params['block'], pin: '' });
          }}
        />
      )}
      <SelectField
        label="Colour"
        help={<ColorCard />}
        value={color}
        choices={COLORS}
        onChange={(value) => {
          change({ color: value, ...(value === 'luma' ? { channel: 'all', pin: '' } : {}) });
        }}
      />
      {transform === 'dft' && (
        <Fold name="naive" title="A first attempt’s basis" initiallyOpen={basis === 'naive'}>
          <NaiveBasis />
        </Fold>
      )}
    </Group>
  );
}

function TransformCard() {
  return (
    <HelpCard
      title="the transform"
      formula={
        <>
          F[v,u] = 1/√(HW) · Σ f[y,x] e<sup>−iθ</sup>
          <br />θ = 2π(ux/W + vy/H)
        </>
      }
      source="Ahmed, Natarajan & Rao, Discrete Cosine Transform, 1974; Cooley & Tukey, 1965"
    >
      <p>
        <Try set={{ transform: 'dft' }}>Fourier</Try> takes the picture apart into waves that repeat beyond its edges,
        so a step between left and right edge costs many of them. <Try set={{ transform: 'dct' }}>Cosine</Try> mirrors
        it at the edges instead, which is why it needs fewer.{' '}
        <Try set={{ transform: 'block', block: 8 }}>Blocks of 8</Try> keep each wave in its place, as JPEG does.
      </p>
      <p>All three are orthonormal: the squares of the coefficients add up to the squares of the pixels.</p>
    </HelpCard>
  );
}

function ColorCard() {
  return (
    <HelpCard title="colour" formula={<>Y = 0.299 R + 0.587 G + 0.114 B</>} source="ITU-R BT.601; JFIF 1.02">
      <p>
        <Try set={{ color: 'rgb' }}>Red, green and blue</Try> tell nearly the same story three times.{' '}
        <Try set={{ color: 'ycbcr' }}>Light and colour differences</Try> tell it once, and the colours with little: the
        same share of coefficients goes further.
      </p>
    </HelpCard>
  );
}
