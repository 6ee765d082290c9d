import { reason, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { GrantPayment } from './award.entity.js';
import { BankAccounts } from './bank-accounts.js';
import { PaymentAsSeen, paymentMoved, PaymentMove, PaymentMoved } from './payment-move.js';

@InputType()
export class IssueInvoiceInput extends PaymentAsSeen {}

@ObjectType()
export class IssueInvoiceOk extends PaymentMoved {
  @Field()
  invoiceNumber: string;
}

/** The lead claims what was decided (請求書). The account is frozen with the invoice, sealed. */
@UseCase({ input: IssueInvoiceInput, ok: IssueInvoiceOk, permission: 'payment:invoice' })
@Injectable()
export class IssueInvoice {
  constructor(
    private readonly db: Db,
    private readonly payments: PaymentMove,
    private readonly accounts: BankAccounts,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: IssueInvoiceInput): Promise<IssueInvoiceOk> {
    return this.db.transaction(async () => {
      const payment = await this.payments.make(actor, input, {
        move: 'invoice',
        change: async (each) => {
          const account = await this.accounts.sealedOf(each.leadOrganisationId);
          if (!account) return refuseReason(reason('noAccount', '先に、代表団体の振込先の口座を入力してください。'));
          each.sealedAccount = account.sealed;
          each.invoicedOn = tokyoDate(this.clock.now());
          each.invoiceNumber = await this.number(each);
        },
      });
      return { ...paymentMoved(payment), invoiceNumber: payment.invoiceNumber ?? '' };
    });
  }

  /** `R8-PPJ-0001-請求1`: counted per application under its lock. */
  private async number({ applicationId }: GrantPayment): Promise<string> {
    const row = await this.db.one<{ number: string; count: number }>(
      `select a.number, (select count(*)::int from grant_payment p where p.application_id = a.id and p.invoice_number is not null) as count
         from application a where a.id = $1 for update of a`,
      [applicationId],
    );
    return `${row?.number ?? ''}-請求${(row?.count ?? 0) + 1}`;
  }
}
