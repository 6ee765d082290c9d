import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@musubi/platform/server';
import iconv from 'iconv-lite';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { checked, fileText, importRun, inventedNumber, staffPerson, upload } from '../../kit/imports.js';

const list = `団体名,法人番号,区,設立年\nほしぞら会,${inventedNumber(1)},泉区,平成10年\nそらの会,,中央区,\n,,泉区,\n`;

jest.setTimeout(60_000);

describe('checkImport', () => {
  let api: TestApi;
  let staff: Actor;
  beforeAll(async () => {
    api = await testApi();
    staff = await staffPerson(api);
  });
  afterAll(() => api.close());

  it('is for staff, as is the upload', async () => {
    expect((await upload(api, actor(), 'list.csv', list)).status).toBe(403);
    expect((await upload(api, null, 'list.csv', list)).status).toBe(401);
    const file = await upload(api, staff, 'list.csv', list);
    expect(file.status).toBe(201);
    const input = { fileId: file.body['id'], kind: 'organisations' };
    expect(await api.mutate(actor(), 'checkImport', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'checkImport', input)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(staff, 'checkImport', { ...input, kind: 'moons' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'kind',
    });
    expect(await api.mutate(await staffPerson(api), 'checkImport', input)).toMatchObject({
      __typename: 'InvalidInput',
    });
    const run = await checked(api, staff, list);
    expect(await importRun(api, actor({ roles: ['coordinator'] }), run.id)).toBeNull();
  });

  it('shows what would happen and writes nothing', async () => {
    const run = await checked(api, staff, iconv.encode(list, 'cp932'));
    expect(run).toMatchObject({
      state: 'ready',
      startedByName: '職員 見本',
      detected: { format: 'csv', encoding: 'cp932', bom: false, hasHeader: true, source: 'list' },
      counts: { rows: 3, taken: 1, rejected: 2, skipped: 0, created: 1, changed: 0, unchanged: 0 },
      samples: [{ line: 2, name: 'ほしぞら会', officeWard: '04105', foundedYear: 1998, type: 'other' }],
    });
    expect(run.reasons.map(({ code, column, lines }) => [code, column, lines])).toEqual([
      ['ward', '区', [3]],
      ['no-name', '団体名', [4]],
    ]);
    expect(await api.sql('select 1 from organisation')).toEqual([]);
  });

  it('lists refused rows in a file that can be corrected and imported as it is', async () => {
    const run = await checked(api, staff, list);
    const text = await fileText(api, staff, run.rejectedFileId!);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeff団体名,法人番号,区,設立年,行番号,列,理由');
    expect(lines[1]).toMatch(/^そらの会,,中央区,,3,区,「中央区」という区はありません。/);
    const corrected = await checked(api, staff, text.replace('中央区', '青葉区').replace(/^,,泉区.*\r\n/m, ''));
    expect(corrected.counts).toMatchObject({ rows: 1, taken: 1, rejected: 0 });
  });

  it.each([
    ['an empty file', '', 'ファイルが空です', null],
    ['a spreadsheet', Buffer.from('504b03041400060008000000', 'hex'), 'CSV UTF-8', null],
    ['broken gzip', gzipSync(Buffer.from(list.repeat(100))).subarray(0, 150), '壊れています', null],
    ['a quote left open', '団体名,区\n"ほし,泉区\n', '閉じられていません', 2],
    ['no name column', '色,数\n赤,1\n', '団体の名前の列が見つかりません', 1],
  ])('says what is wrong with %s', async (_what, content, words, line) => {
    const run = await checked(api, staff, content as Buffer);
    expect([run.state, run.problemLine]).toEqual(['failed', line]);
    expect(run.problem).toContain(words);
  });

  it('refuses half rows, NUL and endless texts one by one', async () => {
    const run = await checked(
      api,
      staff,
      `団体名,区,活動内容\nほし\nそら,泉区,a\0b\nうみ,泉区,${'あ'.repeat(4 << 20)}\nやま𠮷🌸,泉区,髙﨑\n`,
    );
    expect(run.counts).toMatchObject({ rows: 4, taken: 1, rejected: 3 });
    expect(run.reasons.map((each) => each.code).sort()).toEqual(['nul', 'too-few-cells', 'too-long']);
    expect(run.samples).toMatchObject([{ name: 'やま𠮷🌸', activities: '髙﨑' }]);
  });
});
