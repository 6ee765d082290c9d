import { introductionWords, leftOverWords, type Pair, roomOf } from '@musubi/matching/model';
import { Clock, Db, Solver } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Recommendation } from '../recommendation/recommendation.types.js';
import { answersOf, recommendationOf } from '../recommendation/told.js';
import { PostingRows } from '../scene/posting-rows.js';
import { Scenes } from '../scene/scenes.js';
import type { BatchItem, BatchLeftOver, BatchNeed, IntroductionBatch } from './batch.types.js';
import { bestPairs } from './best-pairs.js';

/** The needs that have waited longest, and so many of the best organisations for each. */
const needsWeighed = 40;
const candidatesPerNeed = 8;
/** Whoever fits less than this share of the best is not bothered. */
const worthAsking = 0.55;
const usualLimit = 10;

interface NeedRow extends Omit<BatchNeed, 'owner'> {
  readonly owner: { id: string; name: string };
}

interface Load {
  readonly id: string;
  readonly open: number;
  readonly limit: number;
}

/** Needs nobody has been introduced for, the longest waiting first. */
const needsSql = `
  select p.id, p.title, greatest(0, extract(day from $1::timestamptz - p.published_at))::int as "waitingDays",
         json_build_object('id', o.id, 'name', o.name) as owner
    from posting p join organisation o on o.id = p.organisation_id and o.closed_at is null
   where p.kind = 'need' and p.state = 'published' and not o.do_not_contact
     and not exists (select from introduction i where i.posting_id = p.id and i.state in ('requested', 'proposed', 'accepted'))
   order by p.published_at, p.id limit ${needsWeighed}`;

const loadsSql = `
  select o.id, coalesce(o.max_open_introductions, ${usualLimit}) as "limit",
         (select count(*)::int from introduction i where i.state in ('requested', 'proposed')
           and (i.to_organisation_id = o.id or i.kind = 'proposal' and i.from_organisation_id = o.id)) as open
    from organisation o where o.id = any($1::uuid[])`;

/** Proposes the globally best introductions of a week; staff read, change and send them. */
@Injectable()
export class Batches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly postings: PostingRows,
    private readonly scenes: Scenes,
    private readonly solver: Solver,
  ) {}

  async propose(perOrganisation: number): Promise<IntroductionBatch> {
    const needs = await this.db.query<NeedRow>(needsSql, [this.clock.now()]);
    const candidates = new Map<string, Recommendation[]>();
    for (const need of needs) candidates.set(need.id, await this.candidatesOf(need));
    const pairs = needs.flatMap((need) => pairsOf(need, candidates.get(need.id) ?? []));
    const loads = await this.loadsOf(pairs);
    const free = new Map([...loads].map(([id, { open, limit }]) => [id, limit - open]));
    const instance = { pairs, free, perOrganisation, perNeed: 1 };
    const { chosen, proved } = await bestPairs(this.solver, instance);
    const taken = new Map(chosen.map((pair) => [pair.needId, pair.organisationId]));
    const items = needs.flatMap((need) => {
      const found = candidates.get(need.id)?.find((each) => each.organisationId === taken.get(need.id));
      return found ? [itemOf(need, found, loads.get(found.organisationId)!)] : [];
    });
    const leftOver = needs
      .filter((need) => !taken.has(need.id))
      .map((need): BatchLeftOver => {
        const some = (candidates.get(need.id) ?? []).length > 0;
        const ownerFull = some && roomOf(instance, need.owner.id) === 0;
        return { need, why: leftOverWords[ownerFull ? 'ownerFull' : some ? 'othersFull' : 'nobody'] };
      });
    return { items, leftOver, pairs: pairs.length, proved };
  }

  private async candidatesOf({ id }: NeedRow): Promise<Recommendation[]> {
    const row = await this.postings.asked(id);
    if (!row) return [];
    const scene = await this.scenes.of({ row, postingId: id });
    const found = scene.matches
      .filter((match) => match.gates.length === 0 && match.score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, candidatesPerNeed);
    const answers = answersOf(scene);
    // The office looks here: nobody is counted as shown.
    return found
      .filter((match) => match.score >= worthAsking * found[0]!.score)
      .map((match) => recommendationOf(scene, match, answers.get(match.id) ?? null, false));
  }

  private async loadsOf(pairs: readonly Pair[]): Promise<Map<string, Load>> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.ownerId, pair.organisationId]))];
    const rows = await this.db.query<Load>(loadsSql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const pairsOf = (need: NeedRow, found: readonly Recommendation[]): Pair[] =>
  found.map(({ organisationId, score }) => ({ needId: need.id, ownerId: need.owner.id, organisationId, score }));

function itemOf(need: NeedRow, found: Recommendation, { open, limit }: Load): BatchItem {
  const { organisationId, name, reasons, misfits, factors } = found;
  const words = { title: need.title, owner: need.owner.name, organisation: name };
  return {
    ...{ need, reasons, misfits, factors, open, limit },
    organisation: { id: organisationId, name },
    message: introductionWords({ ...words, reasons: reasons.map((each) => each.message) }),
  };
}
