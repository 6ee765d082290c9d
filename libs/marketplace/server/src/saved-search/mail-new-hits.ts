import { searchOf } from '@musubi/marketplace/model';
import { Clock, Db, Scheduled, type ScheduledWork, SearchEngine } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingMail, type Recipient } from '../mail/posting-mail.js';
import { PostingQueries } from '../posting/posting.queries.js';
import type { PostingCard } from '../posting/posting.types.js';
import { requestOf } from '../search/search.queries.js';

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly seenUntil: Date;
}

interface Found {
  readonly search: Saved;
  readonly cards: readonly PostingCard[];
}

const mostPerSearch = 10;

/** Every morning one mail per person with what is new in all of their saved searches; none when nothing is new. */
@Scheduled('mail-new-hits', '0 22 * * *')
@Injectable()
export class MailNewHits implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly engine: SearchEngine,
    private readonly postings: PostingQueries,
    private readonly mail: PostingMail,
  ) {}

  async run(): Promise<void> {
    const people = await this.db.query<Recipient & { searches: (Omit<Saved, 'seenUntil'> & { seenUntil: string })[] }>(
      `select p.id as "personId", p.name, p.email,
              json_agg(json_build_object('id', s.id, 'name', s.name, 'query', s.query, 'seenUntil', s.seen_until) order by s.created_at) as searches
       from saved_search s join person p on p.id = s.person_id
       where s.mail = 'daily' and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
       group by p.id`,
    );
    for (const person of people) {
      const searches = person.searches.map((each) => ({ ...each, seenUntil: new Date(each.seenUntil) }));
      await this.tell(person, searches);
    }
  }

  private async tell(person: Recipient, searches: readonly Saved[]): Promise<void> {
    const now = this.clock.now();
    const found: Found[] = [];
    for (const search of searches) {
      const cards = await this.newIn(search);
      if (cards.length > 0) found.push({ search, cards });
    }
    if (found.length === 0) return;
    await this.db.transaction(async () => {
      await this.mail.send(person, {
        key: `new-hits:${now.toISOString().slice(0, 10)}`,
        subject: `保存した検索に新しい掲載があります（${found.reduce((sum, each) => sum + each.cards.length, 0)}件）`,
        lines: [...found.flatMap((each) => this.linesOf(each)), ...this.ending()],
      });
      await this.db.query('update saved_search set seen_until = $2, mailed_at = $2 where id = any($1::uuid[])', [
        found.map((each) => each.search.id),
        now,
      ]);
    });
  }

  private async newIn({ query, seenUntil }: Saved): Promise<PostingCard[]> {
    const search = { ...searchOf(new URLSearchParams(query)), sort: 'newest' };
    const page = await this.engine.search(requestOf(search, { first: mostPerSearch }));
    const cards = await this.postings.cards(page.hits.map((hit) => hit.subjectId));
    return cards.filter((card) => card.publishedAt !== null && card.publishedAt > seenUntil);
  }

  private linesOf({ search, cards }: Found): string[] {
    const list = cards.flatMap((card) => [
      `・${card.title}（${card.organisation.name}）`,
      this.link(`/postings/${card.id}`),
    ]);
    return [`■ ${search.name}`, ...list, '', 'すべて見る:', this.link(`/search?${search.query}`), ''];
  }

  private ending(): string[] {
    return [
      'このお知らせを止めるには、保存した検索のページで「メールなし」を選んでください。',
      this.link('/my/searches'),
    ];
  }

  private link(path: string): string {
    return this.mail.link(path);
  }
}
