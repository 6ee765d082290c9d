import { flagIssues } from '@musubi/grants/model';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity.js';
import { ScreeningFlag } from './screening.entity.js';

@InputType()
export class RaiseScreeningFlagInput {
  @Field(() => ID)
  applicationId: string;

  /** A usual one, or the office's own word. */
  @Field()
  label: string;

  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class RaiseScreeningFlagOk {
  @Field(() => ID)
  id: string;
}

/** Marks an application for the office (要確認, 重複の疑い, …). The same mark stands there once. */
@UseCase({ input: RaiseScreeningFlagInput, ok: RaiseScreeningFlagOk, permission: 'application:screen' })
@Injectable()
export class RaiseScreeningFlag {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RaiseScreeningFlagInput): Promise<RaiseScreeningFlagOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:screen', Application, { id: input.applicationId });
      refuseIssues(flagIssues(input));
      const flags = this.db.repo(ScreeningFlag);
      const label = input.label.trim();
      const known = await flags.findOneBy({ applicationId: application.id, label, clearedAt: IsNull() });
      if (known) return { id: known.id };
      const flag = Object.assign(new ScreeningFlag(), {
        applicationId: application.id,
        label,
        note: input.note.trim(),
        raisedBy: actor.personId as string,
        raisedByName: actor.name,
        clearedAt: null,
        clearedByName: null,
      });
      await flags.save(flag);
      await this.events.record({
        name: 'ScreeningFlagRaised',
        subject: { type: 'Application', id: application.id },
        actor,
        after: { flagId: flag.id, label, note: flag.note },
      });
      return { id: flag.id };
    });
  }
}
