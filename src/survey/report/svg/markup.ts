/** Markup as text, for pages and drawings alike. Whatever goes into it is hostile: it comes from file names. */
import { visible } from '../../visible';

/** Text that is already markup; only this file makes it of plain text. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | number | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as markup, in elements and in attributes; signs that hide or turn the writing round are spelt out. */
export function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

const DIGITS = 2;

function valueOf(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toFixed(DIGITS))) : escaped(value);
}

function markupOf(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string' || typeof child === 'number') return valueOf(child);
  return 'markup' in child ? child.markup : child.map(markupOf).join('');
}

/** Elements that have no end tag in HTML. */
const VOID: ReadonlySet<string> = new Set(['meta', 'br']);

/** An element; attributes that are null are left out. Numbers have two digits after the point. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const list = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${valueOf(value)}"`));
  const start = `<${name}${list.join('')}>`;
  return { markup: VOID.has(name) ? start : `${start}${markupOf(children)}</${name}>` };
}

/** A drawing of its own: what it shows is said in `title`, since pixels say nothing to a screen reader. */
export function drawing(
  width: number,
  height: number,
  kind: string,
  title: string,
  ...children: readonly Child[]
): Markup {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      class: `chart ${kind}`,
      role: 'img',
      'aria-label': title,
    },
    ...children,
  );
}
