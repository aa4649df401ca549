import { PhiGroup } from './PhiGroup';

/** What every panel shares: the approximation first, then the network and how it is run. */
export function NetworkControls() {
  return <PhiGroup />;
}
