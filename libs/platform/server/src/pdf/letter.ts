import { type LocalDate, wareki } from '@musubi/platform/model';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Column, fullWidth, millimetres, pageOf, tableOf, type PrintedTable } from './parts.js';

/** An official letter of the city (公用文). Texts are printed as given; dates in 和暦. */
export interface Letter {
  /** 「市協第12号」. */
  readonly number: string;
  readonly date: LocalDate;
  readonly to: Addressee;
  readonly from: LetterSender;
  /** 「交付決定通知書」. */
  readonly title: string;
  /** Paragraphs before 「記」; the first line of each is indented. */
  readonly body: readonly string[];
  /** The points below 「記」, numbered １, ２, …; without any, there is no 「記」. */
  readonly ki?: readonly LetterPoint[];
  /** 「添付書類」 by name. */
  readonly attachments?: readonly string[];
  /** What the addressee can do against it (教示), in small letters after 「以上」. */
  readonly remedy?: string;
  readonly contact?: { readonly department: string; readonly telephone: string; readonly email: string };
}

export interface Addressee {
  readonly postalCode?: string;
  readonly address?: string;
  /** The organisation's name; printed with 「御中」 unless a person follows. */
  readonly organisation?: string;
  /** 「代表者」, 「理事長」. */
  readonly role?: string;
  /** Printed with 「様」. */
  readonly person?: string;
}

export interface LetterSender {
  /** 「仙台市長」. */
  readonly title: string;
  readonly name?: string;
  /** `mark` leaves ㊞ where the seal goes; `omitted` prints （公印省略）. */
  readonly seal: 'mark' | 'omitted';
}

export interface LetterPoint {
  readonly label: string;
  readonly value?: string;
  /** (1), (2), … below the label. */
  readonly items?: readonly string[];
  readonly table?: PrintedTable;
}

export function letterDefinition(letter: Letter): TDocumentDefinitions {
  const content: Content[] = [
    { text: letter.number, alignment: 'right' },
    { text: wareki(letter.date), alignment: 'right', margin: [0, 0, 0, 16] },
    addressee(letter.to),
    sender(letter.from),
    {
      text: inLines(letter.title),
      bold: true,
      fontSize: 14,
      alignment: 'center',
      margin: [20, 0, 20, 12],
      lineHeight: 1.2,
    },
    ...letter.body.map(paragraph),
    ...points(letter.ki ?? []),
    ...closing(letter),
  ];
  return {
    ...pageOf(letter.title),
    defaultStyle: { font: 'NotoSansJP', fontSize: 10.5, lineHeight: 1.14 },
    pageMargins: [millimetres(25), millimetres(20), millimetres(25), millimetres(15)],
    footer: (page, pages) => ({
      text: pages > 1 ? `${letter.number}\u3000${page} / ${pages}` : '',
      alignment: 'center',
      fontSize: 8,
      color: '#555555',
    }),
    content,
  };
}

const paragraph = (text: string): Content => ({ text, leadingIndent: 10.5, margin: [0, 0, 0, 6] });

function addressee(to: Addressee): Content {
  const person = [to.role, to.person].filter(Boolean).join('\u3000');
  const lines = [
    to.postalCode ? `〒${to.postalCode}` : '',
    to.address ?? '',
    to.organisation ? `${to.organisation}${person ? '' : '\u3000御中'}` : '',
    person ? `${person}\u3000様` : '',
  ];
  return { stack: lines.filter(Boolean).map((text) => ({ text })), margin: [10.5, 0, 150, 16] };
}

const longestTitle = 26;

/** A title too long for one line breaks between the programme and what the letter is, not inside a word. */
const inLines = (title: string): string => (title.length > longestTitle ? title.replace(/[ \u3000]/, '\n') : title);

function sender({ title, name, seal }: LetterSender): Content {
  const signature: Content = { text: [title, name].filter(Boolean).join('\u3000'), fontSize: 11.5 };
  const mark: Column =
    seal === 'mark'
      ? { text: '㊞', fontSize: 15, color: '#8a8a8a', width: 'auto', margin: [10, -3, 0, 0] }
      : { text: '（公印省略）', fontSize: 9, width: 'auto', margin: [8, 2, 0, 0] };
  return {
    columns: [{ text: '', width: '*' }, { ...signature, width: 'auto' }, mark],
    margin: [0, 0, seal === 'mark' ? 10.5 : 0, 14],
  };
}

function points(ki: readonly LetterPoint[]): Content[] {
  if (ki.length === 0) return [];
  const labelWidth = Math.min(140, Math.max(...ki.map((each) => each.label.length)) * 10.5 + 12);
  return [
    { text: '記', alignment: 'center', margin: [0, 4, 0, 6] },
    ...ki.flatMap((each, place) => point(each, place + 1, labelWidth)),
  ];
}

function point(each: LetterPoint, number: number, labelWidth: number): Content[] {
  const head: Content = {
    columns: [
      { text: fullWidth(number), width: 20 },
      { text: each.label, width: each.value === undefined ? '*' : labelWidth },
      { text: each.value ?? '', width: each.value === undefined ? 0 : '*' },
    ],
    columnGap: 4,
    margin: [0, 0, 0, 4],
  };
  const items = (each.items ?? []).map((text, place): Content => ({
    columns: [
      { text: `(${place + 1})`, width: 22 },
      { text, width: '*' },
    ],
    margin: [24, 0, 0, 4],
  }));
  return [head, ...items, ...(each.table ? [tableOf(each.table, [24, 2, 0, 8])] : [])];
}

function closing({ ki, attachments, remedy, contact }: Letter): Content[] {
  const end: Content[] = ki && ki.length > 0 ? [{ text: '以上', alignment: 'right', margin: [0, 4, 10.5, 8] }] : [];
  const list = attachments ?? [];
  if (list.length > 0)
    end.push({
      columns: [{ text: '添付書類', width: 60 }, { stack: [...list] }],
      margin: [0, 0, 0, 10],
      unbreakable: true,
    });
  if (remedy) end.push({ text: remedy, fontSize: 8.5, lineHeight: 1.2, margin: [0, 0, 0, 12] });
  if (contact) end.push(contactBox(contact));
  return end;
}

const contactBox = ({ department, telephone, email }: NonNullable<Letter['contact']>): Content => ({
  columns: [
    { text: '', width: '*' },
    {
      width: 'auto',
      fontSize: 9,
      stack: [{ text: `（担当）${department}` }, { text: `電話\u3000${telephone}` }, { text: `メール\u3000${email}` }],
    },
  ],
  unbreakable: true,
});
