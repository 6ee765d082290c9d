import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { cleanText, profileForm } from '@musubi/identity/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Person } from './person.entity.js';

@InputType()
export class UpdateProfileInput {
  @Field(() => Int)
  version: number;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  nameKana?: string | null;
}

@ObjectType()
export class UpdateProfileOk {
  @Field(() => ID)
  personId: string;

  @Field(() => Int)
  version: number;
}

/** Changes one's own name as others see it. */
@UseCase({ input: UpdateProfileInput, ok: UpdateProfileOk, permission: 'person:edit' })
@Injectable()
export class UpdateProfile {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: UpdateProfileInput): Promise<UpdateProfileOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'person:self');
      const at = { id: actor.personId as string, version: input.version };
      const person = await this.permit.lock(actor, 'person:edit', Person, at);
      const values = { name: cleanText(input.name), nameKana: cleanText(input.nameKana ?? '') };
      refuseIssues(formIssues(profileForm, values));
      person.name = values.name;
      person.nameKana = values.nameKana || null;
      await this.db.repo(Person).save(person);
      await this.events.record({ name: 'ProfileUpdated', subject: { type: 'Person', id: person.id }, actor });
      return { personId: person.id, version: person.version };
    });
  }
}
