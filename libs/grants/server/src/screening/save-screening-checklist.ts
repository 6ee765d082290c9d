import { type CheckItem, checklistIssues } from '@musubi/grants/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ScreeningChecklist } from './screening.entity.js';

@InputType()
export class CheckItemInput {
  /** Stays the same while the words change: results are kept by it. */
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ defaultValue: '' })
  help: string;
}

@InputType()
export class SaveScreeningChecklistInput {
  @Field(() => ID)
  callId: string;

  @Field(() => [CheckItemInput])
  items: CheckItemInput[];

  /** The version that was read; 0 while the call still has the default list. */
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class SaveScreeningChecklistOk {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  version: number;
}

/** What the office looks at in each application of a call. Results of items that are taken off stay in the record. */
@UseCase({ input: SaveScreeningChecklistInput, ok: SaveScreeningChecklistOk, permission: 'screening:checklist' })
@Injectable()
export class SaveScreeningChecklist {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SaveScreeningChecklistInput): Promise<SaveScreeningChecklistOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'screening:checklist');
      const items = input.items.map(({ id, title, help }): CheckItem => ({
        id,
        title: title.trim(),
        help: help.trim(),
      }));
      refuseIssues(checklistIssues(items));
      // The call's row is what two editors of a list that does not exist yet wait for.
      const call = isId(input.callId)
        ? await this.db.one('select id from call where id = $1 for update', [input.callId])
        : null;
      if (!call) return refuse(new NotFound());
      const lists = this.db.repo(ScreeningChecklist);
      const known = await lists.findOneBy({ callId: input.callId });
      if ((known?.version ?? 0) !== input.version) refuse(new Conflict());
      const list = known ?? Object.assign(new ScreeningChecklist(), { callId: input.callId });
      const before = known ? { items: known.items } : null;
      list.items = items;
      await lists.save(list);
      await this.events.record({
        name: 'ScreeningChecklistSaved',
        subject: { type: 'Call', id: input.callId },
        actor,
        before,
        after: { items },
      });
      return { callId: input.callId, version: list.version };
    });
  }
}
