import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, csvOf, dayCell, FileStore, type TableColumn, xlsxOf } from '@musubi/platform/server';
import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { actorHeader, testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('files for the office', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const get = (who: Actor | null, url: string) =>
    api.app.inject({
      method: 'GET',
      url,
      headers: who ? { [actorHeader]: encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' } : {},
    });

  it('gives the view as CSV that Excel opens: a mark, one header row, no breaks, no units, no formulas', async () => {
    const stage = await grantStage(api);
    const title = '=1+1\n"茶の間", 𠮷';
    await api.sql('update application set title = $2 where id = $1', [stage.applicationId, title]);
    const answer = await get(
      stage.staff,
      `/office/applications.csv?call=${stage.callId}&columns=number,title,requested`,
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    const text = answer.rawPayload.toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, row, end] = text.slice(1).split('\r\n');
    expect(head).toBe('受付番号,事業名,申請額（円）');
    expect(row).toMatch(/^R8-.*-0001,"'=1\+1 ""茶の間"", 𠮷",1000000$/);
    expect(end).toBe('');
  });

  it('gives Shift_JIS on request, with 〓 for what it lacks', async () => {
    const stage = await grantStage(api);
    await api.sql('update application set title = $2 where id = $1', [stage.applicationId, '髙﨑の𠮷']);
    const answer = await get(
      stage.staff,
      `/office/applications.csv?call=${stage.callId}&columns=title&encoding=shift_jis`,
    );
    expect(iconv.decode(answer.rawPayload, 'cp932')).toBe('事業名\r\n髙﨑の〓\r\n');
  });

  it('gives a workbook with every column', async () => {
    const stage = await grantStage(api);
    const answer = await get(stage.staff, `/office/applications.xlsx?call=${stage.callId}&all=1`);
    expect(answer.statusCode).toBe(200);
    const parts = unzipSync(answer.rawPayload);
    const all = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
    for (const words of ['受付番号', '評点（百分率）', '見守り茶の間1', '1000000']) expect(all).toContain(words);
    // Whole yen without a hanging decimal point, a head that filters.
    expect(all).toMatch(/<c r="K2" s="2"><v>1000000<\/v>/);
    expect(all).toContain('<xf numFmtId="3" ');
    expect(all).toContain('<autoFilter ref="A1:O2"/>');
  });

  it('gives days as days and texts as texts: no formula, no lost zero', async () => {
    const columns: TableColumn<null>[] = [
      { title: '日', value: () => dayCell('2027-02-15') },
      { title: '率', value: () => 66.7 },
      { title: '番号', value: () => '0041009' },
      { title: '名', value: () => '=1+1' },
    ];
    const pieces: Buffer[] = [];
    for await (const piece of xlsxOf('見本', columns, [null])) pieces.push(piece);
    const sheet = Buffer.from(unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml']!).toString('utf8');
    expect(sheet).toContain('<c r="A2" s="4"><v>46433</v></c><c r="B2" s="5"><v>66.7</v></c>');
    expect(sheet).toMatch(/<c r="C2" t="inlineStr"><is><t xml:space="preserve">0041009</);
    expect(sheet).toMatch(/<c r="D2" t="inlineStr"><is><t xml:space="preserve">=1\+1</);
    const lines: Buffer[] = [];
    for await (const piece of csvOf(columns, [null])) lines.push(piece);
    expect(Buffer.concat(lines).toString('utf8')).toBe("\ufeff日,率,番号,名\r\n2027-02-15,66.7,0041009,'=1+1\r\n");
  });

  it('packs files that answer questions of the form and documents handed in later', async () => {
    api.clock.set('2026-11-23T12:00:00+09:00');
    const stage = await grantStage(api, 'accepted');
    const { applicationId, partner } = stage;
    const put = (name: string, more: object) =>
      api.app.get(FileStore).put(Buffer.from('%PDF-1.7 見本'), { name, type: 'application/pdf', ...more });
    const [part] = await api.sql<{ id: string }>('select id from application_section where application_id = $1', [
      applicationId,
    ]);
    await put('図面.pdf', { subject: { type: 'ApplicationSection', id: part!.id } });
    const input = { applicationId, organisationId: partner.id, title: '内訳', dueOn: '2026-12-01' };
    const { id } = await api.mutate(stage.staff, 'requestDocument', input, 'id');
    const late = await put('内訳.pdf', { uploadedBy: partner.representative.personId });
    await api.mutate(partner.representative, 'answerDocumentRequest', { id, fileIds: [late.id] }, 'id');
    const answer = await get(stage.staff, `/office/applications/${applicationId}/dossier.zip`);
    const names = Object.keys(unzipSync(answer.rawPayload));
    expect(names).toEqual(
      expect.arrayContaining(['2_添付書類/01_共通_図面.pdf', '2_添付書類/02_見本こども食堂_内訳.pdf']),
    );
  });

  it('packs one application: files, sheets without names, history, and a list of hashes', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    await review(api, stage.reviewers[0]!, stage.applicationId);
    const answer = await get(stage.staff, `/office/applications/${stage.applicationId}/dossier.zip`);
    expect(answer.statusCode).toBe(200);
    const parts = unzipSync(answer.rawPayload);
    const names = Object.keys(parts);
    expect(names).toEqual(
      expect.arrayContaining(['3_審査/審査票.pdf', '5_経過/経過.csv', '5_経過/経過.pdf', '目録.csv']),
    );
    const list = Buffer.from(parts['目録.csv']!).toString('utf8');
    const hash = createHash('sha256').update(parts['5_経過/経過.csv']!).digest('hex');
    expect(list).toContain(`5_経過/経過.csv,${parts['5_経過/経過.csv']!.length},${hash}`);
    const history = Buffer.from(parts['5_経過/経過.csv']!).toString('utf8');
    expect(history).toContain('審査員A');
    expect(history).not.toContain('審査 一郎');
  });

  it('packs what came after the award, too, and dates its files by the clock on the wall', async () => {
    const stage = await awardStage(api);
    await stage.advance();
    await stage.report();
    await stage.inspect();
    await api.sql(`update receipt set name = '領収/書:1.pdf' where application_id = $1`, [stage.id]);
    api.clock.set('2027-04-20T01:02:04+09:00');
    const answer = await get(stage.staff, `/office/applications/${stage.id}/dossier.zip`);
    const parts = unzipSync(answer.rawPayload);
    const names = Object.keys(parts).filter((name) => name.startsWith('6_'));
    // The receipts of this story have no files: the list says so.
    expect(Buffer.from(parts['目録.csv']!).toString('utf8')).toMatch(/領収書\/01_見本.*_領収 書 1\.pdf,,ファイルが/);
    expect(names).toEqual(['実績報告', '検査調書', '支払いと返還'].map((name) => `6_交付のあと/${name}.pdf`));
    // The first entry's time and day, as MS-DOS wrote them, and the sign that names are UTF-8.
    const [flags, time, day] = [6, 10, 12].map((at) => answer.rawPayload.readUInt16LE(at));
    expect(flags! & 0x800).toBe(0x800);
    expect([time! >> 11, (time! >> 5) & 63, (day! >> 9) + 1980, (day! >> 5) & 15, day! & 31]).toEqual([
      1, 2, 2027, 4, 20,
    ]);
  });

  it('answers the office only', async () => {
    const stage = await grantStage(api);
    const paths = ['applications.csv', 'applications.xlsx', `applications/${stage.applicationId}/dossier.zip`];
    for (const path of paths) {
      expect((await get(stage.lead.representative, `/office/${path}`)).statusCode).toBe(403);
      expect((await get(stage.reviewers[0]!, `/office/${path}`)).statusCode).toBe(403);
      expect((await get(null, `/office/${path}`)).statusCode).toBe(401);
    }
    const draft = await stage.another({ state: 'draft' });
    expect((await get(stage.staff, `/office/applications/${draft}/dossier.zip`)).statusCode).toBe(404);
  });

  it('shows the history with what changed, by kind and by person, page by page', async () => {
    const stage = await grantStage(api);
    await api.mutate(stage.staff, 'acceptApplication', { id: stage.applicationId });
    await api.mutate(stage.staff, 'addScreeningNote', { applicationId: stage.applicationId, text: 'メモ' });
    const document = `query($id: ID!, $kind: String, $person: String, $first: Int, $after: String) {
      applicationTimeline(applicationId: $id, kind: $kind, person: $person, first: $first, after: $after) {
        edges { node { title person changes { label before after } } } pageInfo { hasNextPage endCursor } } }`;
    const ask = (more: object = {}) =>
      api.query<{ applicationTimeline: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        stage.staff,
        document,
        { id: stage.applicationId, ...more },
      );
    expect((await ask({ kind: 'moves' })).applicationTimeline.edges).toMatchObject([
      {
        node: {
          title: '受理する',
          person: '職員 見本',
          changes: [{ label: '状態', before: '形式審査', after: '審査員割当・審査' }],
        },
      },
    ]);
    expect((await ask()).applicationTimeline.edges.length).toBe(2);
    expect((await ask({ person: '別の人' })).applicationTimeline.edges).toEqual([]);
    const first = await ask({ first: 1 });
    expect(first.applicationTimeline.pageInfo.hasNextPage).toBe(true);
    const rest = await ask({ first: 1, after: first.applicationTimeline.pageInfo.endCursor });
    expect(rest.applicationTimeline.edges).toMatchObject([{ node: { title: '受理する' } }]);
    const others = await api.raw(stage.lead.representative, document, { id: stage.applicationId });
    expect(others.errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
