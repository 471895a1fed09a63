/** `/report`: sums for admins, in pages. */
export const report = {
  page: (number: number, of: number): string => `Page ${number} of ${of}`,
  back: 'Back',
  next: 'Next',
  html: 'As a page',
  csv: 'As a table (CSV)',
  json: 'As JSON',
  badPeriod: 'A report covers 1 to 53 whole weeks: give a number such as 4 or 12.',
  exported:
    'Here is the report as a file. It holds the same sums, and nobody’s name. That it was taken is written into the audit.',
  htmlAlt: 'The report as a page, with its charts. It opens in any browser.',
  csvAlt: 'A table with the figures of the report.',
  jsonAlt: 'A JSON file with the figures of the report.',
  htmlName: (monday: string): string => `attune-report-${monday}.html`,
  csvName: (monday: string): string => `attune-report-${monday}.csv`,
  jsonName: (monday: string): string => `attune-report-${monday}.json`,
  shiftName: 'how-people-leave.png',
  directionName: 'what-messages-are-about.png',
};
