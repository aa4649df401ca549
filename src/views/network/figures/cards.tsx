import { HelpCard, Try } from '../../shared/HelpCard';

const PAPER = 'Ehrlich & Davis, Deep Residual Learning in the JPEG Transform Domain, ICCV 2019';

export function RmseCard() {
  return (
    <HelpCard
      title="errors over random blocks"
      formula="RMSE = √(Σ (y_φ − y)² / 64), mean over the blocks; y = max(x, 0)"
      source={`${PAPER}, section 5`}
    >
      <p>
        Random blocks go through the exact ReLU and through both approximations; the root mean square of what differs is
        their error. ASM keeps exact values and is wrong only where its mask is; APX also loses every value’s fine part,
        and so lies above.
      </p>
      <p>
        Random blocks are harder than pictures: all frequencies are alike in them. Compare the{' '}
        <Try set={{ networkPanel: 'microscope' }}>errors of your picture</Try>.
      </p>
    </HelpCard>
  );
}

export function AccuracyCard() {
  return (
    <HelpCard title="accuracy over φ" source={`${PAPER}, section 5`}>
      <p>
        How many pictures of the test set the network names rightly when all its ReLUs see φ frequencies. The lines are
        the network as it was trained on pixels, <Try set={{ relu: 'asm' }}>with ASM</Try> and{' '}
        <Try set={{ relu: 'apx' }}>with APX</Try>; at <Try set={{ phi: 15, phiLayers: '' }}>φ = 15</Try> both are as
        good as in pixels.
      </p>
      <p>
        Dots are networks that were trained on for a while with ASM in the loop, each at its own φ: they learn to live
        with the error.
      </p>
    </HelpCard>
  );
}

export function BandCard() {
  return (
    <HelpCard title="bands" formula="keep F(α, β) where α + β < ψ, after every step">
      <p>
        If a block’s high frequencies matter little, why compute them? Here every map keeps only its lowest ones, so
        that arithmetic falls with them. At <Try set={{ psi: 5 }}>ψ = 5</Try> it is 15 of 64 coefficients; at{' '}
        <Try set={{ psi: 15 }}>ψ = 15</Try> nothing is left out. This goes beyond the paper.
      </p>
    </HelpCard>
  );
}
