import { introductionExpiry, introductionLifecycle, proposeForm } from '@musubi/collaboration/model';
import { draftIssues, type FieldIssue } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Conversations } from '../conversation/conversations.js';
import { Introduction } from './introduction.entity.js';

export interface Proposal {
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  readonly postingId?: string | null;
  readonly message: string;
}

/** What is wrong with the words of a proposal. */
export function proposalIssues({ message }: Pick<Proposal, 'message'>): FieldIssue[] {
  const said = { field: 'message', code: 'required', message: '「紹介のことば」を入力してください。' };
  if (message.trim() === '') return [said];
  return draftIssues(proposeForm, { message }).filter((each) => each.field === 'message');
}

/** Makes introductions that a coordinator proposes to both sides, inside the transaction of the use case. */
@Injectable()
export class Proposals {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  /** Not stored yet. */
  of(actor: Actor, proposal: Proposal, batchId: string | null = null): Introduction {
    const { fromOrganisationId, toOrganisationId, postingId, message } = proposal;
    return Object.assign(new Introduction(), {
      kind: 'proposal',
      state: introductionLifecycle.after('propose'),
      ...{ fromOrganisationId, toOrganisationId, batchId },
      organisationIds: [fromOrganisationId, toOrganisationId],
      postingId: postingId ?? null,
      coordinatorId: actor.personId,
      askedBy: actor.personId,
      message: message.trim(),
      agreed: [],
      expiresAt: introductionExpiry(this.clock.now()),
    });
  }

  /** Stores it with its first words; both sides are told after the commit. */
  async store(actor: Actor, introduction: Introduction): Promise<Introduction> {
    await this.db.repo(Introduction).save(introduction);
    const { id, organisationIds, coordinatorId, postingId, message, batchId } = introduction;
    const subject = { subjectType: 'Introduction', subjectId: id } as const;
    const conversation = await this.conversations.open({ ...subject, organisationIds, coordinatorId });
    const at = this.clock.now();
    await this.conversations.post(conversation, { actor, organisationId: null, body: message, clientKey: 'first', at });
    await this.events.record({
      name: 'IntroductionProposed',
      subject: { type: 'Introduction', id },
      ...{ actor, organisationIds },
      after: { state: 'proposed', postingId },
      data: batchId ? { batchId } : {},
    });
    return introduction;
  }
}
