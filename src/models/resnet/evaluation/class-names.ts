/** Which class a folder's name means. */

/** Names for one thing, as data sets and people write them. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['airplane', 'aeroplane', 'plane', 'aircraft'],
  ['automobile', 'car', 'auto'],
  ['truck', 'lorry'],
  ['ship', 'boat'],
];

/** CIFAR-10's classes in the order of its labels. */
export const CIFAR_10: readonly string[] = [
  ...['airplane', 'automobile', 'bird', 'cat', 'deer'],
  ...['dog', 'frog', 'horse', 'ship', 'truck'],
];

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** Index into `classes`; −1 where none is meant. Case, plural and synonyms do not matter. */
export function classOf(name: string, classes: readonly string[]): number {
  const known = classes.map(plain);
  const asked = plain(name);
  for (const candidate of [asked, asked.replace(/s$/, '')]) {
    const found = known.indexOf(candidate);
    if (found >= 0) return found;
    const group = SYNONYMS.find((names) => names.includes(candidate));
    const meant = known.findIndex((each) => group?.includes(each));
    if (meant >= 0) return meant;
  }
  return -1;
}

/** “a”, “b”, “c” and 4 more. */
export function listNames(names: readonly string[], most = 6): string {
  const quoted = names.slice(0, most).map((name) => `“${name}”`);
  if (names.length > most) return `${quoted.join(', ')} and ${names.length - most} more`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
