/** What of the engine loads when it is first needed, for those who want it ahead of time: a page that loses its network. */
export async function fetchLateParts(): Promise<void> {
  // What does not come now is asked for again when it is needed.
  await Promise.allSettled([
    import('./intake/file-of'),
    import('../../survey/tables/csv-write'),
    import('../../survey/tables/json-lines-write'),
    import('../../survey/tables/parquet-write'),
    import('../../survey/charts/accumulate'),
    import('../../survey/report/report-html'),
  ]);
}
