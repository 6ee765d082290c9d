import { type Actor, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EndPartnership } from './end-partnership.js';

@InputType()
export class DissolvePartnershipInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field({ description: 'Why it ends, for the record and the other partners' })
  note: string;
}

@ObjectType()
export class DissolvePartnershipOk extends Versioned {
  @Field()
  state: string;
}

/** The partners part before the work is done; open signatures and invitations fall away. */
@UseCase({ input: DissolvePartnershipInput, ok: DissolvePartnershipOk, permission: 'partnership:dissolve' })
@Injectable()
export class DissolvePartnership {
  constructor(private readonly end: EndPartnership) {}

  async run(actor: Actor, input: DissolvePartnershipInput): Promise<DissolvePartnershipOk> {
    const { id, version, state } = await this.end.run(actor, input, 'dissolve');
    return { id, version, state };
  }
}
