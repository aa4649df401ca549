import { useSetting } from '../bench-context';
import { divergingGradient } from '../color-maps';
import { formatSignificant } from '../format';
import { ScaleBar } from '../ScaleBar';

/** Which colour of the difference means how many levels of luma, at the present gain. */
export function DifferenceScale() {
  const gain = useSetting('gain');
  const most = formatSignificant(255 / gain);
  return (
    <div className="difference-scale">
      <ScaleBar
        gradient={divergingGradient()}
        label="Luma levels"
        ticks={[
          { position: 0, label: `−${most}` },
          { position: 0.5, label: '0' },
          { position: 1, label: `+${most}` },
        ]}
      />
    </div>
  );
}
