import { type CheckItem, type CheckResult, defaultChecklist, isCheckResult } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  InvalidInput,
  Permit,
  refuse,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { ScreeningCheck } from './screening.entity.js';

@InputType()
export class TickScreeningItemInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  item: string;

  /** `open`, `ok`, `problem` or `notApplicable`. */
  @Field()
  result: string;

  @Field({ defaultValue: '' })
  note: string;

  /** The version that was read, 0 while nobody has looked at it: what a colleague found meanwhile is a `Conflict`. */
  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class TickScreeningItemOk extends Versioned {}

const longestNote = 500;

/** The office notes what it found about one item of the checklist: by whom and when stands beside it. */
@UseCase({ input: TickScreeningItemInput, ok: TickScreeningItemOk, permission: 'application:screen' })
@Injectable()
export class TickScreeningItem {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: TickScreeningItemInput): Promise<TickScreeningItemOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:screen', Application, { id: input.applicationId });
      const result = await this.checked(application, input);
      const checks = this.db.repo(ScreeningCheck);
      const known = await checks.findOneBy({ applicationId: application.id, item: input.item });
      refuseOlder(input, known);
      const before = known && { result: known.result, note: known.note };
      const check = Object.assign(known ?? new ScreeningCheck(), {
        applicationId: application.id,
        item: input.item,
        result,
        note: input.note.trim(),
        checkedBy: actor.personId as string,
        checkedByName: actor.name,
        checkedAt: this.clock.now(),
      });
      await checks.save(check);
      await this.events.record({
        name: 'ScreeningItemTicked',
        subject: { type: 'Application', id: application.id },
        actor,
        before,
        after: { item: input.item, result, note: check.note },
      });
      return { id: check.id, version: check.version };
    });
  }

  private async checked({ callId }: Application, { item, result, note }: TickScreeningItemInput): Promise<CheckResult> {
    const row = await this.db.one<{ items: CheckItem[] }>('select items from screening_checklist where call_id = $1', [
      callId,
    ]);
    const items = row?.items ?? defaultChecklist;
    if (!items.some((each) => each.id === item))
      return wrong('item', 'この確認項目は一覧にありません。画面を読み直してください。');
    if ([...note].length > longestNote) return wrong('note', `メモは${longestNote}字以内で入力してください。`);
    return isCheckResult(result) ? result : wrong('result', '確認の結果を選んでください。');
  }
}

/** What a colleague noted meanwhile is not written over unseen. */
function refuseOlder({ version }: TickScreeningItemInput, known: ScreeningCheck | null): void {
  if ((version ?? null) === null || version === (known?.version ?? 0)) return;
  refuse(new Conflict(known && { result: known.result, note: known.note, checkedByName: known.checkedByName }));
}

const wrong = (field: string, message: string): never =>
  refuse(new InvalidInput([{ field, code: 'invalid', message }]));
