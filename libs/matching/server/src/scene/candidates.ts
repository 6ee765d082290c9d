import { daysBetween, tokyoDate } from '@musubi/platform/model';
import { Clock, Db, SearchEngine } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { PostingRow } from './posting-rows.js';

/** So many of each way of finding are scored in full. */
const found = { organisations: 60, postings: 60, near: 30, returns: 30 } as const;

export interface CandidateIds {
  readonly organisations: string[];
  readonly postings: string[];
}

type Asked = Pick<PostingRow, 'id' | 'kind' | 'title' | 'body' | 'fields' | 'reach' | 'wards' | 'organisationId'>;

/** Whom to look at closely, out of everybody: by words through the search index, and by field and ward. */
@Injectable()
export class Candidates {
  constructor(
    private readonly db: Db,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** Organisations that speak of it, those whose postings answer it, and some of its field and ward. */
  async around(asked: Asked): Promise<CandidateIds> {
    const speaking = await this.engine.candidates({
      text: textOf(asked),
      kinds: ['organisation'],
      first: found.organisations,
    });
    const answers = await this.answering(asked);
    const owners = answers.map((each) => each.organisationId);
    const near = await this.near(asked);
    const organisations = [...speaking.map((each) => each.subjectId), ...owners, ...near];
    return { organisations: [...new Set(organisations)], postings: answers.map((each) => each.id) };
  }

  /** Postings of the other kind that share words with it, in its wards, for the whole city or without a place. */
  async answering(asked: Asked, first: number = found.postings): Promise<{ id: string; organisationId: string }[]> {
    const postingKind = asked.kind === 'need' ? 'resource' : 'need';
    const wards = asked.reach === 'wards' && asked.wards.length > 0 ? [...asked.wards, 'city', 'online'] : [];
    const hits = await this.engine.candidates({
      text: textOf(asked),
      kinds: ['posting'],
      filters: { postingKind, wards },
      first,
    });
    return hits.flatMap(({ subjectId, organisationId }) => (organisationId ? [{ id: subjectId, organisationId }] : []));
  }

  /** Postings that the owner's own offer would answer: what it could give in return. */
  async returns(offer: Asked): Promise<string[]> {
    return (await this.answering(offer, found.returns)).map(({ id }) => id);
  }

  /** Others of its field and ward, whatever their words; every day others have their turn. */
  private async near({ fields, reach, wards }: Asked): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from organisation where closed_at is null and not do_not_contact and fields && $1::text[]
         and ($2::text[] = '{}' or wards = '{}' or wards && $2::text[])
       order by hashtextextended(id::text, $3), id limit ${found.near}`,
      [fields, reach === 'wards' ? wards : [], daysBetween('2026-01-01', tokyoDate(this.clock.now()))],
    );
    return rows.map(({ id }) => id);
  }
}

const textOf = ({ title, body }: Asked): string => `${title} ${body}`;
