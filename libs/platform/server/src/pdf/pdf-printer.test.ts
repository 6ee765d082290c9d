import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { documentDefinition } from './document.js';
import type { Letter } from './letter.js';
import { PdfPrinter } from './pdf-printer.js';
import { printable } from './printable.js';
import { hasGlyph } from './typeface.js';

const printer = new PdfPrinter();

const decision: Letter = {
  number: '市協第12号',
  date: '2026-11-23',
  to: { organisation: '杜の縁側をひらく会', role: '代表', person: '髙﨑 𠮷子' },
  from: { title: '仙台市長', seal: 'mark' },
  title: '令和8年度地域づくりパートナープロジェクト推進助成事業\n交付決定通知書',
  body: [
    '令和8年9月30日付けで申請のあった標記の助成金については、審査の結果、下記のとおり交付することに決定しましたので、通知します。',
    'なお、事業の内容を変更しようとするときは、あらかじめ市長の承認を受けてください。',
  ],
  ki: [
    { label: '受付番号', value: 'R8-PPJ-0001' },
    { label: '事業の名称', value: '空き家の縁側でつなぐ多世代の居場所づくり' },
    { label: '交付決定額', value: '金 1,350,000円' },
    {
      label: '内訳',
      table: {
        columns: [{ label: '費目' }, { label: '内容', share: 2 }, { label: '金額（円）', kind: 'yen' }],
        rows: [
          ['報償費', '講師謝礼 3回', '90,000'],
          ['消耗品費', '縁台・植栽の材料', '410,000'],
          ['使用料及び賃借料', '会場の借上げ', '850,000'],
        ],
        total: ['合計', '', '1,350,000'],
      },
    },
    {
      label: '交付の条件',
      items: ['事業の完了後30日以内に、実績報告書を提出すること。', '会計に関する帳簿と証拠書類を5年間保存すること。'],
    },
  ],
  attachments: ['審査結果の講評', '実績報告書の様式'],
  remedy:
    'この決定に不服がある場合は、この通知を受け取った日の翌日から起算して3か月以内に、市長に対して審査請求をすることができます。',
  contact: { department: '市民局 市民協働推進課', telephone: '022-000-0000', email: 'kyodo@city.example.jp' },
};

/** The text a reader would copy from the PDF, where poppler is installed; otherwise null. */
function textOf(pdf: Buffer): string | null {
  const file = join(mkdtempSync(join(tmpdir(), 'musubi-pdf-')), 'a.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

describe('printed text', () => {
  test('the typeface has the characters of names and of letters', () => {
    for (const character of '髙﨑𠮷邉邊塚德瀨栁槗祐㊞①１（）金円〒')
      expect({ character, drawn: hasGlyph(character.codePointAt(0) ?? 0) }).toEqual({ character, drawn: true });
  });

  test('what it lacks becomes 〓, and marks without a shape vanish', () => {
    expect(printable('花😀壇\u202e\u0000', hasGlyph)).toBe('花〓壇');
    expect(printable('辻\u{e0100}', hasGlyph)).toBe('辻');
    expect(printable('が', hasGlyph)).toBe('が');
  });
});

describe('PDFs', () => {
  test('a letter is one small PDF page with everything on it', async () => {
    const pdf = await printer.letter(decision);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(150_000);
    const text = textOf(pdf);
    if (text === null) return;
    for (const words of [
      '市協第12号',
      '令和8年11月23日',
      '髙﨑 𠮷子　様',
      '仙台市長',
      '記',
      '以上',
      '1,350,000',
      '添付書類',
    ])
      expect(text.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''));
    expect(text.trim().split('\f')).toHaveLength(1);
  }, 30_000);

  test('a word longer than its cell is broken, and the table stays on the page', async () => {
    const hash = '0123456789abcdef'.repeat(8);
    const table = { columns: [{ label: '日時' }, { label: '内容', share: 2 }], rows: [['2026-11-23', hash]] };
    const sections = [{ table, rows: [['見積書', `https://example.jp/${hash}`] as const] }];
    const definition = JSON.stringify(documentDefinition({ title: '経過', sections }).content);
    expect(definition).toContain('"widths":["33%","67%"]');
    expect(definition).toContain('"widths":["27%","73%"]');
    const text = textOf(await printer.document({ title: '経過', sections }));
    if (text === null) return;
    expect(text.replace(/\s+/g, '')).toContain(hash.slice(0, 20));
    expect(text).not.toContain(hash);
  }, 30_000);

  test('an application runs over pages that are numbered', async () => {
    const rows = Array.from({ length: 60 }, (_, place) => [`項目${place + 1}`, '内容の説明', '12,345']);
    const pdf = await printer.document({
      title: '助成金交付申請書',
      number: 'R8-PPJ-0001',
      sections: [
        {
          heading: '1 団体の概要',
          rows: [
            ['名称', '杜の縁側をひらく会'],
            ['所在地', ''],
          ],
        },
        {
          heading: '2 収支予算',
          table: { columns: [{ label: '費目' }, { label: '内容' }, { label: '金額（円）', kind: 'yen' }], rows },
        },
        { heading: '3 署名', signatures: [{ organisation: '甲社', role: '代表', name: '見本 太郎', signed: null }] },
      ],
    });
    const text = textOf(pdf);
    if (text === null) return;
    const pages = text.trim().split('\f');
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, place) => expect(page.replaceAll(' ', '')).toContain(`${place + 1}/${pages.length}`));
  }, 30_000);
});
