/** The bench's own keys: Space held shows the original; S, B, D, X choose how original and rebuilt are compared. */
import { useEffect } from 'react';
import type { Params } from '../../../settings/schema';
import { changeSettings, useBench } from '../bench-context';
import { isTyping } from '../is-typing';

const COMPARE_KEYS: Readonly<Record<string, Params['compare']>> = { s: 'split', b: 'side', d: 'difference', x: 'flip' };

export function useStageKeys(): void {
  const { settings, moment } = useBench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === ' ') {
        // A focused button keeps its own Space.
        if (event.target instanceof Element && event.target.closest('button, summary, a, [role=menu]')) return;
        event.preventDefault();
        if (!event.repeat) moment.setState({ showOriginal: true });
        return;
      }
      const compare = COMPARE_KEYS[event.key.toLowerCase()];
      if (!compare) return;
      moment.setState({ showOriginal: false });
      changeSettings(settings, { compare });
    };
    const letGo = (): void => {
      moment.setState({ showOriginal: false });
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key === ' ') letGo();
    };
    const unsubscribe = settings.subscribe((now, before) => {
      if (now.compare !== before.compare) letGo();
    });
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', letGo);
    return () => {
      unsubscribe();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', letGo);
    };
  }, [settings, moment]);
}
