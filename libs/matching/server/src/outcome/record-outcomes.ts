import type { OutcomeKind } from '@musubi/matching/model';
import { Clock, Db, type Listener, Listens, newId, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type Pair, PairValues } from './pair-values.js';

/** Where an outcome comes from, and how it stands now. */
interface Source {
  readonly source: 'introduction' | 'opinion';
  readonly id: string;
  readonly pair: Pair;
  /** Null while nobody answered. */
  readonly outcome: OutcomeKind | null;
  readonly reason: string | null;
}

interface IntroductionRow {
  readonly askerId: string;
  readonly otherId: string;
  readonly postingId: string | null;
  readonly state: 'requested' | OutcomeKind;
  readonly reason: string | null;
}

interface OpinionRow {
  readonly askerId: string;
  readonly otherId: string;
  readonly postingId: string | null;
  readonly opinion: 'fits' | 'unfit';
  readonly reason: string | null;
}

/**
 * Remembers what two looked like to the scorer when one asked the other, staff brought them together or somebody said
 * what they think of it, and what became of that: weights are learned from it. Reads how things stand now, so that the
 * same event may come twice, or late.
 */
@Listens(
  'IntroductionRequested',
  'IntroductionProposed',
  'IntroductionAccepted',
  'IntroductionDeclined',
  'IntroductionExpired',
  'IntroductionWithdrawn',
  'MatchOpinionGiven',
  'MatchOpinionWithdrawn',
)
@Injectable()
export class RecordOutcomes implements Listener {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly values: PairValues,
  ) {}

  async handle({ subject, at }: RecordedEvent): Promise<void> {
    const source =
      subject.type === 'Introduction' ? await this.introduction(subject.id) : await this.opinion(subject.id);
    if (source) await this.record(source, at);
    else await this.db.query('delete from match_outcome where source_id = $1', [subject.id]);
  }

  private async introduction(id: string): Promise<Source | null> {
    const row = await this.db.one<IntroductionRow>(
      `select from_organisation_id as "askerId", to_organisation_id as "otherId", posting_id as "postingId", state,
         decline_reason as reason from introduction where id = $1`,
      [id],
    );
    if (!row) return null;
    const outcome = row.state === 'requested' ? null : row.state;
    return { source: 'introduction', id, pair: { ...row, marked: false }, outcome, reason: row.reason };
  }

  private async opinion(id: string): Promise<Source | null> {
    const row = await this.db.one<OpinionRow>(
      `select organisation_id as "askerId", about_organisation_id as "otherId", posting_id as "postingId", opinion, reason
       from match_opinion where id = $1`,
      [id],
    );
    return row && { source: 'opinion', id, pair: { ...row, marked: true }, outcome: row.opinion, reason: row.reason };
  }

  private async record({ source, id, pair, outcome, reason }: Source, at: Date): Promise<void> {
    const ended = [outcome, reason, outcome === null ? null : at];
    const known = await this.db.query(
      `update match_outcome set outcome = $3, reason = $4, ended_at = $5 where source = $1 and source_id = $2 returning id`,
      [source, id, ...ended],
    );
    if (known.length > 0) return;
    for (const { scope, askingId, candidateId, factors } of await this.values.of(pair))
      await this.db.query(
        `insert into match_outcome (id, source, source_id, outcome, reason, ended_at, scope, asking_id, candidate_id, posting_id, factors, seen_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (source, source_id, scope) do update set outcome = excluded.outcome, reason = excluded.reason,
           ended_at = excluded.ended_at`,
        [
          newId(),
          source,
          id,
          ...ended,
          scope,
          askingId,
          candidateId,
          pair.postingId,
          JSON.stringify(factors),
          this.clock.now(),
        ],
      );
  }
}
