/** What the report says about surveys: files a second against their aims, memory, and a filter over 100,000 files. */
import { SURVEY_AIMS, type AimRow } from './aims';
import type { SurveyCommandRun, SurveyDrop, SurveyFilterRun } from './contest';
import { significant, spread } from './figures';
import { markdownTable } from './markdown-table';
import { median, quantile } from './statistics';

export interface SurveyResults {
  readonly surveyCommand: readonly SurveyCommandRun[];
  readonly surveyDrop: readonly SurveyDrop[];
  readonly surveyFilter: readonly SurveyFilterRun[];
}

const perSecond = (files: number, milliseconds: readonly number[]): number => (1000 * files) / median(milliseconds);

const rateRow = (what: string, rate: number, atLeast: number): AimRow => ({
  what,
  against: 'files a second, median',
  ours: String(Math.round(rate)),
  theirs: '–',
  figure: '–',
  aim: `≥ ${atLeast}`,
  met: rate >= atLeast,
});

/** The run over most files, headers alone. */
function largest(runs: readonly SurveyCommandRun[]): SurveyCommandRun[] {
  const headers = runs.filter(({ full }) => !full);
  const most = Math.max(...headers.map(({ files }) => files));
  return headers.filter(({ files }) => files === most);
}

export function surveyRows({ surveyCommand, surveyDrop }: SurveyResults): AimRow[] {
  return [
    ...largest(surveyCommand).map(({ files, milliseconds }) =>
      rateRow('survey of headers, command line', perSecond(files, milliseconds), SURVEY_AIMS.command),
    ),
    ...surveyDrop.map(({ files, milliseconds }) =>
      rateRow('survey of headers, folder dropped on the page', perSecond(files, milliseconds), SURVEY_AIMS.page),
    ),
  ];
}

const COMMAND_NOTE =
  'Files of their own on the disk, just written, so in its cache; the built command as a whole process, its start and the ' +
  'writing of a CSV counted. Memory: the process’s high-water mark, polled while it runs, 0 where the system does not tell.';

const PAGE_NOTE =
  'Drop: a folder with sub-folders, the browser’s own drop event, from the event until every row and chart is there; a ' +
  'fresh context each time. Filter: files made in the page; another range of quality is set, and the time runs to the first ' +
  'frame after the charts are drawn anew. Longest block: between two ticks of the page’s 1 ms timer.';

export function surveySections({ surveyCommand, surveyDrop, surveyFilter }: SurveyResults): string[] {
  const sections: string[] = [];
  const right = (heading: string) => ({ heading, align: 'right' }) as const;
  if (surveyCommand.length > 0)
    sections.push(
      '## Survey, command line',
      COMMAND_NOTE,
      markdownTable(
        [
          { heading: 'read' },
          right('files'),
          right('kB a file'),
          right('ms'),
          right('files a second'),
          right('MB held'),
        ],
        surveyCommand.map(({ files, meanBytes, full, milliseconds, peakBytes }) => [
          full ? 'every coefficient' : 'headers',
          String(files),
          (meanBytes / 1000).toFixed(0),
          spread(milliseconds),
          String(Math.round(perSecond(files, milliseconds))),
          (median(peakBytes) / 1e6).toFixed(0),
        ]),
      ),
    );
  if (surveyDrop.length + surveyFilter.length > 0)
    sections.push(
      '## Survey, in the page',
      PAGE_NOTE,
      markdownTable(
        [
          { heading: 'what' },
          right('files'),
          right('ms'),
          right('p95'),
          right('files a second'),
          right('longest block'),
        ],
        [
          ...surveyDrop.map(({ files, milliseconds, longestBlock }) => [
            'folder dropped',
            String(files),
            spread(milliseconds),
            '',
            String(Math.round(perSecond(files, milliseconds))),
            significant(median(longestBlock)),
          ]),
          ...surveyFilter.flatMap(({ files, readMilliseconds, milliseconds, longestBlock }) => [
            [
              'files from a script',
              String(files),
              significant(readMilliseconds),
              '',
              String(Math.round(perSecond(files, [readMilliseconds]))),
              '',
            ],
            [
              'filter moved',
              String(files),
              spread(milliseconds),
              significant(quantile(milliseconds, 0.95)),
              '',
              significant(longestBlock),
            ],
          ]),
        ],
      ),
    );
  return sections;
}
