import { searchOf } from '@musubi/marketplace/model';
import { Clock, Db, Scheduled, type ScheduledWork, SearchEngine, type SearchKind } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingMail, type Recipient } from '../mail/posting-mail.js';
import { PostingQueries } from '../posting/posting.queries.js';
import { findingOf } from '../search/search.queries.js';

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly seenUntil: Date;
}

/** Something that was published since the mail before. */
interface NewHit {
  readonly subjectId: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly path: string | null;
}

interface Found {
  readonly search: Saved;
  readonly hits: readonly NewHit[];
}

const kindNames: Readonly<Record<SearchKind, string>> = {
  posting: '',
  organisation: '［団体］',
  case: '［事例］',
  guide: '［協働ナビ］',
};
const pages: Readonly<Partial<Record<SearchKind, string>>> = { posting: '/postings/', organisation: '/organisations/' };

const mostPerSearch = 10;

/**
 * Every morning one mail per person with what is new in all of their saved searches, of every kind that the search page
 * shows for them; none when nothing is new.
 */
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
      const hits = await this.newIn(search);
      if (hits.length > 0) found.push({ search, hits });
    }
    if (found.length === 0) return;
    await this.db.transaction(async () => {
      await this.mail.send(person, {
        key: `new-hits:${now.toISOString().slice(0, 10)}`,
        subject: `保存した検索に新しく見つかったものがあります（${found.reduce((sum, each) => sum + each.hits.length, 0)}件）`,
        lines: [...(await this.linesOf(found)), ...this.ending()],
      });
      await this.db.query('update saved_search set seen_until = $2, mailed_at = $2 where id = any($1::uuid[])', [
        found.map((each) => each.search.id),
        now,
      ]);
    });
  }

  private async newIn({ query, seenUntil }: Saved): Promise<NewHit[]> {
    const search = { ...searchOf(new URLSearchParams(query)), sort: 'newest' };
    const page = await this.engine.search(findingOf(search, { first: mostPerSearch }));
    return this.db.query<NewHit>(
      `select subject_id as "subjectId", kind, title, path from search_document
       where visible and (kind, subject_id) in (select * from unnest($1::text[], $2::uuid[])) and published_at > $3
       order by published_at desc, id`,
      [page.hits.map((hit) => hit.kind), page.hits.map((hit) => hit.subjectId), seenUntil],
    );
  }

  private async linesOf(found: readonly Found[]): Promise<string[]> {
    const ids = found.flatMap(({ hits }) => hits.filter((hit) => hit.kind === 'posting').map((hit) => hit.subjectId));
    const cards = await this.postings.cards([...new Set(ids)]);
    const owners = new Map(cards.map((card) => [card.id, card.organisation.name]));
    return found.flatMap(({ search, hits }) => [
      `■ ${search.name}`,
      ...hits.flatMap((hit) => this.hitLines(hit, owners.get(hit.subjectId))),
      '',
      'すべて見る:',
      this.link(`/search?${search.query}`),
      '',
    ]);
  }

  private hitLines({ kind, title, path, subjectId }: NewHit, owner: string | undefined): string[] {
    const page = pages[kind];
    const address = path ?? (page ? `${page}${subjectId}` : null);
    const name = `・${kindNames[kind]}${title}${owner ? `（${owner}）` : ''}`;
    return address ? [name, this.link(address)] : [name];
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
