import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { bufferSource, type TableSource } from './bytes.js';
import type { Encoding } from './encoding.js';
import { openTable, type TableOptions, type TableRow } from './table.js';

const people = '名称,ふりがな,所在地\n髙﨑こども食堂①,たかさきこどもしょくどう,青葉区あおば町１丁目\n';
const plain = '名称,ふりがな,所在地\n星空のまち協議会,ほしぞらのまちきょうぎかい,泉区ほし町２丁目\n';

async function read(bytes: Uint8Array | string, options: TableOptions = {}) {
  const table = await openTable(bufferSource('table', typeof bytes === 'string' ? Buffer.from(bytes) : bytes), options);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { table, rows };
}

/** The bytes in pieces of one, so that every character and line end is split somewhere. */
const dripping = (bytes: Buffer): TableSource => ({
  name: 'drip',
  size: bytes.length,
  async *open() {
    for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
  },
});

describe('encodings', () => {
  const cases: [Encoding, Buffer][] = [
    ['utf-8', Buffer.from(people)],
    ['cp932', iconv.encode(people, 'cp932')],
    ['euc-jp', iconv.encode(plain, 'euc-jp')],
    ['utf-16le', iconv.encode(people, 'utf-16le')],
    ['utf-16be', iconv.encode(people, 'utf-16be')],
  ];
  it.each(cases)('finds %s by its content', async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(rows[0]!.values['名称']).toBe(encoding === 'euc-jp' ? '星空のまち協議会' : '髙﨑こども食堂①');
    expect(rows[0]!.faults).toEqual([]);
  });
  it.each(cases)('reads %s with a mark, byte by byte, compressed', async (encoding, bytes) => {
    const marks: Partial<Record<Encoding, number[]>> = {
      'utf-8': [0xef, 0xbb, 0xbf],
      'utf-16le': [0xff, 0xfe],
      'utf-16be': [0xfe, 0xff],
    };
    const mark = marks[encoding] ?? [];
    const table = await openTable(dripping(gzipSync(Buffer.concat([Buffer.from(mark), bytes]))));
    expect([table.compression, table.bom, table.columns[0]]).toEqual(['gzip', mark.length > 0, '名称']);
    for await (const row of table.rows) expect(row.faults).toEqual([]);
  });
  it('decides late when a long file begins in plain ASCII', async () => {
    const ascii = 'name,number\n' + 'abc,1\n'.repeat(60_000);
    const bytes = Buffer.concat([Buffer.from(ascii), iconv.encode('みやぎの会,2\n', 'cp932')]);
    const { table, rows } = await read(bytes);
    expect(table.encoding).toBe('cp932');
    expect(rows.at(-1)!.values['name']).toBe('みやぎの会');
  });
  it('keeps a file readable around one broken character', async () => {
    const bytes = Buffer.from(people + 'あおばの会,x,y\n');
    bytes[bytes.indexOf(Buffer.from('あおばの会')) + 1] = 0x20;
    const { rows } = await read(bytes);
    expect(rows.map((row) => row.faults.map((fault) => [fault.code, fault.column]))).toEqual([
      [],
      [['undecodable', '名称']],
    ]);
  });
});

describe('rows', () => {
  it('counts lines through line breaks in cells and blank lines', async () => {
    const { rows } = await read('a名,b名\r\n"x\r\ny",1\r\n\r\nz,2\r\n');
    expect(rows.map((row) => [row.line, row.values['a名']])).toEqual([
      [2, 'x\ny'],
      [5, 'z'],
    ]);
  });
  it('finds tabs, semicolons and old line ends', async () => {
    expect((await read('名称\t区\nほし\t泉区\n')).table.delimiter).toBe('\t');
    expect((await read('名称;区\nほし, そら;泉区\n')).rows[0]!.values['区']).toBe('泉区');
    expect((await read('名称,区\rほし,泉区\r')).rows).toHaveLength(1);
  });
  it('reports half rows and rows with too many cells, and keeps what stood there', async () => {
    const { rows } = await read('名称,区\nほし\nそら,泉区,あまり\nうみ,泉区,,\n');
    expect(rows.map((row) => row.faults[0]?.code)).toEqual(['too-few-cells', 'too-many-cells', undefined]);
    expect(rows[1]!.values['余った値']).toBe('あまり');
  });
  it('refuses NUL and 4 MB in a cell row by row', async () => {
    const { rows } = await read(`名称,説明\nほし,a\0b\nそら,${'あ'.repeat(4 << 20)}\nうみ,ok\n`);
    expect(rows.map((row) => row.faults[0]?.code)).toEqual(['nul', 'too-long', undefined]);
  });
  it('takes a headerless file with names by position', async () => {
    const nameColumns = (cells: readonly string[]) => (cells.length === 3 ? ['番号', '名称', '区'] : null);
    const { table, rows } = await read('1,ほし,泉区\n2,そら,泉区\n', { nameColumns });
    expect([table.hasHeader, rows.length, rows[0]!.values['名称']]).toEqual([false, 2, 'ほし']);
  });
  it('finds the header below a title', async () => {
    const isHeader = (cells: readonly string[]) => cells.includes('名称');
    const { rows } = await read('団体一覧（令和8年度）\n\n名称,区\nほし,泉区\n', { isHeader });
    expect(rows.map((row) => [row.line, row.values['名称']])).toEqual([[4, 'ほし']]);
  });
  it('gives back any cells as they were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('あ', '𠮷', '"', ',', '\n', ' ', 'a', '1', '🌸', 'ｱ') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const csv = '名称,区\n' + pairs.map((pair) => pair.map(quoted).join(',')).join('\n') + '\n';
        const { rows } = await read(csv);
        expect(rows.map((row) => [row.values['名称'], row.values['区']])).toEqual(pairs);
      }),
    );
  });
});

describe('JSON', () => {
  it('reads lines and reports a broken one', async () => {
    const { table, rows } = await read('{"name":"ほし","n":1}\n{"name":"そ\n\n{"name":"うみ"}');
    expect(table.format).toBe('jsonl');
    expect(rows.map((row) => [row.line, row.faults[0]?.code, row.values['name']])).toEqual([
      [1, undefined, 'ほし'],
      [2, 'not-json', undefined],
      [4, undefined, 'うみ'],
    ]);
  });
  it('cuts arrays and collections of features, with lines', async () => {
    const array = await read('[\n {"a": "]},{", "b": [1, {"c": 2}]},\n\n {"a": "\\"x"}\n]');
    expect(array.table.format).toBe('json');
    expect(array.rows.map((row) => [row.line, row.values['a']])).toEqual([
      [2, ']},{'],
      [4, '"x'],
    ]);
    const features = '{"type": "FeatureCollection", "bbox": [1, 2], "features": [{"type": "Feature", "id": 1}]}';
    const geo = await read(features);
    expect([geo.table.format, geo.rows.length, geo.rows[0]!.values['id']]).toEqual(['geojson', 1, 1]);
  });
  it('cuts any array alike, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: fc.json(), b: fc.string() }), { minLength: 1 }), async (list) => {
        const table = await openTable(dripping(Buffer.from(JSON.stringify(list, null, 1))));
        const rows: unknown[] = [];
        for await (const row of table.rows) rows.push(row.values);
        expect(rows).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });
  it('finds NUL behind its escape', async () => {
    const { rows } = await read('{"a":"x\\u0000"}\n{"a":{"b":"x\\u0000"}}\n{"a":{"b":"\\\\u0000"}}\n');
    expect(rows.map((row) => row.faults[0]?.code)).toEqual(['nul', 'nul', undefined]);
  });
});

describe('files that cannot be read', () => {
  const codeOf = (bytes: Uint8Array | string, options?: TableOptions) =>
    read(bytes, options).then(
      () => 'read',
      (error: { code?: string; line?: number; message: string }) => `${error.code ?? error.message}@${error.line}`,
    );
  it('says what they are', async () => {
    expect(await codeOf('')).toBe('empty@null');
    expect(await codeOf(Buffer.from('504b030414000600', 'hex'))).toBe('not-a-table@null');
    expect(await codeOf('{\n "a": 1\n}')).toBe('not-a-table@1');
  });
  it('notices gzip cut off or spoilt', async () => {
    const zipped = gzipSync(
      Buffer.from(
        '名称,値\n' +
          randomBytes(200_000)
            .toString('hex')
            .replace(/(.{40})/g, '$1,1\n'),
      ),
    );
    expect(await codeOf(zipped.subarray(0, zipped.length - 5000))).toBe('broken-gzip@null');
    const spoilt = Buffer.from(zipped);
    spoilt.fill(0xaa, 60_000, 61_000);
    expect(await codeOf(spoilt)).toBe('broken-gzip@null');
  });
  it('refuses what unpacks without end', async () => {
    expect(await codeOf(gzipSync(Buffer.alloc(8 << 20, 'a,b\n')), { maxBytes: 1 << 20 })).toBe('too-large@null');
  });
  it('names the line where a quote was opened', async () => {
    expect(await codeOf('名称,区\nほし,泉区\nそら,"泉区\nうみ,泉区\n')).toBe('quote-not-closed@3');
    expect(await codeOf(`名称,区\nほし,"${'x,y\n'.repeat(5 << 20)}`)).toBe('record-too-long@2');
  });
  it('notices an array that ends too early', async () => {
    expect(await codeOf('[{"a":1},\n{"a":')).toBe('cut-off@2');
  });
});
