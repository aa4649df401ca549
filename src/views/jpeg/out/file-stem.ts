/** What saved files begin with, from the `img` setting: as FigureMenu names its files. */
export function fileStem(img: string): string {
  return img.replace(/^file:[0-9a-f]+:/, '').replace(/\.[^.]+$/, '');
}
