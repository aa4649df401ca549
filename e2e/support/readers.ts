/** What those need who do not see the page, or work it without a mouse. */
import type { Page } from '@playwright/test';

const ROLES = [
  ...['button', 'slider', 'textbox', 'combobox', 'switch', 'radio', 'link', 'img', 'dialog'],
  ...['region', 'navigation', 'progressbar', 'menuitem', 'separator', 'tab', 'grid', 'listbox', 'application'],
] as const;

/** Elements with a role but without a name. */
export async function nameless(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const role of ROLES) {
    for (const element of await page.getByRole(role, { name: /^\s*$/ }).all()) {
      found.push(`${role}: ${await element.evaluate((node) => node.outerHTML.slice(0, 120))}`);
    }
  }
  return found;
}

export async function headingLevels(page: Page): Promise<number[]> {
  return page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
}

/** Identifiers used twice, and references to identifiers that there are not. */
export async function brokenReferences(page: Page): Promise<{ twice: string[]; lost: string[] }> {
  return page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const lost = ['aria-labelledby', 'aria-controls', 'aria-describedby', 'for'].flatMap((name) =>
      Array.from(document.querySelectorAll(`[${name}]`)).flatMap((element) =>
        // A popup that is closed, or a tab that is not chosen, has nothing on the page.
        (name === 'aria-controls' &&
        (element.getAttribute('aria-expanded') === 'false' || element.getAttribute('aria-selected') === 'false')
          ? []
          : (element.getAttribute(name) ?? '').split(/\s+/)
        ).filter((id) => id !== '' && !document.getElementById(id)),
      ),
    );
    return { twice, lost };
  });
}

/** Elements in view that are wider inside than outside and could be scrolled sideways, except those that may be. */
export async function sidewaysScroll(page: Page, allowed = ''): Promise<string[]> {
  return page.evaluate((exempt) => {
    const wide = Array.from(document.querySelectorAll('body, body *')).filter((element) => {
      if (!element.checkVisibility() || element.scrollWidth <= element.clientWidth + 1) return false;
      if (exempt !== '' && element.matches(exempt)) return false;
      return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    });
    const root = document.documentElement;
    return [...wide, ...(root.scrollWidth > innerWidth ? [root] : [])].map((element) => element.outerHTML.slice(0, 80));
  }, allowed);
}

/** Text whose contrast with its own ground is below what WCAG 2.2 asks (AA), where both are plain colours. */
export async function faintText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const surface = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!surface) throw new Error('There is no canvas to read colours with.');
    const rgba = (colour: string): number[] => {
      surface.clearRect(0, 0, 1, 1);
      surface.fillStyle = colour;
      surface.fillRect(0, 0, 1, 1);
      return Array.from(surface.getImageData(0, 0, 1, 1).data);
    };
    const light = (colour: readonly number[]): number => {
      const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      const [r, g, b] = colour.map((v) => linear(v / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (start: Element): number[] | null => {
      for (let element: Element | null = start; element; element = element.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(element);
        if (backgroundImage !== 'none') return null;
        const ground = rgba(backgroundColor);
        if (ground[3] === 255) return ground;
        if (ground[3] > 0) return null;
      }
      return null;
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const own = Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !(element instanceof HTMLElement) || !element.checkVisibility({ opacityProperty: true })) continue;
      if (element.closest('.visually-hidden, :disabled, [inert], [aria-disabled=true], .jpeg-stage, option')) continue;
      const ground = groundOf(element);
      if (!ground) continue;
      const { color, fontSize } = getComputedStyle(element);
      const ink = rgba(color);
      if (ink[3] < 255) continue;
      const [bright, dark] = [light(ink), light(ground)].sort((a, b) => b - a);
      const ratio = (bright + 0.05) / (dark + 0.05);
      if (ratio < (Number.parseFloat(fontSize) >= 24 ? 3 : 4.5)) {
        found.push(`${ratio.toFixed(2)}: ${(element.textContent ?? '').slice(0, 40)} (${element.className})`);
      }
    }
    return found;
  });
}
