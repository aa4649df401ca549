import { HelpCard, Try } from '../../shared/HelpCard';

/** What the three ways to convolve coefficients are. */
export function FormCard() {
  return (
    <HelpCard
      title="convolving coefficients"
      formula={
        <>
          Ξ = J ∘ K ∘ J⁻¹ &ensp; windowed: Y_b = Σ_d W_d X_(b+d)
          <br />
          factored: Y = Σ_(dy,dx) K_(dy,dx) · S_dy X S_dxᵀ
        </>
      }
      source="Exploded: Ehrlich & Davis, ICCV 2019, algorithm 1 of the supplement; the other two are the same map, rearranged"
    >
      <p>
        The paper <Try set={{ conv: 'exploded', domain: 'jpeg' }}>explodes</Try> a kernel into one map from all
        coefficients to all. Most of it repeats: a block feels only its neighbours, so{' '}
        <Try set={{ conv: 'windowed', domain: 'jpeg' }}>nine 64×64 maps</Try> say the same. And a shift by one pixel is
        two small matrices, the same for all channels: <Try set={{ conv: 'factored', domain: 'jpeg' }}>factored</Try>,
        mixing channels costs what it costs in pixels.
      </p>
    </HelpCard>
  );
}
