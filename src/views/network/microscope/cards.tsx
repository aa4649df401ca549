import { HelpCard, Try } from '../../shared/HelpCard';

const SOURCE = 'Ehrlich & Davis, Deep Residual Learning in the JPEG Transform Domain, ICCV 2019, section 4.2';

/** What the ten pictures are. */
export function LensCard() {
  return (
    <HelpCard
      title="the block under the microscope"
      formula={
        <>
          nnm(x) = 1 where x &gt; 0, else 0
          <br />
          r(x) = nnm(x) · x
        </>
      }
      source={SOURCE}
    >
      <p>
        ReLU is a mask times what it masks: the non-negative mask nnm lets positive pixels through and stops the rest.
        The page knows the pixels and shows the true mask. The network guesses it from the φ slowest waves of the block,
        because signs of smooth pictures change slowly: <Try set={{ phi: 1 }}>the mean alone</Try> passes all or
        nothing, <Try set={{ phi: 4 }}>ten waves</Try> already draw the edges, <Try set={{ phi: 8 }}>36</Try> leave a
        few pixels wrong, mostly faint ones.
      </p>
      <p>
        <Try set={{ relu: 'asm' }}>ASM</Try> puts that mask on the exact block; <Try set={{ relu: 'apx' }}>APX</Try>{' '}
        keeps the guess itself and loses all fine detail with it. <Try set={{ signColors: 'paper' }}>Green and red</Try>{' '}
        are the colours of the paper’s figure, <Try set={{ signColors: 'safe' }}>blue and red</Try> those that everybody
        tells apart.
      </p>
    </HelpCard>
  );
}

export function ErrorCard() {
  return (
    <HelpCard
      title="the error over φ"
      formula={<>RMSE = √(mean of (approximated − exact)²), over pixels</>}
      source={`${SOURCE}; 5, where it is measured on random blocks`}
    >
      <p>
        ASM errs only where its mask is wrong, by just what the pixel holds: it leaks a negative one or drops a positive
        one. APX errs nearly everywhere, for what it lets through is blurred. Both are exact at{' '}
        <Try set={{ phi: 15 }}>φ = 15</Try>. Drag the line, or use the arrow keys.
      </p>
    </HelpCard>
  );
}

interface DriftCardProps {
  /** From which φ on the answer holds; null where it never does. */
  readonly steady: number | null;
  readonly mode: 'asm' | 'apx';
}

export function DriftCard({ steady, mode }: DriftCardProps) {
  return (
    <HelpCard
      title="the drift of the logits"
      formula={<>answer = the class with the largest logit</>}
      source={`${SOURCE}; 5.3 for whole test sets`}
    >
      <p>
        The network run 15 times on this picture, all its ReLUs at φ = 1, 2, … 15. The dashed lines are what the same
        weights say in pixels. The answer changes only where another curve comes out on top:{' '}
        {steady === null ? (
          'here it does so at every φ.'
        ) : (
          <>
            with {mode.toUpperCase()} it stays right from <Try set={{ phi: steady, phiLayers: '' }}>φ = {steady}</Try>{' '}
            on.
          </>
        )}
      </p>
    </HelpCard>
  );
}

export function LayerCard() {
  return (
    <HelpCard title="errors layer by layer" formula={<>error of one ReLU on what really enters it</>} source={SOURCE}>
      <p>
        Each ReLU is compared with the exact one on the values that reach it now, so errors made before it are not
        counted again. Early maps are rich in detail and need many frequencies; the last ones, a single block, may live
        with few. Give each its own φ in the pipeline’s controls, and look at the block of one by a click on its bar.
      </p>
    </HelpCard>
  );
}
