/** The report's style: paper and ink, both colour schemes, and always paper in print. One accent marks the second collection. */
import { HEAT_STEPS } from './svg/heat-chart';

const LIGHT = `
  --ground: #fbfaf7; --ink: #292621; --quiet: #676158; --line: #dedad1; --bar: #6b6457; --nearest: #c3bbab;
  --second: #1f6fb2; --plate: #f3f0ea; --warn: #99430c;`;
const DARK = `
  --ground: #1b1a18; --ink: #eeebe5; --quiet: #aea89d; --line: #3b3833; --bar: #b5ad9f; --nearest: #635d53;
  --second: #74b3e8; --plate: #24221f; --warn: #eea268;`;

const heat = Array.from(
  { length: HEAT_STEPS },
  (_, step) =>
    `.heat-${step + 1} { fill: var(--ink); fill-opacity: ${(((step + 1) / HEAT_STEPS) ** 1.2).toFixed(2)}; }`,
).join('\n');

export const PAGE_STYLE = `
:root { color-scheme: light dark;${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root {${DARK} } }
* { box-sizing: border-box; }
body {
  margin: 0; padding: 40px 24px 64px; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
}
main, header, footer { max-width: 1120px; margin-inline: auto; }
h1 { margin: 0; font-size: 26px; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 48px 0 4px; font-size: 20px; font-weight: 600; }
h3 { margin: 0; font-size: 15px; font-weight: 600; }
p { margin: 0; }
.quiet, footer { color: var(--quiet); font-size: 13px; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 20px 24px; margin: 32px 0 0; }
.figures dt { color: var(--quiet); font-size: 13px; }
.figures dd { margin: 0; font-size: 20px; line-height: 1.3; overflow-wrap: anywhere; }
.figures dd.note { font-size: 13px; color: var(--quiet); }
.second { --bar: var(--second); color: var(--second); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 40px 32px; margin-top: 24px; align-items: start; }
figure { margin: 0; min-width: 0; }
figure.wide { grid-column: span 2; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 8px 32px; align-items: start; }
figure.wide > figcaption, figure.wide > .note, figure.wide > details { grid-column: 1 / -1; }
figcaption { margin-bottom: 10px; }
.chart { display: block; width: 100%; max-width: 460px; height: auto; font-size: 12px; overflow: visible; }
.chart text { fill: var(--ink); }
.chart text.tick, .chart text.ratio { fill: var(--quiet); }
.chart .figure, .chart .second text { fill: var(--quiet); }
.chart .second text { fill: var(--second); }
.chart .bar { fill: var(--bar); }
.chart .nearest { fill: var(--nearest); }
.chart .line { fill: none; stroke: var(--second); stroke-width: 1.5; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .axis { stroke: var(--quiet); stroke-width: 1; }
.chart .plate { fill: var(--plate); }
.chart line.ratio { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 3; }
${heat}
.key { display: inline-block; width: 10px; height: 10px; margin: 0 5px 0 0; background: var(--bar); }
.key.nearest { background: var(--nearest); margin-left: 12px; }
.key.b { background: var(--second); margin-left: 12px; }
.note { margin-top: 6px; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
details { margin-top: 8px; font-size: 13px; }
summary { color: var(--quiet); cursor: pointer; padding: 4px 0; }
summary:focus-visible { outline: 2px solid var(--second); outline-offset: 2px; }
.scroll { overflow-x: auto; max-height: 420px; overflow-y: auto; }
table { border-collapse: collapse; font-size: 13px; }
caption { text-align: left; color: var(--quiet); padding-bottom: 4px; }
th, td { padding: 3px 16px 3px 0; text-align: right; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { color: var(--quiet); }
th:first-child, td:first-child { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.oddities { columns: 2 420px; column-gap: 40px; margin-top: 20px; }
.oddity { break-inside: avoid; padding: 0 0 24px; }
.oddity .count { color: var(--quiet); font-weight: 400; }
.oddity ul { list-style: none; margin: 6px 0 0; padding: 0; }
.oddity li { display: flex; gap: 16px; justify-content: space-between; border-top: 1px solid var(--line); padding: 3px 0; font-size: 13px; }
.oddity li span { text-align: right; color: var(--quiet); max-width: 50%; overflow-wrap: anywhere; }
.file { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; min-width: 0; }
footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); }
footer p + p { margin-top: 4px; }
footer code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
@media (max-width: 720px) { body { padding: 24px 16px 48px; } figure.wide { grid-column: auto; } .figures { grid-template-columns: repeat(2, 1fr); } .oddities { columns: 1; } }
@media print {
  body { padding: 0; font-size: 12px; }
  figure, .oddity, .figures div { break-inside: avoid; }
  h2 { break-after: avoid; }
  details:not([open]) { display: none; }
  .scroll { max-height: none; overflow: visible; }
  .charts { grid-template-columns: repeat(2, 1fr); }
}
`;
