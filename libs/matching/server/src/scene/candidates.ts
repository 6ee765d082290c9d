import { wards } from '@musubi/identity/model';
import { daysBetween, tokyoDate } from '@musubi/platform/model';
import { Clock, Db, synonymsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { candidateSql } from './candidate-sql.js';

/** So many of each way of finding are scored in full. */
const found = { organisations: 50, postings: 50, returns: 20, near: 25, newest: 15 } as const;
/** Other names of one word that are looked for. */
const mostNames = 3;

export interface CandidateIds {
  readonly organisations: string[];
  readonly postings: string[];
}

/** Who asks, as far as finding needs it: words are folded base forms. */
export interface Wanted {
  readonly kind: 'need' | 'resource';
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly fields: readonly string[];
  /** Empty = the whole city. */
  readonly wards: readonly string[];
}

interface Answer {
  readonly id: string;
  readonly organisationId: string;
}

/** The first look costs the same in any town; the lists of `match_keys` are short, and no plan is compiled. */
const settings = { jit: 'off', enable_seqscan: 'off', max_parallel_workers_per_gather: '0' };

/** Whom to look at closely, out of everybody: by the words that tell most, by field and ward, and the newest. */
@Injectable()
export class Candidates {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Organisations that speak of it, those whose postings answer it, and some of its field and ward; or only the second. */
  async around(asked: Wanted, postingsOnly = false): Promise<CandidateIds> {
    const [answers, speaking, near] = await Promise.all([
      this.answering(asked, found.postings),
      postingsOnly ? [] : this.find(asked, ['o:'], candidateSql.organisations, found.organisations),
      postingsOnly ? [] : this.near(asked),
    ]);
    const owners = answers.map((each) => each.organisationId);
    const organisations = [...speaking, ...near].map(({ id }) => id).concat(owners);
    return { organisations: [...new Set(organisations)], postings: answers.map(({ id }) => id) };
  }

  /** Postings of these organisations that the owner's own other posting would answer: what it could give in return. */
  async returns(offer: Wanted, organisationIds: readonly string[]): Promise<string[]> {
    const words = await this.words(offer, placesOf(offer, []), 0);
    const parameters = [...words, found.returns, organisationIds];
    const rows = await this.db.read(settings, () => this.db.query<Answer>(candidateSql.ofOrganisations, parameters));
    return rows.map(({ id }) => id);
  }

  /** Postings of the other kind that share words with it, in its wards or for the whole city, and the newest of those. */
  private answering(asked: Wanted, first: number): Promise<Answer[]> {
    const other = asked.kind === 'need' ? 'resource' : 'need';
    return this.find(asked, placesOf(asked, asked.wards), candidateSql.postings, first, [other, asked.wards]);
  }

  private async find(
    asked: Wanted,
    places: readonly string[],
    sql: string,
    first: number,
    more: readonly unknown[] = [],
  ) {
    const parameters = [...(await this.words(asked, places)), first, found.newest, ...more];
    return this.db.read(settings, () => this.db.query<Answer>(sql, parameters));
  }

  /** Parameters `$1` to `$3`: words, how much each was said, and its keys with those of its other names. */
  private async words(asked: Wanted, places: readonly string[], names: number = mostNames): Promise<unknown[]> {
    const synonyms = await synonymsOf(this.db);
    const words = [...timesOf(asked)];
    const keysOf = (word: string) =>
      [...new Set([word, ...synonyms.termsLike(word).slice(0, names)])].flatMap((name) =>
        places.map((place) => quoted(place + name)),
      );
    return [
      words.map(([word]) => word),
      words.map(([, times]) => times),
      words.map(([word]) => keysOf(word).join(' | ')),
    ];
  }

  /** Others of its field and ward, whatever their words; every day others have their turn. */
  private near({ fields, wards }: Wanted): Promise<{ id: string }[]> {
    return this.db.query<{ id: string }>(candidateSql.near, [
      fields,
      wards,
      daysBetween('2026-01-01', tokyoDate(this.clock.now())),
      found.near,
    ]);
  }
}

/** Where postings of the other kind lie: in these wards, or in any, and those for the whole city. */
function placesOf({ kind }: Wanted, within: readonly string[]): string[] {
  const side = kind === 'need' ? 'r' : 'n';
  return [...(within.length > 0 ? within : wards().map(({ code }) => code)), '*'].map((ward) => `${side}:${ward}:`);
}

/** Each word once; those of the title count twice, repeated ones more, but less and less. */
function timesOf({ title, body }: Wanted): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of [...title, ...title, ...body]) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.sqrt(count)]));
}

const quoted = (key: string): string => `'${key.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
