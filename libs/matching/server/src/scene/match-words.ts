import { Clock, Db, Scheduled, type ScheduledWork, wordsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { DeferredWrites } from './deferred-writes.js';
import {
  type OrganisationRow,
  OrganisationRows,
  type OrganisationTexts,
  type OrganisationWords,
} from './organisation-rows.js';

interface Kept {
  readonly hash: string;
  readonly words: OrganisationWords;
}

/** Words of organisations' texts. Taking texts apart is slow, so it is done once for each wording and kept. */
@Injectable()
export class MatchWords extends DeferredWrites<Kept> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super(2_000);
  }

  /** The kept words, or new ones, which are kept for the next time. */
  of(row: OrganisationRow): OrganisationWords {
    return row.words ?? this.keep(row);
  }

  /** Keeps the words of the texts as they are now, however they were come by. */
  keep(row: OrganisationRow): OrganisationWords {
    const words = row.words ?? wordsIn(row.texts!);
    this.put(row.id, { hash: row.hash, words });
    return words;
  }

  protected async write(values: ReadonlyMap<string, Kept>): Promise<void> {
    const rows = [...values].map(([id, { hash, words }]) => ({ organisation_id: id, hash, words }));
    await this.db.query(
      `insert into match_words (organisation_id, hash, words, made_at)
       select r.organisation_id, r.hash, r.words, $2 from jsonb_to_recordset($1::jsonb) as r(organisation_id uuid, hash text, words jsonb)
       join organisation o on o.id = r.organisation_id order by r.organisation_id
       on conflict (organisation_id) do update set hash = excluded.hash, words = excluded.words, made_at = excluded.made_at`,
      [JSON.stringify(rows), this.clock.now()],
    );
  }
}

export const termsIn = (text: string): string[] => wordsOf(text).map(({ term }) => term);
const joined = (text: string): string => termsIn(text).join(' ');

const wordsIn = ({ name, activities, work }: OrganisationTexts): OrganisationWords => ({
  name: joined(name),
  activities: joined(activities),
  work: work.map(({ project, text }) => ({ project, words: joined(text) })),
});

const batch = 100;

/** Takes the texts of new and changed organisations apart before anybody asks: after an import, thousands of them. */
@Scheduled('prepare-match-words', '*/10 * * * *')
@Injectable()
export class PrepareMatchWords implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly rows: OrganisationRows,
    private readonly words: MatchWords,
  ) {}

  async run(): Promise<void> {
    let last: string | null = '00000000-0000-0000-0000-000000000000';
    while (last !== null) last = await this.next(last);
  }

  private async next(after: string): Promise<string | null> {
    const found = await this.db.query<{ id: string }>(
      `select o.id from organisation o left join match_words m on m.organisation_id = o.id
       where o.id > $1 and o.closed_at is null and (m.made_at is null or m.made_at < o.updated_at) order by o.id limit ${batch}`,
      [after],
    );
    for (const row of await this.rows.of(found.map(({ id }) => id))) {
      this.words.keep(row);
      // Other work of this process has its turn between two organisations.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.words.flush();
    return found.length < batch ? null : found.at(-1)!.id;
  }
}
