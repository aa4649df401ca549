/** A facet inside a sentence. */
import type { Facet } from '../facets';

const NAMES = /^(Huffman|Adobe)\b/;

/** Its title in small letters, but for names of people and firms. */
export function settingInWords({ id, title }: Facet): string {
  if (id === 'exact') return 'exactness of quality';
  return NAMES.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** "quality 75", "no colour profile": what files have. */
export function possessionInWords(facet: Facet, value: string): string {
  if (facet.id === 'exact') return value === '' ? 'no quality' : `tables whose quality is ${value}`;
  return value === '' ? `no ${settingInWords(facet)}` : `${settingInWords(facet)} ${value}`;
}
