/** The qualities of a chain, as a person writes them and as the setting holds them (`90-75-60`). */

const MOST = 16;

export function qualitiesText(setting: string): string {
  return setting.split('-').join(', ');
}

/** The setting that `text` means, or one sentence about what is wrong with it. */
export function parseQualities(text: string): { readonly setting: string } | { readonly problem: string } {
  const parts = text.split(/[\s,;-]+/).filter((part) => part !== '');
  if (parts.length === 0) return { problem: 'Write at least one quality from 1 to 100.' };
  if (parts.length > MOST) return { problem: `${parts.length} qualities are too many: at most ${MOST} take turns.` };
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) < 1 || Number(part) > 100)
      return { problem: `“${part.slice(0, 12)}” is no quality: they are whole numbers from 1 to 100.` };
  }
  return { setting: parts.map(Number).join('-') };
}
