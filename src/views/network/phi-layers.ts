/** The setting `phiLayers`: φ of each ReLU in turn, joined by hyphens; empty where all are alike. */

/** φ of every ReLU, 1…15. A list that is too short goes on with `phi`; what is too long is left out. */
export function phiOfSites(phiLayers: string, phi: number, sites: number): number[] {
  const listed = phiLayers === '' ? [] : phiLayers.split('-').map(Number);
  return Array.from({ length: sites }, (_, site) => listed[site] ?? phi);
}

/** The settings for these φ: one φ where they are all alike. */
export function settingsOfPhis(phis: readonly number[]): { phiLayers: string; phi?: number } {
  const [first] = phis;
  if (phis.every((phi) => phi === first)) return { phiLayers: '', phi: first };
  return { phiLayers: phis.join('-') };
}
