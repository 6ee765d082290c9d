import { type Asker, ConsortiumQueries, ConsortiumSides, Consortiums } from '@musubi/matching/server';
import { Clock, type Db, newId, Solver } from '@musubi/platform/server';
import { benchDatabase } from './database.js';
import { metric, percentile, table } from './report.js';

const things: Readonly<Record<string, readonly string[]>> = {
  people: ['設営を手伝う社員', '運転のできる人', '踊りの先生', '受付の学生', '見守りの会員', '片づけの有志'],
  place: ['体育館', '会議室', '駐車場', '集会所', '倉庫の一角', '中庭'],
  goods: ['テント', '長机といす', '発電機', '花苗', '太鼓', 'のぼり旗'],
  money: ['協賛金', '寄付', '費用の分担'],
  expertise: ['救護', '音響', '会計の相談', '防災の講座'],
  information: ['社内報での紹介', '若い人への発信', '印刷'],
};
const types = ['neighbourhood', 'npo', 'company', 'school', 'other'];
const wards = ['04101', '04102', '04103', '04104', '04105'];

/** The same numbers every time. */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function fill(db: Db, count: number): Promise<string> {
  const roll = dice(7);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const organisations: unknown[] = [];
  const postings: unknown[] = [];
  const works: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = newId();
    const verified_at = roll(2) === 0 ? '2026-01-01' : null;
    const place = { lat: 38.2 + roll(1000) / 5000, lng: 140.8 + roll(1000) / 5000 };
    organisations.push({
      id,
      type: pick(types),
      name: `見本の会${at}`,
      wards: [pick(wards)],
      fields: [pick(['culture', 'welfare', 'machizukuri'])],
      verified_at,
      ...place,
    });
    for (let work = roll(4); work > 0; work -= 1)
      works.push({ id: newId(), organisation_id: id, title: `催し${work}` });
    for (let posting = 1 + roll(2); posting > 0; posting -= 1) {
      const kinds = [...new Set([pick(Object.keys(things)), pick(Object.keys(things))])];
      const resources = kinds.map((kind) => ({
        kind,
        note: pick(things[kind]!),
        quantity: kind === 'people' ? 1 + roll(12) : null,
        unit: kind === 'people' ? '人' : null,
        yen: kind === 'money' ? String(10_000 * (1 + roll(20))) : null,
      }));
      postings.push({
        id: newId(),
        organisation_id: id,
        title: `${resources[0]!.note}を出せます ${at}`,
        resource_kinds: kinds,
        resources,
        kind: 'resource',
      });
    }
  }
  const needId = newId();
  const asker = newId();
  organisations.push({
    id: asker,
    type: 'neighbourhood',
    name: '見本町内会',
    wards: ['04104'],
    fields: ['culture'],
    verified_at: null,
    lat: 38.22,
    lng: 140.87,
  });
  const needs = [
    ['people', '設営を手伝う人', 20, '人', null],
    ['place', '雨のときの体育館'],
    ['goods', 'テントと発電機'],
    ['money', '景品の費用', null, null, '300000'],
    ['expertise', '救護'],
    ['information', '若い人への発信'],
  ].map(([kind, note, quantity = null, unit = null, yen = null]) => ({ kind, note, quantity, unit, yen }));
  postings.push({
    id: needId,
    organisation_id: asker,
    title: '見本夏まつり',
    resource_kinds: needs.map((each) => each.kind),
    resources: needs,
    kind: 'need',
  });
  await insert(db, organisations, postings, works);
  return needId;
}

async function insert(db: Db, organisations: unknown[], postings: unknown[], works: unknown[]): Promise<void> {
  await db.query(
    `insert into organisation (id, type, name, name_key, wards, fields, verified_at, lat, lng)
     select id, type, name, name, wards, fields, verified_at, lat, lng from json_to_recordset($1::json)
       as r(id uuid, type text, name text, wards text[], fields text[], verified_at timestamptz, lat float8, lng float8)`,
    [JSON.stringify(organisations)],
  );
  await db.query(
    `insert into posting (id, organisation_id, state, kind, title, resource_kinds, resources, reach, wards, published_at)
     select id, organisation_id, 'published', kind, title, resource_kinds, resources, 'city', '{}', now() from json_to_recordset($1::json)
       as r(id uuid, organisation_id uuid, kind text, title text, resource_kinds text[], resources jsonb)`,
    [JSON.stringify(postings)],
  );
  await db.query(
    `insert into past_work (id, organisation_id, title) select id, organisation_id, title from json_to_recordset($1::json)
       as r(id uuid, organisation_id uuid, title text)`,
    [JSON.stringify(works)],
  );
  await db.query('analyze');
}

interface Measured {
  readonly row: Readonly<Record<string, string | number>>;
  readonly ms: number;
  readonly cpuMs: number;
}

async function measured(consortiums: Consortiums, asker: Asker, most: number, types: number): Promise<Measured> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { sets, candidates } = await consortiums.build(asker, { most, types });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1_000;
  const [best] = sets;
  const row = {
    choice: `up to ${most}, ${types} types`,
    candidates,
    sets: sets.length,
    partners: best?.partners.length ?? 0,
    open: best?.uncovered.length ?? 0,
    best: best?.proved ? 'proved' : 'with a gap',
    others: sets.slice(1).every((set) => set.proved) ? 'proved' : 'with a gap',
    ms: Math.round(ms),
    'cpu ms': Math.round(cpuMs),
  };
  return { row, ms, cpuMs };
}

const choices = [
  [4, 2],
  [3, 3],
  [4, 4],
  [2, 2],
  [4, 1],
] as const;
const rounds = 4;

/** `npm run bench -- consortium [--candidates 5000]`: from the database to the best set and three others, with proof. */
export async function run(options: string[]): Promise<void> {
  const count = Number(options[options.indexOf('--candidates') + 1] ?? 0) || 5_000;
  const { db, close } = await benchDatabase('bench_consortium');
  const solver = new Solver();
  try {
    const needId = await fill(db, count);
    const asker = (await new ConsortiumSides(db).ofPosting(needId))!;
    const consortiums = new Consortiums(db, new ConsortiumQueries(db, new Clock()), solver);
    // The very first call also reads the dictionary and the synonyms.
    const first = await measured(consortiums, asker, 4, 2);
    const found: Measured[] = [];
    for (const [most, types] of choices)
      for (let round = 0; round < rounds; round += 1) found.push(await measured(consortiums, asker, most, types));
    table(found.map(({ row }) => row));
    console.log(`first call after the start: ${Math.round(first.ms)} ms`);
    const times = found.map(({ ms }) => ms);
    metric(`consortium.ms@${count === 5_000 ? '5k' : count}`, percentile(times, 0.95), 1);
    metric('consortium.p50ms', percentile(times, 0.5), 1);
    metric(
      'consortium.cpuMs',
      percentile(
        found.map(({ cpuMs }) => cpuMs),
        0.95,
      ),
      1,
    );
  } finally {
    await solver.onApplicationShutdown();
    await close();
  }
}
