import { type Actor, Db, Events, isId, NotFound, Permit, refuse, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';
import { Assigning } from './assigning.js';

@InputType()
export class AssignmentRowInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => [ID])
  reviewerIds: string[];
}

@InputType()
export class ConfirmAssignmentsInput {
  @Field(() => ID)
  callId: string;

  @Field(() => [AssignmentRowInput])
  rows: AssignmentRowInput[];
}

@ObjectType()
export class ConfirmAssignmentsOk {
  @Field(() => Int)
  applications: number;

  /** People who are told. */
  @Field(() => Int)
  told: number;
}

/** Assigns a whole call at once, all of it or nothing; each reviewer with something new gets one mail. */
@UseCase({ input: ConfirmAssignmentsInput, ok: ConfirmAssignmentsOk, permission: 'call:review' })
@Injectable()
export class ConfirmAssignments {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly assigning: Assigning,
  ) {}

  run(actor: Actor, { callId, rows }: ConfirmAssignmentsInput): Promise<ConfirmAssignmentsOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: callId });
      const added: Record<string, string[]> = {};
      // In the order of their ids, so that two batches at once wait for each other instead of deadlocking.
      const ordered = [...rows].sort((a, b) => a.applicationId.localeCompare(b.applicationId));
      if (new Set(rows.map((row) => row.applicationId)).size < rows.length)
        refuseIssues([{ field: 'rows', code: 'invalid', message: '同じ申請が2回入っています。' }]);
      for (const { applicationId: id, version, reviewerIds } of ordered) {
        if (!isId(id)) refuse(new NotFound());
        const answer = await this.assigning.assign(actor, { id, version, reviewerIds }, { batch: true });
        if (answer.application.callId !== call.id) refuse(new NotFound());
        for (const each of answer.added) added[each] = [...(added[each] ?? []), id];
      }
      await this.events.record({
        name: 'AssignmentsConfirmed',
        subject: { type: 'Call', id: call.id },
        actor,
        after: { applications: rows.length },
        data: { added },
      });
      return { applications: rows.length, told: Object.keys(added).length };
    });
  }
}
