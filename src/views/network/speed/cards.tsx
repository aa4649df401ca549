import { HelpCard, Try } from '../../shared/HelpCard';

export function SpeedCard() {
  return (
    <HelpCard
      title="pixels against coefficients"
      source="Ehrlich & Davis, ICCV 2019, report throughput; their figures are not published with it"
    >
      <p>
        To read pixels a JPEG must be decoded: Huffman codes, then an inverse DCT and the chroma brought to size. To
        read coefficients the codes are enough. The price is paid in the network: every convolution on coefficients
        first shifts its blocks.
      </p>
      <p>
        The factored form pays little more than pixels do; the exploded map of the paper pays with 64 times the
        multiplications. Bands give some of it back: <Try set={{ psi: 5 }}>ψ = 5</Try> computes 15 of 64 coefficients.
        More pictures at once, <Try set={{ batch: 64 }}>64</Try>, keep a graphics card busier than{' '}
        <Try set={{ batch: 1 }}>one</Try>.
      </p>
    </HelpCard>
  );
}
