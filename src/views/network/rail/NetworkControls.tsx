import { NetworkGroup } from './NetworkGroup';
import { PhiGroup } from './PhiGroup';
import { RunGroup } from './RunGroup';
import './rail.css';

/** What every panel shares: the approximation first, then the network and how it is run. */
export function NetworkControls() {
  return (
    <>
      <PhiGroup />
      <NetworkGroup />
      <RunGroup />
    </>
  );
}
