import { HelpCard, Try } from '../../shared/HelpCard';

const EXPLOSION = 'Ehrlich & Davis, ICCV 2019, supplement, algorithm 1 (convolution explosion)';

export function TermsCard() {
  return (
    <HelpCard title="the terms" formula={<>Y = Σ over channels, blocks, coefficients: weight · X</>} source={EXPLOSION}>
      <p>
        In pixels an output is made of 3×3 inputs a channel. A coefficient looks at a whole block, and its window
        reaches into the neighbours, so it is made of up to 9 blocks × 64 coefficients a channel. Most of the weights
        are tiny: the bars show the largest terms, each beginning where the one above has ended.
      </p>
      <p>
        Take apart the <Try set={{ mapCoefficient: 0 }}>mean</Try>, the{' '}
        <Try set={{ mapCoefficient: 1 }}>slowest wave across</Try>, or a{' '}
        <Try set={{ mapCoefficient: 27 }}>finer one</Try>.
      </p>
    </HelpCard>
  );
}

export function SharesCard() {
  return (
    <HelpCard title="where the terms come from" source={EXPLOSION}>
      <p>
        The same terms, added up by the block they come from and by the coefficient they use: blue sums are negative,
        red ones positive. Neighbours matter only through the pixel at the common edge, which has a little of every
        frequency.
      </p>
    </HelpCard>
  );
}

export function ShiftCard() {
  return (
    <HelpCard
      title="shift matrices"
      formula={
        <>
          S = D · P · Dᵀ, P shifts by a pixel
          <br />
          weight = Σ over taps: kernel · S(down) · S(across)
        </>
      }
      source={EXPLOSION}
    >
      <p>
        A convolution is a weighted sum of shifted pictures. To shift a block by a pixel is one 8×8 matrix on its
        coefficients, and one on those of the neighbour that a line of pixels comes from (it has rank 1: a line is all
        that it gives). The same matrices serve down and across. This is what the factored form computes with; the
        exploded form multiplies them out beforehand.
      </p>
    </HelpCard>
  );
}

export function MixingCard() {
  return (
    <HelpCard
      title="harmonic mixing"
      formula={<>F′ = H·F, H = Σ over pixels: D·D·mask·D·D</>}
      source="Ehrlich & Davis, ICCV 2019, section 4.2, equation of the harmonic mixing tensor"
    >
      <p>
        Setting pixels to zero is a linear map on coefficients, one for every mask: each coefficient that comes out
        mixes all that go in. If everything passes, H is the identity; if a mask is smooth, it mixes neighbours in
        frequency. <Try set={{ phi: 1 }}>One frequency</Try> passes all or nothing; <Try set={{ phi: 15 }}>all 15</Try>{' '}
        give the true mask. Click a row, or pick a coefficient in the grid beside.
      </p>
    </HelpCard>
  );
}
