import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import { DEFAULTS, type Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Fold } from '../../shared/Fold';
import { parseTyped } from '../../shared/format';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LinearSlider } from '../../shared/LinearSlider';
import { FormCard } from './FormCard';
import { PhiLayers } from './PhiLayers';

const DOMAINS: readonly { value: Params['domain']; label: string; title: string }[] = [
  { value: 'jpeg', label: 'Coefficients', title: 'Every map is kept as 8×8 blocks of DCT coefficients' },
  { value: 'spatial', label: 'Pixels', title: 'The network as it was trained: decode, then pixels' },
];
const FORMS: readonly { value: Params['conv']; label: string; title: string }[] = [
  { value: 'factored', label: 'Factored', title: 'Shifts by one pixel as small matrices, channels mixed once' },
  { value: 'windowed', label: 'Windowed', title: 'A 64×64 map for each pair of channels and each neighbouring block' },
  { value: 'exploded', label: 'Exploded', title: 'The paper’s Ξ: one dense map from all coefficients to all' },
];
const NORMS: readonly { value: Params['norm']; label: string; title: string }[] = [
  { value: 'folded', label: 'Folded', title: 'Into the convolution before it: no step of its own' },
  { value: 'unfolded', label: 'A step', title: 'As in the paper: mean and variance on the coefficients themselves' },
];
const PSI_TICKS = [1, 5, 10, 15].map((value) => ({ value, label: String(value) }));

/** How the network is run: on what, in which form, with how many frequencies; and φ layer by layer. */
export function RunGroup() {
  const domain = useSetting('domain');
  const conv = useSetting('conv');
  const norm = useSetting('norm');
  const change = useChangeSettings();
  const spatial = domain === 'spatial';
  return (
    <section className="group run-group" aria-label="How it is run">
      <Fold name="network-run" title="How it is run">
        <ChoiceGroup
          label="On"
          value={domain}
          choices={DOMAINS}
          help={<DomainCard />}
          onChange={(value) => {
            change({ domain: value });
          }}
        />
        <ChoiceGroup
          label="Convolution"
          value={conv}
          choices={FORMS.map((form) => ({ ...form, disabled: spatial }))}
          help={<FormCard />}
          onChange={(value) => {
            change({ conv: value });
          }}
        />
        <PsiSlider spatial={spatial} />
        <ChoiceGroup
          label="Batch norm"
          value={norm}
          choices={NORMS}
          help={<NormCard />}
          onChange={(value) => {
            change({ norm: value });
          }}
        />
      </Fold>
      <Fold name="network-phi-layers" title="φ layer by layer">
        <PhiLayers />
      </Fold>
    </section>
  );
}

function PsiSlider({ spatial }: { readonly spatial: boolean }) {
  const psi = useSetting('psi');
  const change = useChangeSettings();
  const size = BAND_SIZES[psi - 1];
  return (
    <div data-idle={spatial || undefined} className="psi-field">
      <LinearSlider
        label="Band ψ"
        help={<PsiCard />}
        value={psi}
        min={1}
        max={15}
        step={1}
        ticks={PSI_TICKS}
        initial={DEFAULTS.psi}
        format={String}
        parse={parseTyped}
        speak={(value) => `${value} of 15 frequencies in every map`}
        onChange={(value) => {
          change({ psi: Math.round(value) });
        }}
      />
      <p className="quiet figure">
        {spatial
          ? 'Pixels have no band.'
          : psi === 15
            ? 'Every map keeps all 64.'
            : `Every map keeps ${size} of 64 coefficients.`}
      </p>
    </div>
  );
}

function DomainCard() {
  return (
    <HelpCard title="coefficients or pixels" source="Ehrlich & Davis, ICCV 2019">
      <p>
        A convolution, a sum and batch norm are linear, and so is the DCT: each can be done on the coefficients
        themselves, and gives the same map. Only ReLU is not linear. Compare the answer in{' '}
        <Try set={{ domain: 'jpeg' }}>coefficients</Try> with that in <Try set={{ domain: 'spatial' }}>pixels</Try>,
        where ReLU is always exact.
      </p>
    </HelpCard>
  );
}

function PsiCard() {
  return (
    <HelpCard
      title="band-limited maps"
      formula={<>F_αβ = 0 where α + β ≥ ψ, after every step</>}
      source="Of this project: the paper keeps all coefficients"
    >
      <p>
        Where fine detail does not matter for the answer, it need not be computed: every map keeps only the lowest
        frequencies of each block, and arithmetic falls with them. At <Try set={{ psi: 5, domain: 'jpeg' }}>ψ = 5</Try>{' '}
        15 of 64 are left.
      </p>
    </HelpCard>
  );
}

function NormCard() {
  return (
    <HelpCard
      title="batch norm"
      formula={<>F₀₀ ← F₀₀ − 8μ; &ensp; F ← γF / √(σ² + ε); &ensp; F₀₀ ← F₀₀ + 8β</>}
      source="Ehrlich & Davis, ICCV 2019"
    >
      <p>
        A block’s mean is its first coefficient over 8, so normalising a map takes one number a block and a factor. As{' '}
        <Try set={{ norm: 'unfolded' }}>a step</Try> it makes maps of its own;{' '}
        <Try set={{ norm: 'folded' }}>folded</Try> into the weights before it, it costs nothing.
      </p>
    </HelpCard>
  );
}
