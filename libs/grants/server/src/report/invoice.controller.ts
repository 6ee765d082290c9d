import { type BankAccountValues, accountKinds, amountWords, paymentKinds } from '@musubi/grants/model';
import {
  type Actor,
  Config,
  Db,
  isId,
  NotFound,
  PdfPrinter,
  Permit,
  refuse,
  RefusalFilter,
} from '@musubi/platform/server';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GrantPayment } from './award.entity.js';
import { BankAccounts } from './bank-accounts.js';

interface Facts {
  number: string;
  title: string;
  programme: string;
  lead: string;
  contactName: string | null;
  decisionNumber: string | null;
}

/** The invoice as a PDF, printed when it is asked for: an account never lies readable in a stored file. */
@Controller('grant-payments')
@UseFilters(RefusalFilter)
export class InvoiceController {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly pdf: PdfPrinter,
    private readonly accounts: BankAccounts,
    private readonly config: Config,
  ) {}

  @Get(':id/invoice')
  async invoice(
    @Req() request: FastifyRequest & { readonly actor: Actor },
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    const payment = isId(id) ? await this.db.repo(GrantPayment).findOneBy({ id }) : null;
    if (!payment?.sealedAccount || !this.permit.can(request.actor, 'payment:readInvoice', payment))
      return refuse(new NotFound());
    const account = this.accounts.open(payment.leadOrganisationId, payment.sealedAccount);
    const bytes = await this.pdf.document(this.page(payment, await this.facts(payment), account));
    await reply
      .header('content-type', 'application/pdf')
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        `inline; filename*=UTF-8''${encodeURIComponent(`請求書_${payment.invoiceNumber}.pdf`)}`,
      )
      .send(bytes);
  }

  private page(payment: GrantPayment, facts: Facts, account: BankAccountValues) {
    const kind = accountKinds.find((each) => each.value === account.kind)?.label ?? '';
    const under = facts.decisionNumber ? `${facts.decisionNumber}により` : '';
    return {
      title: '請求書',
      number: payment.invoiceNumber ?? '',
      date: payment.invoicedOn ?? undefined,
      sections: [
        {
          rows: [
            ['あて先', this.config.city.mayorTitle] as const,
            ['請求者', [facts.lead, facts.contactName].filter(Boolean).join('　')] as const,
          ],
        },
        {
          paragraphs: [`${under}交付の決定を受けた${facts.programme}の助成金について、下記のとおり請求します。`],
          rows: [
            ['請求金額', amountWords(payment.amountYen)] as const,
            ['区分', paymentKinds[payment.kind]] as const,
            ['受付番号', facts.number] as const,
            ['事業の名称', facts.title] as const,
          ],
        },
        {
          heading: '振込先',
          rows: [
            ['金融機関', `${account.bank}　${account.branch}`] as const,
            ['種類・番号', `${kind}　${account.number}`] as const,
            ['口座の名義', account.holderKana] as const,
          ],
        },
      ],
    };
  }

  private async facts(payment: GrantPayment): Promise<Facts> {
    const row = await this.db.one<Facts>(
      `select coalesce(a.number, '') as number, a.title, g.name as programme, o.name as lead, o.contact_name as "contactName",
              (select l.number from letter l where l.application_id = a.id and l.kind in ('grantDecision', 'conditionalDecision')
                order by l.issued_on desc, l.id desc limit 1) as "decisionNumber"
         from application a join call c on c.id = a.call_id join programme g on g.id = c.programme_id
         join organisation o on o.id = a.lead_organisation_id where a.id = $1`,
      [payment.applicationId],
    );
    return row ?? refuse(new NotFound());
  }
}
