import { type IntroductionFacts, introductionLifecycle } from '@musubi/collaboration/model';
import { type Actor, Clock, Db, isId, organisationsOf, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { contactJson, partyJson, unreadSql } from '../party.types.js';
import { AskRules } from './ask-facts.js';
import type { IntroductionNode, TalkTarget } from './introduction.types.js';

interface Row extends Omit<IntroductionNode, 'moves' | 'mySide' | 'canWrite'> {
  readonly organisationIds: string[];
  readonly fromOrganisationId: string;
  readonly coordinatorId: string | null;
  readonly conversationState: string;
  readonly contactFrom: IntroductionNode['contact'];
  readonly contactTo: IntroductionNode['contact'];
}

const postingJson = `json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'body', p.body, 'state', p.state)`;

@Injectable()
export class IntroductionQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly rules: AskRules,
  ) {}

  /** Null when it does not exist or is none of the actor's business. */
  async one(actor: Actor, id: string): Promise<IntroductionNode | null> {
    if (!isId(id) || !actor.personId) return null;
    const params = new Params([id, actor.personId]);
    const row = await this.db.one<Row>(
      `select i.id, i.version, i.kind, i.state, i.message, i.created_at as "createdAt", i.expires_at as "expiresAt",
              i.answered_at as "answeredAt", i.agreed, i.organisation_ids as "organisationIds",
              i.from_organisation_id as "fromOrganisationId", i.coordinator_id as "coordinatorId",
              i.declined_by_organisation_id as "declinedByOrganisationId", i.decline_reason as "declineReason",
              i.decline_comment as "declineComment", i.partnership_id as "partnershipId",
              ${partyJson('f')} as from, ${partyJson('t')} as to,
              case when p.id is not null then ${postingJson} end as posting, k.name as "coordinatorName",
              c.id as "conversationId", c.state as "conversationState", ${unreadSql('c', '$2')} as unread,
              case when i.state = 'accepted' then ${contactJson('f')} end as "contactFrom",
              case when i.state = 'accepted' then ${contactJson('t')} end as "contactTo"
         from introduction i
         join organisation f on f.id = i.from_organisation_id join organisation t on t.id = i.to_organisation_id
         join conversation c on c.subject_type = 'Introduction' and c.subject_id = i.id
         left join posting p on p.id = i.posting_id left join person k on k.id = i.coordinator_id
        where i.id = $1 and ${this.permit.where(actor, 'introduction:read', 'i', params)}`,
      params.values,
    );
    return row && this.nodeOf(actor, row);
  }

  private nodeOf(actor: Actor, row: Row): IntroductionNode {
    const mine = organisationsOf(actor);
    const mySide = sideIn(row, mine);
    const contact = mySide === null ? null : mySide === 'from' ? row.contactTo : row.contactFrom;
    const canWrite = row.conversationState === 'open' && this.permit.can(actor, 'conversation:write', row);
    return { ...row, mySide, contact, canWrite, moves: this.movesOf(actor, row, mySide) };
  }

  private movesOf(actor: Actor, row: Row, side: IntroductionFacts['side']): string[] {
    const facts = {
      state: row.state,
      agreed: row.agreed,
      expiresAt: new Date(row.expiresAt),
      side,
    } as IntroductionFacts;
    const open = introductionLifecycle.openMoves(facts, this.clock.now()).filter((name) => {
      const by = introductionLifecycle.moves[name].by;
      return by !== 'system' && this.permit.can(actor, by, row);
    });
    return [...new Set(open.map((name) => (name === 'agree' ? 'accept' : name)))];
  }

  /** What the page 「話してみたい」 shows. `organisationId` asks. Null when there is nobody to ask. */
  async target(actor: Actor, given: { postingId: string | null; toId: string | null; organisationId: string }) {
    const { postingId, toId, organisationId } = given;
    if (![postingId ?? toId, organisationId].every(isId)) return null;
    const known = await this.db.one<TalkTarget & { toId: string }>(targetSql, [postingId, toId, organisationId]);
    if (!known) return null;
    if (!organisationsOf(actor).includes(organisationId)) return { ...known, introductionId: null, refusal: null };
    const ask = { fromOrganisationId: organisationId, toOrganisationId: known.toId, postingId };
    return { ...known, refusal: (await this.rules.why(ask))?.message ?? null };
  }
}

/** `$1` posting or null, `$2` organisation or null, `$3` who asks. */
const targetSql = `
  select o.id as "toId", ${partyJson('o')} as organisation, case when p.id is not null then ${postingJson} end as posting,
         (select i.id from introduction i where i.organisation_ids @> array[o.id, $3::uuid]
             and i.state in ('requested', 'proposed', 'accepted') order by i.created_at desc limit 1) as "introductionId"
    from organisation o left join posting p on p.id = $1 and p.state not in ('draft', 'inReview')
   where o.id = coalesce(p.organisation_id, $2) and ($1::uuid is null or p.id is not null)`;

function sideIn(row: Row, mine: readonly string[]): IntroductionNode['mySide'] {
  const from = row.fromOrganisationId;
  const isFrom = mine.includes(from);
  const isTo = row.organisationIds.some((id) => id !== from && mine.includes(id));
  if (isFrom && isTo) return row.agreed.includes('from') ? 'to' : 'from';
  if (isFrom) return 'from';
  return isTo ? 'to' : null;
}
