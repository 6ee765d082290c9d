import { nameKey } from '@musubi/identity/model';
import { type Db, newId, refreshStatistics, type SearchDocument, SearchIndex } from '@musubi/platform/server';
import { chance, groupName, groupNames, postingOf } from './search-town.js';
import { dropWordIndexes } from './word-indexes.js';

/** Postings of one organisation, on the average. */
const postingsEach = 20;
const portion = 5_000;
const centre = { lat: 38.27, lng: 140.87 };

/** So many postings are written through the index; in a larger town the others are made of these in SQL. */
const written = 10_000;

/** A made-up town: `postings` postings of a twentieth as many organisations, with past work, places and limits. */
export async function buildTown(db: Db, postings: number): Promise<void> {
  const index = new SearchIndex(db);
  await index.putMany(Array.from({ length: 500 }, (_, at) => postingOf(at)));
  await refreshStatistics(db, new Date());
  await db.query('delete from search_document');
  const size = Math.min(postings, written);
  const organisations = await addOrganisations(db, Math.max(20, Math.round(size / postingsEach)));
  for (let at = 0; at < size; at += portion)
    await addPostings(db, index, at, Math.min(portion, size - at), organisations);
  if (postings > size) await multiply(db, Math.ceil(postings / size));
  await refreshStatistics(db, new Date());
}

/**
 * Copies of everything with keys, owners, wards and names of their own. Words keep their shares of the town, which is
 * what the plan of a search depends on.
 */
async function multiply(db: Db, times: number): Promise<void> {
  const indexes = await dropWordIndexes(db);
  for (let copy = 1; copy < times; copy++) {
    await db.transaction(async () => {
      for (const statement of copies) await db.query(statement, statement.includes('$1') ? [copy] : []);
    });
    if (copy % 10 === 0) console.error(`${copy} of ${times - 1} copies`);
  }
  for (const index of indexes) await db.query(index);
}

const ward = `'0410' || 1 + (get_byte(uuid_send(o.id), 15) + $1) % 5`;
const columnsOf = (names: string, own: Readonly<Record<string, string>>) =>
  names
    .split(', ')
    .map((name) => own[name] ?? `o.${name}`)
    .join(', ');
const organisationColumns =
  'id, type, name, name_key, wards, fields, sdgs, activities, strengths, lat, lng, verified_at';
const postingColumns =
  'id, organisation_id, state, kind, title, body, fields, sdgs, resource_kinds, reach, wards, published_at, ends_on';
const documentColumns =
  'id, kind, subject_id, organisation_id, title, body, keywords, folded, tsv, title_words, body_words, wards, fields, sdgs, resource_kinds, wanted_types, posting_kind, organisation_type, verified, published_at, visible, updated_at';

/** A key made of the first one's and the number of the copy: the same wherever it is needed. */
const copied = (id: string) => `md5(${id}::text || $1::int)::uuid`;
const copies = [
  `create temporary table if not exists first_organisation on commit delete rows as select id from organisation where false`,
  `create temporary table if not exists first_posting on commit delete rows as select id from posting where false`,
  `insert into first_organisation select id from organisation where legal_form = 'none' and source is null`,
  `insert into first_posting select id from posting where source is null`,
  `insert into organisation (${organisationColumns}, source, source_id)
   select ${columnsOf(organisationColumns, { id: copied('o.id'), name: `o.name || '第' || $1::int`, wards: `array[${ward}]` })},
     'copy', ${copied('o.id')}::text from organisation o join first_organisation using (id)`,
  `insert into past_work (id, organisation_id, title, year, text)
   select ${copied('o.id')}, ${copied('o.organisation_id')}, o.title, o.year, o.text
   from past_work o join first_organisation f on f.id = o.organisation_id`,
  `insert into posting (${postingColumns}, source, source_id)
   select ${columnsOf(postingColumns, { id: copied('o.id'), organisation_id: copied('o.organisation_id'), wards: `array[${ward}]` })},
     'copy', ${copied('o.id')}::text from posting o join first_posting using (id)`,
  `insert into search_document (${documentColumns})
   select ${columnsOf(documentColumns, {
     id: copied('o.id'),
     subject_id: copied('o.subject_id'),
     organisation_id: copied('o.organisation_id'),
     wards: `array[${ward}]`,
     tsv: `ts_delete(o.tsv, array['w:04101', 'w:04102', 'w:04103', 'w:04104', 'w:04105']) || array_to_tsvector(array['w:' || ${ward}])`,
   })} from search_document o where o.subject_id in (select id from first_organisation union all select id from first_posting)`,
];

async function addOrganisations(db: Db, count: number): Promise<string[]> {
  const ids: string[] = [];
  const index = new SearchIndex(db);
  for (let at = 0; at < count; at += portion) {
    const rows = Array.from({ length: Math.min(portion, count - at) }, (_, next) => organisationOf(at + next));
    await db.query(organisationSql, [JSON.stringify(rows.map(({ row }) => row))]);
    await db.query(workSql, [JSON.stringify(rows.flatMap(({ works }) => works))]);
    await index.putMany(rows.map(({ document }) => document));
    ids.push(...rows.map(({ row }) => row.id));
  }
  return ids;
}

const types = ['neighbourhood', 'npo', 'company', 'school', 'npo', 'neighbourhood', 'other'];

function organisationOf(number: number) {
  const dice = chance(number * 104_729 + 7);
  const id = newId();
  const [does, did, once] = [postingOf(number * 3 + 1), postingOf(number * 3 + 2), postingOf(number * 3 + 3)];
  const name = `${groupName(number % groupNames)}${number < groupNames ? '' : `第${Math.floor(number / groupNames)}`}`;
  const type = types[Math.floor(dice() * types.length)]!;
  const row = {
    ...{ id, type, name, name_key: nameKey(name), wards: does.wards, fields: does.fields, sdgs: does.sdgs },
    ...{ activities: does.body, strengths: did.title },
    ...{ lat: centre.lat + dice() * 0.2 - 0.1, lng: centre.lng + dice() * 0.2 - 0.1 },
    verified_at: dice() < 0.5 ? '2026-10-01T00:00:00Z' : null,
  };
  const works = [did, once].slice(0, Math.floor(dice() * 3)).map((each) => ({
    id: newId(),
    organisation_id: id,
    title: each.title,
    year: 2025,
    text: each.body.slice(0, 150),
  }));
  const document: SearchDocument = {
    ...does,
    ...{ kind: 'organisation', subjectId: id, organisationId: id, title: name, postingKind: null, resourceKinds: [] },
    body: [row.activities, row.strengths, ...works.map((each) => each.text)].join('\n'),
    organisationType: type,
  };
  return { row, works, document };
}

async function addPostings(db: Db, index: SearchIndex, from: number, size: number, organisations: readonly string[]) {
  const documents = Array.from({ length: size }, (_, next) => {
    const dice = chance((from + next) * 31 + 5);
    return { ...postingOf(from + next), organisationId: organisations[Math.floor(dice() * organisations.length)]! };
  });
  const rows = documents.map((each) => ({
    ...{ id: each.subjectId, organisation_id: each.organisationId, kind: each.postingKind, title: each.title },
    ...{ body: each.body, fields: each.fields, sdgs: each.sdgs, resource_kinds: each.resourceKinds, wards: each.wards },
    published_at: each.publishedAt,
  }));
  await db.query(postingSql, [JSON.stringify(rows)]);
  await index.putMany(documents);
}

const organisationSql = `
  insert into organisation (id, type, name, name_key, wards, fields, sdgs, activities, strengths, lat, lng, verified_at)
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, type text, name text, name_key text, wards text[], fields text[],
    sdgs integer[], activities text, strengths text, lat float8, lng float8, verified_at timestamptz)`;
const workSql = `
  insert into past_work (id, organisation_id, title, year, text)
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, organisation_id uuid, title text, year integer, text text)`;
const postingSql = `
  insert into posting (id, organisation_id, state, kind, title, body, fields, sdgs, resource_kinds, reach, wards, published_at, ends_on)
  select id, organisation_id, 'published', kind, title, body, fields, sdgs, resource_kinds, 'wards', wards, published_at, '2027-03-31'
  from jsonb_to_recordset($1::jsonb) as r(id uuid, organisation_id uuid, kind text, title text, body text, fields text[],
    sdgs integer[], resource_kinds text[], wards text[], published_at timestamptz)`;
