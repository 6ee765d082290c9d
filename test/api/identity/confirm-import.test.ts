import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { checked, imported, importRun, inventedNumber, staffPerson } from '../../kit/imports.js';

const header =
  '法人番号,商号又は名称,フリガナ,更新年月日,処理区分,法人種別,所在地,市区町村コード5桁,郵便番号,閉鎖年月日';
const registered = (index: number, name: string, more: { on?: string; kana?: string; closed?: string } = {}) =>
  [
    inventedNumber(index),
    name,
    more.kana ?? 'ホシ',
    more.on ?? '2026-04-01',
    '01',
    '305',
    '宮城県仙台市泉区ほし町１',
    '04105',
    '',
    more.closed ?? '',
  ].join(',');
const register = (...lines: string[]) => [header, ...lines, ''].join('\n');
const activity = (project: string) => ({
  projectId: project.codePointAt(0),
  project,
  ministry: 'ほし省',
  role: '運営',
  contract: null,
  amountYen: 5,
});

jest.setTimeout(60_000);

describe('confirmImport', () => {
  let api: TestApi;
  let staff: Actor;
  beforeAll(async () => {
    api = await testApi();
    staff = await staffPerson(api);
  });
  afterAll(() => api.close());
  const stored = (index: number) =>
    api.sql('select name, name_kana, activities, closed_at, version from organisation where corporate_number = $1', [
      inventedNumber(index),
    ]);

  it('is for staff, once, for the version that was looked at', async () => {
    const { id, version } = await checked(api, staff, register(registered(1, '合同会社ほし')));
    expect(await api.mutate(actor(), 'confirmImport', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'confirmImport', { id })).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(staff, 'confirmImport', { id, version: 99 })).toMatchObject({ __typename: 'Conflict' });
    expect(await api.mutate(staff, 'confirmImport', { id, version }, 'state')).toMatchObject({ state: 'importing' });
    expect(await api.mutate(staff, 'confirmImport', { id })).toMatchObject({ __typename: 'WrongState' });
    await api.runJobs();
    expect(await importRun(api, staff, id)).toMatchObject({ state: 'done', indexLeft: 0, counts: { created: 1 } });
    const events = await api.sql('select event, actor_person_id from audit_entry where subject_id = $1 order by at', [
      id,
    ]);
    expect(events).toEqual(
      ['ImportUploaded', 'ImportConfirmed', 'ImportFinished'].map((event) => ({
        event,
        actor_person_id: staff.personId,
      })),
    );
    expect(await api.sql(`select title from search_document where kind = 'organisation'`)).toEqual([
      { title: '合同会社ほし' },
    ]);
  });

  it('refuses a file without a single good row', async () => {
    const { id } = await checked(api, staff, '団体名,区\n,泉区\n');
    expect(await api.mutate(staff, 'confirmImport', { id })).toMatchObject({
      __typename: 'WrongState',
      code: 'nothingToImport',
    });
  });

  it('changes nothing the second time', async () => {
    const file = register(registered(10, '合同会社そら'), registered(11, '合同会社うみ', { closed: '2025-03-31' }));
    expect((await imported(api, staff, file)).counts).toMatchObject({ created: 2 });
    expect((await imported(api, staff, file)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await stored(11)).toMatchObject([{ version: 1, closed_at: new Date('2025-03-31T00:00:00+09:00') }]);
  });

  it('takes up what changed, believes the later day, and keeps what people wrote', async () => {
    await imported(api, staff, register(registered(20, '合同会社もり'), registered(21, '合同会社かわ')));
    await api.sql(`update organisation set name = '合同会社かわ（通称）' where corporate_number = $1`, [
      inventedNumber(21),
    ]);
    const later = { on: '2026-05-01', kana: 'モリ' };
    const newer = register(registered(20, '合同会社もりの森', later), registered(21, '合同会社かわ川', later));
    expect((await imported(api, staff, newer)).counts).toMatchObject({ changed: 2 });
    expect(await stored(20)).toMatchObject([{ name: '合同会社もりの森', name_kana: 'モリ', version: 2 }]);
    expect(await stored(21)).toMatchObject([{ name: '合同会社かわ（通称）', name_kana: 'モリ' }]);
    const older = register(registered(20, '合同会社ふるい', { on: '2020-01-01' }));
    expect((await imported(api, staff, older)).counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(
      await api.sql(`select name_key from organisation where corporate_number = $1`, [inventedNumber(20)]),
    ).toEqual([{ name_key: 'モリノ森' }]);
  });

  it('lets a register correct what a list said, and a list fill what the register leaves out', async () => {
    const line = {
      name: 'もり合同会社',
      type: '企業',
      corporateNumber: inventedNumber(30),
      activities: [activity('見守り')],
    };
    await imported(api, staff, `${JSON.stringify(line)}\n`);
    await imported(api, staff, register(registered(30, '合同会社もり')));
    expect((await imported(api, staff, `${JSON.stringify(line)}\n`)).counts).toMatchObject({ changed: 0 });
    await imported(api, staff, `団体名,法人番号,活動内容\nもり,${inventedNumber(30)},植林をする\n`);
    expect(await stored(30)).toMatchObject([{ name: '合同会社もり', activities: '植林をする' }]);
  });

  it('turns activities into past work once, and does not bring back what was removed', async () => {
    const rows = [
      {
        name: '一般社団法人そら',
        type: '社団・財団',
        corporateNumber: null,
        activities: [activity('配食'), activity('見守り')],
      },
      {
        name: '一般社団法人うみ',
        type: '社団・財団',
        corporateNumber: inventedNumber(40),
        activities: [activity('清掃')],
      },
      { name: '一社うみ', type: '社団・財団', corporateNumber: inventedNumber(40), activities: [activity('植樹')] },
    ];
    const file = rows.map((row) => JSON.stringify(row)).join('\n');
    expect((await imported(api, staff, file)).counts).toMatchObject({ created: 2, merged: 1 });
    const works = () =>
      api.sql<{ title: string }>(
        'select title from past_work w join organisation o on o.id = w.organisation_id where (o.name like $1 or o.name like $2) order by 1',
        ['%うみ', '%そら'],
      );
    expect(await works()).toEqual(['植樹', '清掃', '見守り', '配食'].map((title) => ({ title })));
    await api.sql(`delete from past_work where title = '清掃'`);
    expect((await imported(api, staff, file)).counts).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await works()).toHaveLength(3);
  });

  it('leaves nothing behind when the file breaks in the middle', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => registered(1000 + index, `合同会社${index}`));
    const { id } = await checked(api, staff, register(...rows));
    const broken = Buffer.from(register(...rows.slice(0, 2900), `"${rows[2900]}`));
    await api.sql(`update import_run set state = 'importing' where id = $1`, [id]);
    const { FileStore } = await import('@musubi/platform/server');
    const store = api.app.get(FileStore);
    const get = store.get.bind(store);
    store.get = async (fileId: string) => ({ ...(await get(fileId)), bytes: broken });
    await api.sql(`select musubi_queue.add_job('import-run', json_build_object('id', $1::text))`, [id]);
    await api.runJobs();
    store.get = get;
    const run = await importRun(api, staff, id);
    expect([run!.state, run!.problemLine]).toEqual(['failed', 2902]);
    expect(await api.sql(`select 1 from organisation where corporate_number = $1`, [inventedNumber(1000)])).toEqual([]);
  });

  it('imports places, so that offices are found on the map', async () => {
    const towns = JSON.stringify([{ town: 'そら町二丁目', koaza: '', lat: 38.3, lng: 140.8 }]);
    const run = await imported(api, staff, towns, { name: 'towns_泉区.json', kind: 'places' });
    expect(run).toMatchObject({ state: 'done', detected: { source: 'towns' }, counts: { created: 1 } });
    await imported(api, staff, '団体名,住所\nそら子ども会,泉区そら町２－３\n');
    expect(await api.sql(`select town_code, lat from organisation where name = 'そら子ども会'`)).toEqual([
      { town_code: '04105/そら町二丁目', lat: 38.3 },
    ]);
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [140, 38],
          [141, 38],
          [141, 39],
          [140, 38],
        ],
      ],
    };
    const wards = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { N03_007: '04105' }, geometry }],
    };
    const outline = await imported(api, staff, JSON.stringify(wards), { name: 'wards.geojson', kind: 'places' });
    expect(outline.counts).toMatchObject({ created: 1 });
    expect(await api.sql('select ward, name, geojson from ward_polygon')).toEqual([
      { ward: '04105', name: '泉区', geojson: geometry },
    ]);
  });
});
