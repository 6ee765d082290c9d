import {
  type Actor,
  Conflict,
  Db,
  Events,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  CallIssueType,
  CallSettingsInput,
  CallSettingsKeeper,
  pickSettings,
  readSettings,
  settingsRecord,
} from './call-settings.js';
import { Call } from './call.entity.js';

@InputType()
export class SaveCallInput {
  @Field(() => ID)
  id: string;

  /** The version the editor started from. */
  @Field(() => Int)
  version: number;

  @Field(() => CallSettingsInput)
  settings: CallSettingsInput;
}

@ObjectType()
export class SaveCallOk extends Versioned {
  /** What is still in the way of publishing, or odd. */
  @Field(() => [CallIssueType])
  issues: CallIssueType[];
}

/** Fields a call that is not published may leave wrong for now; the database itself refuses the others. */
const cannotWait = ['closesAt', 'numberPrefix', 'consultationDays', 'unitYen', 'eligibility', 'award', 'costs'];

/** Saves the settings of a call. A published one has to stay sound; one that is being prepared may be unfinished. */
@UseCase({ input: SaveCallInput, ok: SaveCallOk, permission: 'call:edit' })
@Injectable()
export class SaveCall {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly keeper: CallSettingsKeeper,
  ) {}

  run(actor: Actor, input: SaveCallInput): Promise<SaveCallOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:edit', Call, { id: input.id });
      if (input.version !== call.version)
        refuse(new Conflict({ version: call.version, settings: settingsRecord(call) }));
      const given = readSettings(input.settings);
      const settings = { ...given, courseIds: await this.keeper.ownCourses(call, given.courseIds) };
      this.keeper.frozen(call, settings);
      const issues = await this.keeper.issuesOf({ ...settings, id: call.id });
      const stops = issues.filter((issue) => issue.weight === 'stop');
      refuseIssues(call.published ? stops : stops.filter((issue) => cannotWait.includes(topOf(issue.field))));
      const before = settingsRecord(call);
      Object.assign(call, pickSettings(settings));
      const saved = await this.db.repo(Call).save(call);
      const after = settingsRecord(call);
      await this.events.record({
        name: 'CallSaved',
        subject: { type: 'Call', id: call.id },
        actor,
        before: changed(before, after),
        after: changed(after, before),
      });
      return { id: call.id, version: saved.version, issues };
    });
  }
}

const topOf = (field: string): string => field.split('.')[0] ?? field;

const changed = (values: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])),
  );
