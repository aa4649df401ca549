import { HelpCard, Try } from '../../shared/HelpCard';

export function CompressionCard() {
  return (
    <HelpCard
      title="compression against recognition"
      formula="PSNR = 10 log₁₀(255² / mean squared error of luma)"
      source="SSIM: Wang, Bovik, Sheikh & Simoncelli 2004"
    >
      <p>
        A JPEG throws away what the eye hardly misses. What does a network miss? The plots set the probability of the
        class beside two measures of what the eye sees, PSNR and SSIM, while the picture is taken apart.
      </p>
      <p>
        Try <Try set={{ inputKeep: 0.03, inputQuality: 0 }}>3 % of the coefficients</Try>,{' '}
        <Try set={{ inputQuality: 5, inputKeep: 1 }}>quality 5</Try>, or{' '}
        <Try set={{ relu: 'asm', phi: 2, phiLayers: '', inputKeep: 1, inputQuality: 0 }}>ASM at φ = 2</Try>: sometimes
        the picture is long ruined and the network still knows it, sometimes it is the other way round.
      </p>
    </HelpCard>
  );
}

export function KeepCard() {
  return (
    <HelpCard title="coefficients kept" formula="keep the k largest |F|, the others become 0">
      <p>
        Of all coefficients of the picture the largest are kept and the rest are set to 0.{' '}
        <Try set={{ inputKeep: 0.1 }}>10 %</Try> hardly show; at <Try set={{ inputKeep: 0.01 }}>1 %</Try> little but the
        blocks’ means is left.
      </p>
    </HelpCard>
  );
}

export function QualityCard() {
  return (
    <HelpCard title="quality of the input" source="ITU-T T.81, Annex K; libjpeg’s scaling of its tables">
      <p>
        The coefficients are divided by the steps of the IJG’s tables for this quality, rounded and multiplied again, as
        saving the file would. The network was trained on <Try set={{ inputQuality: 75 }}>quality 75</Try>;{' '}
        <Try set={{ inputQuality: 10 }}>quality 10</Try> it never saw.
      </p>
      <p>At the left end the file is read as it is; a picture that was cropped is then saved at 75.</p>
    </HelpCard>
  );
}
