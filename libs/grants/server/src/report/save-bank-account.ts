import { bankAccountIssues, type BankAccountValues, maskedNumber, readBankAccount } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { type Actor, Db, Events, JsonScalar, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { BankAccount } from './award.entity.js';
import { BankAccounts } from './bank-accounts.js';

@InputType()
export class SaveBankAccountInput {
  /** An organisation the actor represents. */
  @Field(() => ID)
  organisationId: string;

  /** Answers to `bankAccountFields` of the model. */
  @Field(() => JsonScalar)
  values: object;
}

@ObjectType()
export class SaveBankAccountOk {
  /** Bank and the last digits, to know it again. */
  @Field()
  hint: string;
}

/** The representative says where the city pays to. Sealed at once; the audit log learns that it changed, not to what. */
@UseCase({ input: SaveBankAccountInput, ok: SaveBankAccountOk, permission: 'bankAccount:save' })
@Injectable()
export class SaveBankAccount {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly accounts: BankAccounts,
  ) {}

  run(actor: Actor, input: SaveBankAccountInput): Promise<SaveBankAccountOk> {
    return this.db.transaction(async () => {
      const { organisationId } = input;
      this.permit.check(actor, 'bankAccount:save', { organisationId });
      refuseIssues(bankAccountIssues(input.values as Values));
      const values = readBankAccount(input.values as Values);
      const there = await this.accounts.sealedOf(organisationId);
      const before = there?.hint ?? null;
      const account = Object.assign(there ?? new BankAccount(), {
        organisationId,
        sealed: this.accounts.seal(organisationId, values),
        hint: hintOf(values),
        savedBy: actor.personId as string,
      });
      await this.db.repo(BankAccount).save(account);
      await this.events.record({
        name: 'BankAccountSaved',
        subject: { type: 'Organisation', id: organisationId },
        actor,
        organisationIds: [organisationId],
        before: before ? { account: '（記録しません）' } : null,
        after: { account: '（記録しません）' },
      });
      return { hint: account.hint };
    });
  }
}

const hintOf = ({ bank, number }: BankAccountValues): string => `${bank}　${maskedNumber(number)}`;
