import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText } from '@musubi/identity/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Db,
  Events,
  organisationsOf,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  WrongState,
} from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { MembershipRequest } from './membership-request.entity.js';

const mostOpen = 10;

@InputType()
export class RequestMembershipInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: 'who one is in the organisation, for those who decide' })
  message: string;
}

@ObjectType()
export class RequestMembershipOk {
  @Field(() => ID)
  id: string;
}

/** Asks to act for an organisation that is registered already. Its representatives decide, or staff where there are none. */
@UseCase({ input: RequestMembershipInput, ok: RequestMembershipOk, permission: 'organisation:join' })
@Injectable()
export class RequestMembership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RequestMembershipInput): Promise<RequestMembershipOk> {
    return this.db.transaction(async () => {
      const at = { id: input.organisationId };
      const organisation = await this.permit.lock(actor, 'organisation:join', Organisation, at);
      if (organisationsOf(actor).includes(organisation.id)) refuse(new WrongState(alreadyMember));
      const message = cleanText(input.message);
      if ([...message].length > 500)
        refuseIssues([{ field: 'message', code: 'invalid', message: 'ひとことは500字以内で入力してください。' }]);
      const personId = actor.personId as string;
      const open = await this.db.repo(MembershipRequest).findBy({ personId, state: 'requested' });
      const same = open.find((each) => each.organisationId === organisation.id);
      if (same) return { id: same.id };
      if (open.length >= mostOpen) refuse(new WrongState(tooMany));
      const request = Object.assign(new MembershipRequest(), {
        organisationId: organisation.id,
        personId,
        message,
        state: 'requested',
      });
      await this.db.repo(MembershipRequest).save(request);
      const subject = { type: 'MembershipRequest', id: request.id };
      await this.events.record({
        name: 'MembershipRequested',
        subject,
        actor,
        organisationIds: [organisation.id],
      });
      return { id: request.id };
    });
  }
}

const alreadyMember = reason('alreadyMember', 'すでにこの団体のメンバーです。');
const tooMany = reason(
  'tooManyRequests',
  `返事を待っている参加の申し込みが${mostOpen}件あります。返事があってから申し込んでください。`,
);
