import { type Actor, Db, Events, newId, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from './application.entity.js';

@InputType()
export class ConfirmFormChangesInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** The version of the form whose changes were read. */
  @Field(() => Int)
  formVersion: number;
}

@ObjectType()
export class ConfirmFormChangesOk {
  @Field(() => ID)
  id: string;
}

/** A member of a partner has read what changed in the form; it is not shown to this person again. */
@UseCase({ input: ConfirmFormChangesInput, ok: ConfirmFormChangesOk, permission: 'application:confirmForm' })
@Injectable()
export class ConfirmFormChanges {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: ConfirmFormChangesInput): Promise<ConfirmFormChangesOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:confirmForm', Application, { id: input.id });
      const seen = Math.min(input.formVersion, application.formVersion);
      const row = await this.db.one<{ id: string }>(
        `insert into form_change_seen as s (id, application_id, person_id, form_version) values ($1, $2, $3, $4)
         on conflict (application_id, person_id) do update set form_version = excluded.form_version, updated_at = now()
          where s.form_version < excluded.form_version returning id`,
        [newId(), application.id, actor.personId, seen],
      );
      if (row)
        await this.events.record({
          name: 'FormChangesConfirmed',
          subject: { type: 'Application', id: application.id },
          actor,
          organisationIds: application.organisationIds,
          after: { formVersion: seen },
        });
      return { id: application.id };
    });
  }
}
