/** What the stage shows, as its parts need to know it. */
import { useMemo } from 'react';
import type { Params } from '../../../settings/schema';
import type { Size } from '../../../settings/viewport';
import { useSetting } from '../../shared/bench-context';
import { useJpeg } from '../jpeg-context';

/** Pixels of the picture on the stage; null while there is none. */
export function useStageSize(): Size | null {
  const width = useJpeg((snapshot) => snapshot.width);
  const height = useJpeg((snapshot) => snapshot.height);
  return useMemo(() => (width > 0 && height > 0 ? { width, height } : null), [width, height]);
}

/** How reference and result are set against each other; the result alone (`flip`) where comparing means nothing. */
export function useCompareInForce(): Params['compare'] {
  const compare = useSetting('compare');
  return useJpeg((snapshot) => snapshot.comparing) ? compare : 'flip';
}

/** The component whose blocks are shown; `all` means the first. */
export function useBlockComponent(): number {
  const component = useSetting('component');
  const count = useJpeg((snapshot) => snapshot.document?.jpeg.components.length ?? 0);
  const index = component === 'all' ? 0 : Number(component);
  return index < count ? index : 0;
}

/** What the reference is called. */
export function useReferenceName(): string {
  return useJpeg((snapshot) => (snapshot.source?.picture ? 'Original' : 'The file'));
}
