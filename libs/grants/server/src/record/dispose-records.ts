import { type DisposalFacts, disposalRefusal } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  AuditContent,
  Clock,
  Db,
  Events,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { RecordContents } from './record-contents.js';
import { openYen } from './record.queries.js';

@InputType()
export class RecordToDispose {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** As it was shown: what has changed since is not disposed of unseen. */
  @Field(() => Int)
  version: number;
}

@InputType()
export class DisposeRecordsInput {
  @Field(() => [RecordToDispose])
  records: RecordToDispose[];

  /** The decision it rests on, such as the number of the disposal order; stays in the register. */
  @Field()
  reason: string;
}

@ObjectType()
export class DisposeRecordsOk {
  @Field(() => Int)
  disposed: number;
}

/** The most records one act takes: a page somebody has read. */
export const mostDisposed = 100;

/**
 * 廃棄: the records of applications whose time is over go for good, all of those chosen or none. What stays is the
 * register: number, name, days, amounts, who did it and why; and the audit log, without what was written.
 */
@UseCase({ input: DisposeRecordsInput, ok: DisposeRecordsOk, permission: 'record:dispose' })
@Injectable()
export class DisposeRecords {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly contents: RecordContents,
    private readonly audit: AuditContent,
  ) {}

  run(actor: Actor, input: DisposeRecordsInput): Promise<DisposeRecordsOk> {
    this.permit.check(actor, 'record:dispose');
    const reason = input.reason.trim();
    refuseIssues(issues(reason, input.records.length));
    return this.db.transaction(async () => {
      // In the order of their ids, so that two acts at once wait for each other instead of deadlocking.
      const ordered = [...input.records].sort((a, b) => a.id.localeCompare(b.id));
      for (const each of ordered) await this.dispose(actor, each, reason);
      return { disposed: ordered.length };
    });
  }

  private async dispose(actor: Actor, input: RecordToDispose, reason: string): Promise<void> {
    const application = await this.permit.lock(actor, 'record:dispose', Application, input);
    const now = this.clock.now();
    const { state, retainUntil, number, title } = application;
    const facts = { state: application.disposedAt ? 'disposed' : state, retainUntil, ...(await this.facts(input.id)) };
    refuseReason(disposalRefusal(facts, tokyoDate(now)));
    const { fileIds, subjects } = await this.contents.clear(application.id);
    const disposal = { reason, byName: actor.name, files: fileIds.length };
    await this.db.query(
      `update application set disposed_at = $2, disposal = $3, version = version + 1, updated_at = now() where id = $1`,
      [application.id, now, JSON.stringify(disposal)],
    );
    await this.events.record({
      name: 'RecordDisposed',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      before: { number, title: application.submittedAt ? title : '', state, retainUntil },
      after: { disposedOn: tokyoDate(now), ...disposal },
      data: { fileIds, subjectIds: subjects.map((each) => each.id) },
    });
    await this.audit.empty({ type: 'Application', id: application.id }, subjects);
  }

  private async facts(id: string): Promise<Pick<DisposalFacts, 'openYen' | 'callClosed'>> {
    const row = await this.db.one<{ open: string; closed: boolean }>(
      `select ${openYen} as open, c.closes_at < $2 as closed from application a join call c on c.id = a.call_id where a.id = $1`,
      [id, this.clock.now()],
    );
    return { openYen: BigInt(row?.open ?? 0), callClosed: row?.closed ?? false };
  }
}

function issues(reason: string, count: number) {
  const issue = (field: string, message: string) => ({ field, code: 'invalid', message });
  return [
    ...(reason === '' ? [issue('reason', '廃棄の理由（決裁の番号など）を入力してください。廃棄簿に残ります。')] : []),
    ...([...reason].length > 500 ? [issue('reason', '理由は500字以内で入力してください。')] : []),
    ...(count === 0 ? [issue('records', '廃棄する記録を1件以上選んでください。')] : []),
    ...(count > mostDisposed ? [issue('records', `一度に廃棄できるのは${mostDisposed}件までです。`)] : []),
  ];
}
