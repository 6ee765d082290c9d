import { applicantWords, editableStates } from '@musubi/grants/model';
import { tokenHash } from '@musubi/identity/server';
import { type Actor, Clock, Db, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { ApplicationInvitationLink, ApplicationOffer } from './mail-invitation.types.js';

interface Row extends ApplicationOffer {
  readonly applicationId: string;
  readonly mine: boolean;
  readonly answeredByMe: boolean;
  readonly outcome: string | null;
  readonly over: boolean;
}

/** What the link of an invitation by e-mail leads to. */
@Injectable()
export class MailInvitationQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
  ) {}

  async of(actor: Actor, token: string): Promise<ApplicationInvitationLink> {
    this.permit.check(actor, 'applicationInvitation:answer');
    const row = await this.db.one<Row>(linked, [tokenHash(token), actor.personId, this.clock.now()]);
    if (row?.answeredByMe)
      return { state: row.outcome === 'joined' ? 'joined' : 'declined', applicationId: row.applicationId, offer: null };
    if (!row || row.outcome !== null) return { state: 'over', applicationId: null, offer: null };
    // Somebody else's: no more is said than that it is not theirs.
    if (!row.mine) return { state: 'otherAddress', applicationId: null, offer: null };
    if (row.over) return { state: 'over', applicationId: null, offer: null };
    return { state: 'open', applicationId: null, offer: { ...row, closed: closedWords(row.state) } };
  }
}

/** Why nobody can join just now, in words. */
const closedWords = (state: string): string | null =>
  (editableStates as readonly string[]).includes(state)
    ? null
    : `この申請は、いま「${applicantWords(state as never)}」のため、新しく加わることができません。招いた方に連絡してください。`;

const linked = `select a.id as "applicationId", a.title, a.state, c.title as call, c.closes_at as "closesAt", lead.name as lead, p.name as inviter,
    i.message, i.expires_at as "expiresAt", i.outcome, i.expires_at <= $3 as over,
    coalesce(me.email_key = i.email_key and me.email_confirmed_at is not null, false) as mine,
    coalesce(i.answered_by = me.id, false) as "answeredByMe",
    array(select o.name from organisation o where o.id = any(a.organisation_ids) order by array_position(a.organisation_ids, o.id)) as partners,
    (select o.name from organisation o where o.id = i.replaces_id) as replaces
  from application_invitation i join application a on a.id = i.application_id join call c on c.id = a.call_id
  join organisation lead on lead.id = a.lead_organisation_id left join person p on p.id = i.invited_by
  left join person me on me.id = $2
 where i.token_hash = $1`;
