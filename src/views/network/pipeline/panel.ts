import type { PanelParts } from '../panels';

const Nothing = (): null => null;

export default { Rail: Nothing, Evidence: Nothing } satisfies PanelParts;
