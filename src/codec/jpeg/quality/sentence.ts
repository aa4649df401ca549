/** The verdict as one sentence, for the page and the command line. */
import type { ComponentQuality, QualityVerdict } from './verdict';

type Verdict = Omit<QualityVerdict, 'sentence'>;

/** `wide`: a step is above 255. */
export function verdictSentence(verdict: Verdict, wide: boolean): string {
  if (verdict.perComponent.length === 0) return 'There are no quantisation tables to judge.';
  if (verdict.kind === 'ijg') return `${ijgClause(verdict)}${wide ? ', with 16-bit steps' : ''}.`;
  if (verdict.family !== null) {
    return `Not IJG: ${verdict.family.label} (nearest IJG quality ${verdict.nearestQuality}, misfit ${amount(verdict.misfit)}).`;
  }
  return `Not IJG: nearest quality ${verdict.nearestQuality}, misfit ${amount(verdict.misfit)}${partial(verdict)}.`;
}

function ijgClause({ quality, perComponent }: Verdict): string {
  const several = perComponent.length > 1;
  const tables = new Set(perComponent.map(({ standardTable }) => standardTable));
  const [table] = tables;
  if (quality !== null) {
    if (!several || quality === 100) return `IJG quality ${quality}`;
    if (tables.size === 1) return `IJG quality ${quality}, the ${table} table for every component`;
    return perComponent.every(asExpected)
      ? `IJG quality ${quality}`
      : `IJG quality ${quality}, but the tables are given out unusually: ${listed(perComponent, (c) => `${c.standardTable}`)}`;
  }
  const [first, second, third] = perComponent;
  if (perComponent.length === 3 && perComponent.every(asExpected) && first.expectedTable !== second.expectedTable) {
    if (second.exactQuality === third.exactQuality) {
      return `IJG tables of two qualities: luma ${first.exactQuality}, chroma ${second.exactQuality}`;
    }
  }
  return `IJG tables of several qualities: ${listed(perComponent, (c) => `${c.standardTable} ${c.exactQuality}`)}`;
}

const asExpected = (component: ComponentQuality) => component.standardTable === component.expectedTable;

const listed = (components: readonly ComponentQuality[], tell: (component: ComponentQuality) => string) =>
  components.map((component) => `component ${component.component + 1} ${tell(component)}`).join(', ');

/** Which components are exact, or how near all are. */
function partial({ perComponent }: Verdict): string {
  const exact = perComponent.filter(({ exactQuality }) => exactQuality !== null);
  if (exact.length > 0) {
    return `; ${listed(exact, (c) => `is exactly IJG ${c.standardTable} ${c.exactQuality}`)}`;
  }
  const entries = 64 * perComponent.length;
  const equal = perComponent.reduce((sum, { equalEntries }) => sum + equalEntries, 0);
  return equal > entries / 2 ? `, ${equal} of ${entries} steps equal` : '';
}

/** Two digits, never a 0 for what is not 0. */
const amount = (misfit: number) => (misfit >= 0.01 ? misfit.toFixed(2) : 'below 0.01');
