import type { Column, Content, ContentTable, Margins, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';

export type { Column };

/** A table with a head row. Columns of numbers (`yen`, `number`) are aligned to the right. */
export interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  /** Texts as they are printed; yen already with its commas. */
  readonly rows: readonly (readonly string[])[];
  /** Printed in bold below a stronger line: 合計. */
  readonly total?: readonly string[];
}

export interface PrintedColumn {
  readonly label: string;
  readonly kind?: 'text' | 'number' | 'yen';
  /** Share of the width against the other text columns; default 1. Columns of numbers are as wide as their content. */
  readonly share?: number;
}

export const millimetres = (length: number): number => (length * 72) / 25.4;

/** `12` → `１２`, as points of a letter are numbered. */
export const fullWidth = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const pageOf = (
  title: string,
): Pick<TDocumentDefinitions, 'pageSize' | 'defaultStyle' | 'info' | 'language'> => ({
  pageSize: 'A4',
  language: 'ja-JP',
  info: { title },
  defaultStyle: { font: 'NotoSansJP', fontSize: 10.5, lineHeight: 1.22 },
});

const line = '#8c8c8c';
const paper = '#f2f2f2';

/** Thin grey lines, room to breathe; the line above the total is stronger. */
export function tableOf(table: PrintedTable, margin: Margins): ContentTable {
  const cell =
    (bold: boolean) =>
    (text: string, place: number): TableCell => ({
      text,
      bold,
      alignment: isNumber(table.columns[place]) ? 'right' : 'left',
    });
  const head = table.columns.map((each): TableCell => ({
    text: each.label,
    bold: true,
    noWrap: isNumber(each),
    fillColor: paper,
    alignment: isNumber(each) ? 'right' : 'left',
  }));
  const rows = table.rows.map((row) => row.map(cell(false)));
  return {
    margin,
    fontSize: 9.5,
    lineHeight: 1.1,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widthsOf(table),
      body: [head, ...rows, ...(table.total ? [table.total.map(cell(true))] : [])],
    },
    layout: ruled(table.total !== undefined),
  };
}

/** A hash, a long address: a column as wide as what is left would become as wide as the word, and leave the page. */
const longWord = /[!-~]{25}/;

/** Numbers as wide as they need, the text column with the largest share takes what is left, the others a part. */
function widthsOf({ columns, rows }: PrintedTable): (number | string)[] {
  const text = columns.filter((each) => !isNumber(each));
  const all = text.reduce((sum, each) => sum + (each.share ?? 1), 0);
  const forText = 100 - 14 * (columns.length - text.length);
  const widest = text.reduce((best, each) => ((each.share ?? 1) > (best?.share ?? 1) ? each : best), text[0]);
  return columns.map((each, place) => {
    if (isNumber(each)) return 'auto';
    const rest = each === widest && !rows.some((row) => longWord.test(row[place] ?? ''));
    return rest ? '*' : `${Math.round((forText * (each.share ?? 1)) / all)}%`;
  });
}

const isNumber = (column: PrintedColumn | undefined): boolean => column?.kind === 'number' || column?.kind === 'yen';

const ruled = (total: boolean) => ({
  hLineWidth: (row: number, node: ContentTable) => (total && row === node.table.body.length - 1 ? 1.2 : 0.6),
  vLineWidth: () => 0.6,
  hLineColor: () => line,
  vLineColor: () => line,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4,
  paddingBottom: () => 3.5,
});

/** Label on the left on grey, value on the right: the facts of an application. */
export function factsOf(rows: readonly (readonly [label: string, value: string])[]): Content {
  return {
    margin: [0, 0, 0, 10],
    fontSize: 10,
    lineHeight: 1.12,
    table: {
      widths: ['27%', '73%'],
      body: rows.map(([label, value]) => [
        { text: label, bold: true, fillColor: paper },
        { text: value || '（記入なし）' },
      ]),
    },
    layout: ruled(false),
  };
}
