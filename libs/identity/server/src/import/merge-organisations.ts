/**
 * From staged rows to organisations, as statements over the whole set. Three rules decide about every single column:
 *
 * 1. a fact is believed when its source ranks at least as high as the one that set the column last, and is not older
 *    than what the same source said before;
 * 2. a column is free when it still holds what an import wrote there, or when nobody ever filled it;
 * 3. a believed fact is written to a free column. What people wrote by hand is never free, so it stays.
 */

/** Columns of `organisation` that imports may set, and whose names the staged facts use. */
export const importedColumns = [
  'corporate_number',
  'name',
  'name_kana',
  'type',
  'legal_form',
  'postal_code',
  'contact_address',
  'contact_tel',
  'contact_email',
  'office_ward',
  'wards',
  'town_code',
  'town_name',
  'lat',
  'lng',
  'founded_year',
  'member_count',
  'fields',
  'activities',
  'website',
  'closed_at',
] as const;

/** Keys for searching by name; they follow the column they are made from. */
const derived = { name_key: 'name', kana_key: 'name_kana' } as const;
const listColumns = new Set<string>(['wards', 'fields']);
const written = [...importedColumns, ...Object.keys(derived)];

export const compareStatements = [
  `create temp table incoming on commit drop as
   select distinct on (key) * from (
     select coalesce(raw ->> 'number', raw ->> 'source' || ':' || (raw ->> 'sourceId')) as key,
            (raw ->> 'id')::uuid as id, raw ->> 'number' as number, raw ->> 'source' as source,
            raw ->> 'sourceId' as source_id, (raw ->> 'rank')::int as rank, (raw ->> 'changedOn')::date as changed_on,
            raw -> 'facts' as facts, raw -> 'derived' as derived, jsonb_array_length(raw -> 'work') as works,
            (raw ->> 'line')::int as line
     from staged_organisation) row
   order by key, changed_on desc nulls last, works desc, line desc`,
  `analyze incoming (number, source_id)`,
  `create temp table matched on commit drop as
   select incoming.*, coalesce(numbered.id, named.id) as organisation_id
   from incoming
   left join organisation numbered on numbered.corporate_number = incoming.number
   left join organisation named on numbered.id is null and named.source = incoming.source
     and named.source_id = incoming.source_id and (incoming.number is null or named.corporate_number is null)`,
  // A row with a number and one without may have found the same organisation: the number is the better witness.
  `delete from matched using matched better
   where matched.organisation_id = better.organisation_id and matched.number is null and better.number is not null`,
  `create index on matched (organisation_id)`,
  `create index on matched (key)`,
  `analyze matched (organisation_id, key)`,
  `create temp table verdict on commit drop as
   select matched.organisation_id, fact.key as col, fact.value, matched.rank,
          stored.now -> fact.key is not distinct from fact.value as same,
          case when past.facts ? fact.key then stored.now -> fact.key = past.facts -> fact.key
               else coalesce(stored.now -> fact.key, 'null') in ('null', '""', '[]') end as free
   from matched
   join organisation on organisation.id = matched.organisation_id
   left join imported_organisation past on past.organisation_id = matched.organisation_id
   cross join lateral (select to_jsonb(organisation) as now offset 0) stored
   cross join lateral jsonb_each(matched.facts) fact
   where coalesce((past.origin ->> fact.key)::int, 0) <= matched.rank
     and (matched.changed_on is null or past.stated_on ->> matched.source is null
          or matched.changed_on >= (past.stated_on ->> matched.source)::date)`,
  `create temp table new_work on commit drop as
   select distinct on (key, work_key) *, coalesce(organisation_id, id) as owner_id from (
     select matched.key, matched.id, matched.organisation_id, matched.source, md5(work.key) as work_key,
            work.id as work_id, work.title, work.role, work.partner, work.yen, work.text
     from staged_organisation staged
     join matched on matched.key = coalesce(staged.raw ->> 'number', staged.raw ->> 'source' || ':' || (staged.raw ->> 'sourceId'))
     cross join lateral jsonb_to_recordset(staged.raw -> 'work')
       as work(id uuid, key text, title text, role text, partner text, yen bigint, text text)) named
   where not exists (
     select from imported_organisation past
     where past.organisation_id = named.organisation_id and past.works @> array[named.work_key])`,
  `create temp table difference on commit drop as
   select organisation_id, jsonb_object_agg(col, value) filter (where free and not same) as changes
   from verdict group by organisation_id`,
  `create temp table touched on commit drop as
   select organisation_id from difference where changes is not null
   union select organisation_id from new_work where organisation_id is not null`,
];

export const countStatement = `
  select (select count(*) from matched where organisation_id is null)::int as created,
         (select count(*) from touched)::int as changed,
         (select count(*) from matched where organisation_id is not null
            and organisation_id not in (select organisation_id from touched))::int as unchanged,
         ((select count(*) from staged_organisation) - (select count(*) from matched))::int as merged`;

const filled = (column: string): string =>
  listColumns.has(column) ? `coalesce(row.${column}, '{}')` : `row.${column}`;

/** $1 = now. */
export const insertOrganisations = `
  insert into organisation (id, created_at, updated_at, source, source_id, ${written.join(', ')})
  select matched.id, $1, $1, matched.source, case when matched.number is null then matched.source_id end,
         ${written.map(filled).join(', ')}
  from matched
  cross join lateral jsonb_populate_record(null::organisation, matched.facts || matched.derived) row
  where matched.organisation_id is null`;

/** $1 = now. A changed name brings its key along. */
export const updateOrganisations = `
  update organisation set version = organisation.version + 1, updated_at = $1,
    ${written.map((column) => `${column} = row.${column}`).join(', ')}
  from (
    select difference.organisation_id, difference.changes
      ${Object.entries(derived)
        .map(
          ([key, column]) =>
            `|| case when difference.changes ? '${column}' then jsonb_build_object('${key}', matched.derived -> '${key}') else '{}' end`,
        )
        .join(' ')} as changes
    from difference join matched using (organisation_id) where difference.changes is not null) wanted
  join organisation present on present.id = wanted.organisation_id
  cross join lateral jsonb_populate_record(present, wanted.changes) row
  where organisation.id = wanted.organisation_id`;

/** $1 = now. */
export const insertWork = `
  insert into past_work (id, created_at, updated_at, organisation_id, title, role, partner, yen, text, source, source_id)
  select work_id, $1, $1, owner_id, title, role, partner, yen, text, source, owner_id || ':' || work_key
  from new_work
  on conflict (source, source_id) do nothing`;

/** $1 = run, $2 = now. Remembers what was written, who said it and when, and which work was brought. */
export const rememberFacts = `
  insert into imported_organisation (organisation_id, facts, origin, stated_on, works, run_id, indexed, imported_at)
  select owner_id, facts, origin, stated_on, works,
         case when fresh then $1::uuid else run_id end, indexed and not fresh, $2::timestamptz
  from (
    select coalesce(matched.organisation_id, matched.id) as owner_id,
           coalesce(past.facts, '{}') || coalesce(known.facts, '{}') as facts, past.facts as old_facts,
           coalesce(past.origin, '{}') || coalesce(known.origin, '{}') as origin, past.origin as old_origin,
           coalesce(past.stated_on, '{}') || case when matched.changed_on is null then '{}' else
             jsonb_build_object(matched.source, greatest(matched.changed_on::text, past.stated_on ->> matched.source))
             end as stated_on, past.stated_on as old_stated_on,
           coalesce(past.works, '{}') || coalesce(brought.works, '{}') as works,
           coalesce(past.run_id, $1::uuid) as run_id, coalesce(past.indexed, true) as indexed,
           matched.organisation_id is null or touched.organisation_id is not null as fresh
    from matched
    left join imported_organisation past on past.organisation_id = matched.organisation_id
    left join touched on touched.organisation_id = matched.organisation_id
    left join (
      select organisation_id as owner_id, jsonb_object_agg(col, value) as facts, jsonb_object_agg(col, rank) as origin
      from verdict where same or free group by organisation_id
      union all
      select id, facts, (select jsonb_object_agg(col, rank) from jsonb_object_keys(facts) col)
      from matched where organisation_id is null
    ) known on known.owner_id = coalesce(matched.organisation_id, matched.id)
    left join (select owner_id, array_agg(work_key) as works from new_work group by owner_id) brought
      on brought.owner_id = coalesce(matched.organisation_id, matched.id)
  ) next
  where fresh or facts is distinct from old_facts or origin is distinct from old_origin
     or stated_on is distinct from old_stated_on
  on conflict (organisation_id) do update set facts = excluded.facts, origin = excluded.origin,
    stated_on = excluded.stated_on, works = excluded.works, run_id = excluded.run_id, indexed = excluded.indexed,
    imported_at = excluded.imported_at`;
