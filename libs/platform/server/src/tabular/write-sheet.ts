import { Zip, ZipDeflate } from 'fflate';
import type { TableCell, TableColumn } from './write-table.js';

/** The most rows a worksheet holds, its head included. */
export const mostSheetRows = 1_048_575;

/**
 * The table as an Excel workbook, piece by piece: only a few rows are in memory, however many there are. A bold head
 * that stays in sight and filters, numbers as numbers, days and times as such in Japan; a text never becomes a formula.
 */
export async function* xlsxOf<Row>(
  sheet: string,
  columns: readonly TableColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(Buffer.from(piece));
  });
  for (const [path, text] of frame(sheet)) part(zip, path)(text, true);
  const write = part(zip, 'xl/worksheets/sheet1.xml');
  write(sheetHead(columns));
  let number = 1;
  let waiting = rowXml(
    number,
    columns.map((column) => column.title),
    1,
  );
  for await (const row of rows) {
    number += 1;
    waiting += rowXml(
      number,
      columns.map((column) => column.value(row)),
      null,
    );
    if (waiting.length < 60_000) continue;
    write(waiting);
    waiting = '';
    yield* ready.splice(0);
  }
  const filter = `A1:${letters(columns.length - 1)}${number}`;
  write(`${waiting}</sheetData><autoFilter ref="${filter}"/></worksheet>`, true);
  zip.end();
  yield* ready.splice(0);
}

function part(zip: Zip, path: string): (text: string, last?: boolean) => void {
  const file = new ZipDeflate(path, { level: 6 });
  zip.add(file);
  return (text, last = false) => file.push(Buffer.from(text), last);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const documents = `${office}/officeDocument/2006/relationships`;
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything of a workbook but its sheet. Styles: 0 plain, 1 head, 2 whole number, 3 time, 4 day, 5 number with a fraction. */
const frame = (sheet: string): (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${xml}<workbook ${main} xmlns:r="${documents}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${xml}<styleSheet ${main}><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0##"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${[165, 166, 164].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  ],
];

const sheetHead = <Row>(columns: readonly TableColumn<Row>[]): string =>
  `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width ?? 16}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

const rowXml = (number: number, cells: readonly TableCell[], style: number | null): string =>
  `<row r="${number}">${cells.map((cell, place) => cellXml(`${letters(place)}${number}`, cell, style)).join('')}</row>`;

/** Excel counts exactly up to 15 digits. */
function cellXml(place: string, value: TableCell, style: number | null): string {
  if (value === null || value === '') return '';
  if (typeof value !== 'string') {
    const [number, look] = numberOf(value);
    return `<c r="${place}" s="${look}"><v>${number}</v></c>`;
  }
  const look = style === null ? '' : ` s="${style}"`;
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, 32_000))}</t></is></c>`;
}

/** What Excel counts with, and the style it is shown in. */
function numberOf(value: Exclude<TableCell, string | null>): readonly [number | bigint, style: number] {
  if (value instanceof Date) return [serialDay(value), 3];
  if (typeof value === 'object') return [Date.parse(value.day) / 86_400_000 + 25_569, 4];
  return [value, typeof value === 'bigint' || Number.isInteger(value) ? 2 : 5];
}

/** Days since 1899-12-30, in Japan. */
const serialDay = (at: Date): number => (at.getTime() + 9 * 3_600_000) / 86_400_000 + 25_569;

/** 0 → A, 25 → Z, 26 → AA */
const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML knows no control characters besides tabs and line ends. */
const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
