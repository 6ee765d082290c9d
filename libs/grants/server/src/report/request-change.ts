import {
  type Budget,
  budgetIssues,
  type ChangeContent,
  changeIssues,
  type AwardChangeKind,
  changeLifecycle,
  costShifts,
  isChangeKind,
  isMinorChange,
  readBudget,
} from '@musubi/grants/model';
import {
  type FieldIssue,
  formatYen,
  parseYen,
  type Reason,
  reason,
  tokyoDate,
  type Values,
} from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  InvalidInput,
  isId,
  JsonScalar,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { ChangeRequest } from './award.entity.js';
import { type Award, Awards } from './awards.js';

@InputType()
export class RequestChangeInput extends ApplicationAsSeen {
  /** `content`, `costs`, `partner`, `suspension`, `resumption` or `abolition`. */
  @Field()
  kind: string;

  /** `ChangeContent` of the model. */
  @Field(() => JsonScalar)
  content: object;

  /** Of a change of partners: who comes in, who goes; at least one of them. */
  @Field(() => ID, { nullable: true })
  joiningId?: string | null;

  @Field(() => ID, { nullable: true })
  leavingId?: string | null;
}

@ObjectType()
export class RequestChangeOk {
  @Field(() => ID)
  id: string;

  /** `requested`, `awaitingPartner`, or `notified` for a small move of costs. */
  @Field()
  state: string;
}

/** The lead asks for a change, a suspension or an end. Small moves of costs are notified and hold at once. */
@UseCase({ input: RequestChangeInput, ok: RequestChangeOk, permission: 'application:requestChange' })
@Injectable()
export class RequestChange {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly awards: Awards,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RequestChangeInput): Promise<RequestChangeOk> {
    return this.db.transaction(async () => {
      const kind = input.kind;
      if (!isChangeKind(kind)) return refuse(wrong('kind', '変更の種類を選んでください。'));
      const content = contentOf(input.content);
      const change = new ChangeRequest();
      const application = await this.moves.make(actor, input, {
        move: 'requestChange',
        facts: async (each) => ({ openChange: (await this.awards.of(each)).openChange }),
        change: async (each) => {
          refuseIssues(changeIssues(kind, content));
          const award = await this.awards.of(each);
          await this.look(kind, each, award, content, input);
          const kept = { ...content, was: standingOf(award, kind) };
          Object.assign(change, this.filled(actor, each, kind, kept, input), {
            state: stateOf(kind, award, content, input),
          });
        },
        data: { kind, what: content.what, changeId: change.id },
      });
      if (change.state === 'notified') change.decidedAt = this.clock.now();
      await this.db.repo(ChangeRequest).save(change);
      await this.db.query('delete from change_draft where application_id = $1', [application.id]);
      await this.events.record({
        name: change.state === 'notified' ? changeLifecycle.moves.notify.emits : 'ChangeRequested',
        subject: { type: 'ChangeRequest', id: change.id },
        actor,
        organisationIds: change.organisationIds,
        after: { kind, state: change.state, applicationId: application.id },
      });
      return { id: change.id, state: change.state };
    });
  }

  private filled(
    actor: Actor,
    application: Application,
    kind: AwardChangeKind,
    content: ChangeContent,
    { joiningId, leavingId }: RequestChangeInput,
  ) {
    return {
      applicationId: application.id,
      organisationIds: [...application.organisationIds, ...(kind === 'partner' && joiningId ? [joiningId] : [])],
      leadOrganisationId: application.leadOrganisationId,
      ...{ kind, content },
      joiningId: kind === 'partner' ? (joiningId ?? null) : null,
      leavingId: kind === 'partner' ? (leavingId ?? null) : null,
      requestedBy: actor.personId as string,
      requestedByName: actor.name,
      requestedAt: this.clock.now(),
    };
  }

  private async look(
    kind: AwardChangeKind,
    application: Application,
    award: Award,
    content: ChangeContent,
    input: RequestChangeInput,
  ): Promise<void> {
    if (kind === 'costs') refuseIssues(costIssues(award, content));
    if (kind === 'partner') await this.partners(application, input);
    if (kind === 'content' && content.endsOn) this.newEnd(content.endsOn);
    refuseReason(standingReason(kind, application));
  }

  private newEnd(endsOn: string): void {
    if (endsOn < tokyoDate(this.clock.now())) refuse(wrong('endsOn', '新しい終了日は今日よりあとの日にしてください。'));
  }

  private async partners(application: Application, given: RequestChangeInput): Promise<void> {
    const [field, message] = partnersProblem(application, given) ?? [null, ''];
    if (field) refuse(wrong(field, message));
    const { joiningId } = given;
    const known = !joiningId || (isId(joiningId) && (await this.exists(joiningId)));
    if (!known) refuse(wrong('joiningId', '団体が見つかりません。選び直してください。'));
  }

  private async exists(id: string): Promise<boolean> {
    return (await this.db.one(`select id from organisation where id = $1`, [id])) !== null;
  }
}

/** What the request is compared with later, whatever is approved in between. */
const standingOf = ({ endsOn, decided, parts }: Award, kind: AwardChangeKind): ChangeContent['was'] => ({
  ...{ endsOn, grantYen: decided.toString() },
  ...(kind === 'costs' ? { parts } : {}),
});

const wrong = (field: string, message: string): InvalidInput => new InvalidInput([{ field, code: 'invalid', message }]);

function contentOf(given: object): ChangeContent {
  const values = given as Values;
  const text = (id: string) => (typeof values[id] === 'string' ? (values[id] as string).trim() : '');
  const parts = Array.isArray(values['parts']) ? (values['parts'] as ChangeContent['parts']) : undefined;
  return {
    what: text('what'),
    reason: text('reason'),
    ...(text('endsOn') ? { endsOn: text('endsOn') } : {}),
    ...(text('fromOn') ? { fromOn: text('fromOn') } : {}),
    ...(parts ? { parts } : {}),
    ...(text('grantYen') ? { grantYen: text('grantYen') } : {}),
  };
}

/** The new budget is judged like the one applied for, and the grant can only become less. */
function costIssues(award: Award, content: ChangeContent): FieldIssue[] {
  const parts = content.parts ?? [];
  const members = award.partners.map((each) => each.id);
  if (parts.length === 0 || parts.some((each) => !members.includes(each.organisationId)))
    return [{ field: 'parts', code: 'required', message: '変更したあとの予算を、団体ごとに入力してください。' }];
  const grant = parseYen(content.grantYen ?? award.decided.toString());
  return grant === null || grant > award.decided
    ? [
        {
          field: 'grantYen',
          code: 'aboveDecided',
          message: `助成金は、決定額${formatYen(award.decided)}より多くはできません。`,
        },
      ]
    : budgetChangeIssues(award, readBudget(parts, grant.toString()));
}

function budgetChangeIssues(award: Award, after: Budget): FieldIssue[] {
  if (costShifts(award.plan, after).length === 0 && after.requested === award.decided)
    return [{ field: 'parts', code: 'unchanged', message: '経費の配分が変わっていません。' }];
  return budgetIssues(after, award.rule);
}

type Problem = readonly [field: string, message: string];

/** What is wrong with who comes and who goes; null when nothing is. */
function partnersProblem(application: Application, given: RequestChangeInput): Problem | null {
  const { joiningId, leavingId } = given;
  if (!joiningId && !leavingId) return ['joiningId', '加わる団体か、抜ける団体を選んでください。'];
  if (leavingId) {
    const problem = leavingProblem(application, leavingId);
    if (problem) return problem;
  }
  return joiningProblem(application, joiningId ?? null);
}

function leavingProblem({ organisationIds, leadOrganisationId }: Application, leavingId: string): Problem | null {
  if (leavingId === leadOrganisationId)
    return ['leavingId', '代表団体は抜けられません。事業をやめるときは「廃止」を選んでください。'];
  return organisationIds.includes(leavingId)
    ? null
    : ['leavingId', 'この申請の団体ではありません。画面を読み直してください。'];
}

function joiningProblem({ organisationIds }: Application, joiningId: string | null): Problem | null {
  if (joiningId === null)
    return organisationIds.length > 2
      ? null
      : ['joiningId', '2団体以上で行う事業です。代わりに加わる団体を選んでください。'];
  return organisationIds.includes(joiningId) ? ['joiningId', 'この団体はすでに加わっています。'] : null;
}

/** A project that is stopped or over can only be taken up again, or reported on. */
function standingReason(kind: AwardChangeKind, { suspendedOn, abolishedOn }: Application): Reason | null {
  if (abolishedOn) return reason('abolished', 'この事業は廃止されています。実績報告を出してください。');
  if (kind === 'suspension' && suspendedOn) return reason('suspended', '事業はすでに中止しています。');
  if (kind === 'resumption' && !suspendedOn) return reason('notSuspended', '事業は中止していません。');
  return null;
}

function stateOf(kind: AwardChangeKind, award: Award, content: ChangeContent, { joiningId }: RequestChangeInput) {
  if (kind === 'partner' && joiningId) return 'awaitingPartner' as const;
  if (kind !== 'costs') return 'requested' as const;
  const grant = content.grantYen ?? award.decided.toString();
  const shifts = costShifts(award.plan, readBudget(content.parts ?? [], grant));
  return isMinorChange(shifts, award.setting, BigInt(grant) === award.decided)
    ? ('notified' as const)
    : ('requested' as const);
}
