import {
  emptyPlan,
  partnershipLifecycle,
  planSections,
  purposeForm,
  type PartnershipPlan,
} from '@musubi/collaboration/model';
import { draftIssues, type FieldIssue, reason } from '@musubi/platform/model';
import { type Actor, Db, newId, Permit, refuseIssues, refuseReason, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Conversations } from '../conversation/conversations.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { Partnership, PartnershipSection } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { PartnerInvitations } from './partner-invitations.js';

@InputType()
export class StartPartnershipInput {
  @Field(() => ID, { nullable: true, description: 'The organisation that starts; needed without an introduction' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An accepted introduction: both sides are partners at once' })
  introductionId?: string | null;

  @Field()
  title: string;

  @Field(() => [ID], { nullable: true, description: 'Organisations invited from the start' })
  inviteIds?: string[] | null;

  @Field(() => String, { nullable: true })
  inviteMessage?: string | null;
}

@ObjectType()
export class StartPartnershipOk extends Versioned {}

/** Opens a workspace, from an accepted introduction or by inviting. What the posting said is carried along. */
@UseCase({ input: StartPartnershipInput, ok: StartPartnershipOk, permission: 'partnership:start' })
@Injectable()
export class StartPartnership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly conversations: Conversations,
    private readonly invitations: PartnerInvitations,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: StartPartnershipInput): Promise<StartPartnershipOk> {
    return this.db.transaction(async () => {
      const introduction = await this.introductionOf(actor, input);
      const started = introduction?.partnershipId;
      // A second click, or the other side was quicker: the workspace is there.
      if (started) return { id: started, version: 1 };
      const partnership = this.partnershipOf(actor, input, introduction);
      this.permit.check(actor, 'partnership:start', partnership);
      refuseIssues(titleIssues(input.title));
      await this.db.repo(Partnership).save(partnership);
      await this.furnish(actor, partnership, input.title.trim());
      for (const organisationId of new Set(input.inviteIds ?? []))
        await this.invitations.invite(actor, partnership, { organisationId, message: input.inviteMessage ?? '' });
      if (introduction) await this.link(introduction, partnership);
      const { id, version } = partnership;
      return { id, version };
    });
  }

  private async introductionOf(actor: Actor, { introductionId }: StartPartnershipInput): Promise<Introduction | null> {
    if (!introductionId) return null;
    const introduction = await this.permit.lock(actor, 'introduction:accept', Introduction, { id: introductionId });
    const early = reason('notAccepted', '両方の団体が「話してみる」と答えてから始められます。');
    refuseReason(introduction.state === 'accepted' ? null : early);
    return introduction;
  }

  private partnershipOf(actor: Actor, input: StartPartnershipInput, introduction: Introduction | null): Partnership {
    const organisationIds = introduction?.organisationIds ?? [input.organisationId ?? ''];
    return Object.assign(new Partnership(), {
      state: partnershipLifecycle.initial,
      title: input.title.trim(),
      leadOrganisationId: actsFor(actor, organisationIds, input.organisationId),
      organisationIds,
      invitedIds: [],
      introductionId: introduction?.id ?? null,
      postingId: introduction?.postingId ?? null,
      startedBy: actor.personId,
    });
  }

  private async furnish(actor: Actor, partnership: Partnership, title: string): Promise<void> {
    const { id, organisationIds, leadOrganisationId, postingId } = partnership;
    const plan = await this.firstPlan(postingId, title);
    for (const section of planSections)
      await this.db.repo(PartnershipSection).insert({
        id: newId(),
        partnershipId: id,
        section,
        content: plan[section] as never,
        editedBy: actor.personId,
        editedByName: nameOf(actor),
        editedByOrganisationId: leadOrganisationId,
      });
    const subject = { subjectType: 'Partnership', subjectId: id } as const;
    await this.conversations.open({ ...subject, organisationIds, coordinatorId: null });
    const after = { title, organisationIds };
    const what = 'started';
    await this.log.write(partnership, {
      event: 'PartnershipStarted',
      what,
      actor,
      organisationId: leadOrganisationId,
      after,
    });
  }

  /** Written once: a need becomes the problem to solve, an offer the first thing brought along. */
  private async firstPlan(postingId: string | null, title: string): Promise<PartnershipPlan> {
    const purpose = { ...emptyPlan.purpose, title };
    const posting =
      postingId &&
      (await this.db.one<{ kind: string; title: string; body: string; owner: string; kinds: string[] }>(
        `select kind, title, body, organisation_id as owner, resource_kinds as kinds from posting where id = $1`,
        [postingId],
      ));
    if (!posting) return { ...emptyPlan, purpose };
    const words = [...posting.body].slice(0, 2000).join('');
    if (posting.kind === 'need') return { ...emptyPlan, purpose: { ...purpose, problem: words } };
    const kind = posting.kinds[0] ?? 'other';
    const brought = { id: newId(), organisationId: posting.owner, kind, what: posting.title, amount: '' };
    return { ...emptyPlan, purpose, resources: [brought] };
  }

  private async link(introduction: Introduction, partnership: Partnership): Promise<void> {
    introduction.partnershipId = partnership.id;
    await this.db.repo(Introduction).save(introduction);
  }
}

function titleIssues(title: string): FieldIssue[] {
  if (title.trim() === '')
    return [{ field: 'title', code: 'required', message: '「プロジェクトの名前」を入力してください。' }];
  return draftIssues(purposeForm, { title });
}
