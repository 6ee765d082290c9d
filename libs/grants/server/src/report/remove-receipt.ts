import { type Actor, Clock, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Receipt } from './award.entity.js';
import { FinalReports } from './final-reports.js';

@InputType()
export class RemoveReceiptInput {
  /** The receipt. */
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RemoveReceiptOk {
  @Field(() => ID)
  id: string;
}

/** Takes a receipt off its line while the report is being written. It stays in the record. */
@UseCase({ input: RemoveReceiptInput, ok: RemoveReceiptOk, permission: 'receipt:remove' })
@Injectable()
export class RemoveReceipt {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly reports: FinalReports,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { id }: RemoveReceiptInput): Promise<RemoveReceiptOk> {
    return this.db.transaction(async () => {
      const receipt = await this.permit.lock(actor, 'receipt:remove', Receipt, { id });
      this.reports.editable(await this.reports.find(receipt.applicationId));
      if (receipt.removedAt) return { id };
      receipt.removedAt = this.clock.now();
      await this.db.repo(Receipt).save(receipt);
      await this.events.record({
        name: 'ReceiptRemoved',
        subject: { type: 'Application', id: receipt.applicationId },
        actor,
        organisationIds: receipt.organisationIds,
        before: { organisationId: receipt.organisationId, lineId: receipt.lineId, name: receipt.name },
      });
      return { id };
    });
  }
}
