import { HelpCard, Try } from '../../shared/HelpCard';

export function GenerationCard() {
  return (
    <HelpCard
      title="saving again"
      formula={<>ĉ = q · round(c / q), and round(ĉ / q) = ĉ / q</>}
      source="ITU-T T.81, A.3.4; the rest is what the chain shows"
    >
      <p>
        The first saving rounds every coefficient to a multiple of its step; the second finds them all on multiples and
        would lose nothing, if the pixels between the two were not rounded and clipped to 0…255. So the chain soon comes
        to rest.
      </p>
      <p>
        <Try set={{ shiftX: 3, shiftY: 3 }}>Move it by 3 pixels</Try> each time and the blocks fall elsewhere: other
        coefficients are rounded, and the loss goes on.{' '}
        <Try set={{ againQualities: '90-60' }}>Two qualities in turn</Try> have steps that do not fit each other;{' '}
        <Try set={{ crop: 1 }}>a crop</Try> does both.
      </p>
    </HelpCard>
  );
}

export function ErrorLevelCard() {
  return (
    <HelpCard
      title="error levels"
      formula={<>level = gain · |picture − picture saved once more|</>}
      source="N. Krawetz, A Picture’s Worth…, Black Hat 2007"
    >
      <p>
        A part that was saved at this quality before changes little when it is saved again, and stays dark; a part that
        came in later changes more.
      </p>
      <p>
        So far the idea. But edges, print and leaves are bright in any picture, and sky is dark: bright is first of all
        detail. Sharpening, scaling, another camera’s tables, a screenshot, noise, or a second saving of the whole each
        raise or lower it too, and a careful forger saves everything once more. Compare like with like, at{' '}
        <Try set={{ elaQuality: 75 }}>75</Try> and at <Try set={{ elaQuality: 95 }}>95</Try>; it can raise a question
        and is never a proof.
      </p>
    </HelpCard>
  );
}
