import type { Session } from './session';

/** Puts the page's address, with every setting in it, on the clipboard. */
export async function copyLink({ url, settings, notify }: Session): Promise<void> {
  url.flush();
  const { img } = settings.getState();
  try {
    await navigator.clipboard.writeText(window.location.href);
  } catch {
    notify('The browser keeps its clipboard shut here. The link is in the address bar.');
    return;
  }
  notify(
    img.startsWith('file:')
      ? `Link copied. It names ${img.slice(18)}; the picture itself stays on your computer.`
      : 'Link copied.',
  );
}
