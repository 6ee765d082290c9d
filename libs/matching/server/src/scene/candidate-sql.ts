/** The words that tell most, two and two and one by one: a look into the index each. */
const words = 7;
/** Documents taken of one look: with two of the words, and with one. */
const taken = { two: 200, one: 30 } as const;

/**
 * `$1` words, `$2` how much each was said, `$3` its keys as a tsquery, `$4` how many are wanted. Whoever has two of the
 * telling words is found for each two it has, so that those with most of them come first; what a look costs does not
 * grow with the town.
 */
const speaking = `
  with corpus as (select coalesce(max(documents), 0) as documents from search_corpus),
  words as materialized (
    select w.n, w.times * ln(1 + corpus.documents::float8 / (coalesce(t.documents, 0) + 1)) as worth, w.query::tsquery as query
    from unnest($1::text[], $2::float8[], $3::text[]) with ordinality as w(term, times, query, n)
      cross join corpus left join search_term t on t.term = w.term
    where t.term is not null or corpus.documents = 0
    order by worth desc, w.n limit ${words}),
  looks as (
    select a.worth + b.worth as worth, a.query && b.query as query, ${taken.two} as most from words a join words b on a.n < b.n
    union all select worth, query, ${taken.one} from words),
  best as (
    select k.subject_id, k.organisation_id, sum(looks.worth) as worth from looks cross join lateral (
      select subject_id, organisation_id from match_keys where keys @@ looks.query limit looks.most) as k
    group by k.subject_id, k.organisation_id order by worth desc, k.subject_id limit $4)`;

/** With `$5` the number of newest beside them: those whose words are not in the index yet. */
export const candidateSql = {
  organisations: `${speaking}
    select subject_id as id, subject_id as "organisationId" from best
    union (select id, id from organisation where closed_at is null order by updated_at desc, id desc limit $5)`,

  /** `$6` kind, `$7` wards or none for the whole city. */
  postings: `${speaking}
    select subject_id as id, organisation_id as "organisationId" from best
    union (select id, organisation_id from posting where state = 'published' and kind = $6
      and ($7::text[] = '{}' or reach <> 'wards' or wards && $7::text[]) order by published_at desc, id desc limit $5)`,

  /** `$1` fields, `$2` wards or none, `$3` the day, `$4` how many: from the day's place in the round on, and from its start. */
  near: `
    with round as (select hashtextextended($3::int::text, 7) as start)
    (select id from organisation, round where closed_at is null and not do_not_contact and hashtextextended(id::text, 0) >= round.start
       and fields && $1::text[] and ($2::text[] = '{}' or wards = '{}' or wards && $2::text[])
     order by hashtextextended(id::text, 0), id limit $4)
    union all
    (select id from organisation, round where closed_at is null and not do_not_contact and hashtextextended(id::text, 0) < round.start
       and fields && $1::text[] and ($2::text[] = '{}' or wards = '{}' or wards && $2::text[])
     order by hashtextextended(id::text, 0), id limit $4)
    limit $4`,
} as const;
