import { type Actor, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EndPartnership } from './end-partnership.js';

@InputType()
export class CompletePartnershipInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field({ description: 'What came of it, for the record; everybody may read it' })
  note: string;
}

@ObjectType()
export class CompletePartnershipOk extends Versioned {
  @Field()
  state: string;
}

/** The work is done: the workspace becomes a record, and its result is public. */
@UseCase({ input: CompletePartnershipInput, ok: CompletePartnershipOk, permission: 'partnership:complete' })
@Injectable()
export class CompletePartnership {
  constructor(private readonly end: EndPartnership) {}

  async run(actor: Actor, input: CompletePartnershipInput): Promise<CompletePartnershipOk> {
    const { id, version, state } = await this.end.run(actor, input, 'complete');
    return { id, version, state };
  }
}
