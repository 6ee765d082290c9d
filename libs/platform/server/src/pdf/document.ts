import { type LocalDate, wareki } from '@musubi/platform/model';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { factsOf, millimetres, pageOf, type PrintedTable, tableOf } from './parts.js';

/** An application, an agreement, a report on paper. */
export interface PrintedDocument {
  readonly title: string;
  /** 「令和8年度 地域づくりパートナープロジェクト推進助成事業」. */
  readonly subtitle?: string;
  /** 「R8-PPJ-0001」; in the head of every page. */
  readonly number?: string;
  readonly date?: LocalDate;
  readonly sections: readonly DocumentSection[];
  /** Across every page, faintly: 「下書き」. */
  readonly watermark?: string;
  /** Left in the footer of every page; page numbers stand on its right. */
  readonly footer?: string;
}

export interface DocumentSection {
  readonly heading?: string;
  readonly paragraphs?: readonly string[];
  readonly rows?: readonly (readonly [label: string, value: string])[];
  readonly table?: PrintedTable;
  readonly signatures?: readonly PrintedSignature[];
  /** Starts on a new page. */
  readonly newPage?: boolean;
}

export interface PrintedSignature {
  readonly organisation: string;
  readonly role: string;
  readonly name: string;
  /** When it was signed, in words: 「令和8年11月23日 10時15分」; null leaves a line to sign on. */
  readonly signed: string | null;
}

export function documentDefinition(document: PrintedDocument): TDocumentDefinitions {
  const side = millimetres(22);
  return {
    ...pageOf(document.title),
    pageMargins: [side, millimetres(24), side, millimetres(20)],
    header: { text: document.number ?? '', alignment: 'right', fontSize: 9, margin: [side, millimetres(12), side, 0] },
    footer: (page, pages) => ({
      margin: [side, millimetres(6), side, 0],
      fontSize: 8.5,
      color: '#444444',
      columns: [
        { text: document.footer ?? document.title, width: '*' },
        { text: `${page} / ${pages}`, width: 'auto', alignment: 'right' },
      ],
    }),
    ...(document.watermark
      ? { watermark: { text: document.watermark, color: '#9a9a9a', opacity: 0.16, bold: true, fontSize: 110 } }
      : {}),
    content: [...heading(document), ...document.sections.flatMap(section)],
  };
}

function heading({ title, subtitle, date }: PrintedDocument): Content[] {
  return [
    ...(date ? [{ text: wareki(date), alignment: 'right', margin: [0, 0, 0, 8] } as Content] : []),
    ...(subtitle ? [{ text: subtitle, alignment: 'center', fontSize: 11 } as Content] : []),
    { text: title, bold: true, fontSize: 17, alignment: 'center', margin: [0, 2, 0, 18] },
  ];
}

function section(each: DocumentSection): Content[] {
  const { paragraphs = [], rows = [], table, signatures = [] } = each;
  const content: Content[] = [
    ...paragraphs.map((text): Content => ({ text, margin: [0, 0, 0, 7] })),
    ...(rows.length > 0 ? [factsOf(rows)] : []),
    ...(table ? [tableOf(table, [0, 0, 0, 10])] : []),
    ...(signatures.length > 0 ? [{ stack: signatures.map(signature), unbreakable: signatures.length < 6 }] : []),
  ];
  return withHeading(headingOf(each), content, paragraphs.length > 0);
}

/** A heading never stands alone at the foot of a page: it keeps a first paragraph to itself. Tables may break. */
function withHeading(head: Content | null, content: Content[], keeps: boolean): Content[] {
  if (!head) return content;
  const [first, ...rest] = content;
  return first && keeps ? [{ stack: [head, first], unbreakable: true }, ...rest] : [head, ...content];
}

const headingOf = ({ heading: text, newPage }: DocumentSection): Content | null =>
  text
    ? {
        text,
        bold: true,
        fontSize: 12.5,
        headlineLevel: 1,
        margin: [0, 8, 0, 6],
        ...(newPage ? { pageBreak: 'before' as const } : {}),
      }
    : null;

const signature = ({ organisation, role, name, signed }: PrintedSignature): Content => ({
  unbreakable: true,
  margin: [0, 4, 0, 10],
  columns: [
    { width: '*', stack: [{ text: organisation, bold: true }, { text: [role, name].filter(Boolean).join('\u3000') }] },
    signed
      ? { width: 'auto', fontSize: 9.5, alignment: 'right', stack: [{ text: '電子署名' }, { text: signed }] }
      : {
          width: 180,
          alignment: 'right',
          text: '署名　　　　　　　　　㊞',
          decoration: 'underline',
          decorationColor: '#8c8c8c',
        },
  ],
});
