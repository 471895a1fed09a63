import type { Texts } from '#core/texts/en/index.ts';

export const report: Texts['commands']['report'] = {
  page: (number, of) => `Seite ${number} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  html: 'Als Seite',
  csv: 'Als Tabelle (CSV)',
  json: 'Als JSON',
  badPeriod: 'Ein Bericht umfasst 1 bis 53 ganze Wochen: Nenn eine Zahl wie 4 oder 12.',
  exported:
    'Hier ist der Bericht als Datei. Darin stehen dieselben Summen und kein Name. Dass er mitgenommen wurde, steht im Protokoll.',
  htmlAlt: 'Der Bericht als Seite, mit seinen Diagrammen. Sie öffnet sich in jedem Browser.',
  csvAlt: 'Eine Tabelle mit den Zahlen des Berichts, mit englischen Namen der Spalten.',
  jsonAlt: 'Eine JSON-Datei mit den Zahlen des Berichts, mit englischen Namen.',
  htmlName: (monday) => `attune-bericht-${monday}.html`,
  csvName: (monday) => `attune-bericht-${monday}.csv`,
  jsonName: (monday) => `attune-bericht-${monday}.json`,
  shiftName: 'wie-menschen-gehen.png',
  directionName: 'worum-es-geht.png',
};
