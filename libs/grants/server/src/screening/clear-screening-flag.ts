import { type Actor, Clock, Db, Events, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { ScreeningFlag } from './screening.entity.js';

@InputType()
export class ClearScreeningFlagInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  flagId: string;
}

@ObjectType()
export class ClearScreeningFlagOk {
  @Field(() => ID)
  id: string;
}

/** Takes a mark off; who raised and who cleared it stay in the record. */
@UseCase({ input: ClearScreeningFlagInput, ok: ClearScreeningFlagOk, permission: 'application:screen' })
@Injectable()
export class ClearScreeningFlag {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ClearScreeningFlagInput): Promise<ClearScreeningFlagOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:screen', Application, { id: input.applicationId });
      const flags = this.db.repo(ScreeningFlag);
      const flag = isId(input.flagId)
        ? await flags.findOneBy({ id: input.flagId, applicationId: application.id })
        : null;
      if (!flag) return refuse(new NotFound());
      if (flag.clearedAt) return { id: flag.id };
      flag.clearedAt = this.clock.now();
      flag.clearedByName = actor.name;
      await flags.save(flag);
      await this.events.record({
        name: 'ScreeningFlagCleared',
        subject: { type: 'Application', id: application.id },
        actor,
        before: { flagId: flag.id, label: flag.label },
      });
      return { id: flag.id };
    });
  }
}
