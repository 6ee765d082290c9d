/** The words that tell most, two and two and some one by one: a look into the index each. */
const words = 5;
/** Of the ten twos, those that tell most. */
const twos = 6;
/**
 * In a large town only so many words are looked for alone, and of those the ones that so few have, or when the twos found
 * too little: the lists of others are the longest, and whoever has two words comes before whoever has one.
 */
const alone = { large: 20_000, words: 2, short: 2_000 } as const;
/** Documents taken of one look: with two of the words, and with one. */
const taken = { two: 150, one: 30 } as const;

/** `$1` words, `$2` how much each was said, `$3` its keys as a tsquery: those that tell most, by how few have them. */
const telling = `
  corpus as (select coalesce(max(documents), 0) as documents from search_corpus),
  words as materialized (
    select row_number() over (order by worth desc, n) as place, worth, holding, query::tsquery as query from (
      select w.n, w.query, coalesce(t.documents, 0) as holding, w.times * ln(1 + corpus.documents::float8 / (coalesce(t.documents, 0) + 1)) as worth
      from unnest($1::text[], $2::float8[], $3::text[]) with ordinality as w(term, times, query, n)
        cross join corpus left join search_term t on t.term = w.term
      where t.term is not null or corpus.documents = 0) as each
    order by place limit ${words})`;

/**
 * `$4` how many are wanted. Whoever has two of the telling words is found for each two it has, so that those with most of
 * them come first; what a look costs hardly grows with the town.
 */
const speaking = `
  with ${telling},
  twos as materialized (
    select k.*, looks.worth from (
      select a.worth + b.worth as worth, a.query, b.query as other
      from words a join words b on a.place < b.place order by worth desc limit ${twos}) as looks
    cross join lateral (
      select subject_id, organisation_id from match_keys where keys @@ looks.query and keys @@ looks.other
      limit ${taken.two}) as k),
  ones as (
    select k.*, words.worth from words cross join corpus cross join lateral (
      select subject_id, organisation_id from match_keys where keys @@ words.query limit ${taken.one}) as k
    where corpus.documents < ${alone.large}
      or (words.place <= ${alone.words} and (words.holding <= ${alone.short} or (select count(*) from twos) < $4))),
  best as (
    select subject_id, organisation_id, sum(worth) as worth from (table twos union all table ones) as found
    group by subject_id, organisation_id order by worth desc, subject_id limit $4)`;

/** Few have more, and what is old is seldom still needed; one of them may be the organisation itself. */
const newestOfEach = 6;

/** Of the round, for those of a field and ward. */
const lookedThrough = 1_000;

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

  /** `$4` how many, `$5` organisations: of the newest postings of each those with one of the telling words. */
  ofOrganisations: `
    with ${telling}
    select k.subject_id as id, k.organisation_id as "organisationId"
    from unnest($5::uuid[]) as owner (id) cross join lateral (
      select subject_id, organisation_id, keys from match_keys where organisation_id = owner.id
      order by subject_id desc limit ${newestOfEach}) as k
    where k.keys @@ (select string_agg('(' || query::text || ')', '|')::tsquery from words)
    order by k.subject_id desc limit $4`,

  /**
   * `$1` fields, `$2` wards or none, `$3` the day, `$4` how many: from the day's place in the round on, out of so many
   * that a town of whatever size costs the same.
   */
  near: `
    select id from (
      select id, fields, wards from organisation where closed_at is null and not do_not_contact
        and hashtextextended(id::text, 0) >= hashtextextended($3::int::text, 7)
      order by hashtextextended(id::text, 0), id limit ${lookedThrough}) as turn
    where fields && $1::text[] and ($2::text[] = '{}' or wards = '{}' or wards && $2::text[]) limit $4`,
} as const;
