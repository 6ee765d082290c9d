import { PartnershipDoor } from '@musubi/collaboration/server';
import { callStatus } from '@musubi/grants/model';
import { type Actor, Clock, Db, InvalidInput, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NewApplications, refuseUnlessOpen } from './new-applications.js';

@InputType()
export class StartPaperApplicationInput {
  @Field(() => ID)
  callId: string;

  @Field(() => ID)
  courseId: string;

  /** An existing partnership; else `organisationIds` and `title` make one. */
  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  /** The partners, the lead first. */
  @Field(() => [ID], { defaultValue: [] })
  organisationIds: string[];

  @Field({ defaultValue: '' })
  title: string;

  /** The stamp on the paper: it decides about the deadline. */
  @Field()
  receivedAt: Date;
}

@ObjectType()
export class StartPaperApplicationOk {
  @Field(() => ID)
  id: string;

  /** false when there was one of this partnership in the call already. */
  @Field()
  created: boolean;
}

/**
 * 紙の申請: the office opens a draft for partners who brought paper. It was received in time when the stamp lies in the
 * call's period, even if it is typed in later. Every act of the office on it is marked 代理入力.
 */
@UseCase({ input: StartPaperApplicationInput, ok: StartPaperApplicationOk, permission: 'application:startOnPaper' })
@Injectable()
export class StartPaperApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly applications: NewApplications,
    private readonly door: PartnershipDoor,
  ) {}

  run(actor: Actor, input: StartPaperApplicationInput): Promise<StartPaperApplicationOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'application:startOnPaper');
      const call = await this.applications.call(input);
      if (input.receivedAt > this.clock.now()) wrong('receivedAt', '受け付けた日時は、いまより前にしてください。');
      refuseUnlessOpen(callStatus(call, input.receivedAt));
      const partnership = await this.applications.partnership(await this.partnershipOf(actor, input));
      const existing = await this.applications.existing(input.callId, partnership.id);
      if (existing) return { id: existing, created: false };
      const paper = { ...input, partnership, call, paperReceivedAt: input.receivedAt };
      return { id: await this.applications.start(actor, paper), created: true };
    });
  }

  private async partnershipOf(actor: Actor, input: StartPaperApplicationInput): Promise<string> {
    if (input.partnershipId) return input.partnershipId;
    const organisationIds = [...new Set(input.organisationIds)];
    const title = input.title.trim();
    if (title === '' || [...title].length > 60) wrong('title', '事業の名前を60字以内で入力してください。');
    if (organisationIds.length < 2) wrong('organisationIds', '団体を2つ以上選んでください。先頭が代表団体です。');
    const row = await this.db.one<{ count: number }>(
      'select count(*)::int as count from organisation where id = any($1::uuid[]) and closed_at is null',
      [organisationIds.filter(isId)],
    );
    if (row?.count !== organisationIds.length) return refuse(new NotFound('団体が見つかりませんでした。'));
    return (await this.same(organisationIds, title)) ?? this.door.startOnPaper(actor, { organisationIds, title });
  }

  /** A double click, or a second try after a broken line: the partnership made a moment ago. */
  private async same(organisationIds: string[], title: string): Promise<string | null> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${organisationIds[0]}/${title}`]);
    const row = await this.db.one<{ id: string }>(
      `select p.id from partnership p where p.title = $1 and p.organisation_ids = $2::uuid[]
         and p.state not in ('completed', 'dissolved') order by p.created_at desc limit 1`,
      [title, organisationIds],
    );
    return row?.id ?? null;
  }
}

function wrong(field: string, message: string): never {
  return refuse(new InvalidInput([{ field, code: 'invalid', message }]));
}
