import { type Actor, Db, isId, organisationsOf, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { standingJson } from '../application/application-standing.js';
import { Application } from '../application/application.entity.js';
import type { AwardChange, AwardReport, GrantAward } from './award.types.js';
import { type Award, Awards } from './awards.js';
import { GrantPayment } from './award.entity.js';
import { BankAccounts } from './bank-accounts.js';
import type { PayeeAccount } from './office-awards.types.js';

interface Row {
  number: string;
  callId: string;
  callTitle: string;
  standing: GrantAward['standing'];
  changeDraft: GrantAward['changeDraft'];
  programmeName: string;
  changes: (AwardChange & { joiningId: string | null })[];
  payments: GrantAward['payments'];
  interims: GrantAward['interims'];
  report: (AwardReport & { parts: { organisationId: string | null }[] }) | null;
  inspection: GrantAward['inspection'];
  accountHint: string | null;
}

const changes = `(select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'kind', r.kind, 'state', r.state,
    'content', r.content, 'joiningId', r.joining_id, 'joiningName', j.name, 'leavingName', l.name, 'requestedAt', r.requested_at,
    'requestedByName', r.requested_by_name, 'agreedAt', r.agreed_at, 'decidedAt', r.decided_at, 'decisionNote', r.decision_note)
    order by r.requested_at desc), '[]')
  from change_request r left join organisation j on j.id = r.joining_id left join organisation l on l.id = r.leaving_id
 where r.application_id = a.id)`;
const payments = `(select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'kind', p.kind, 'state', p.state,
    'amountYen', p.amount_yen::text, 'reason', p.reason, 'dueOn', p.due_on, 'invoiceNumber', p.invoice_number,
    'invoicedOn', p.invoiced_on, 'movedOn', p.moved_on, 'decisionNote', p.decision_note) order by p.id), '[]')
  from grant_payment p where p.application_id = a.id)`;
const interims = `(select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'dueOn', i.due_on, 'state', i.state,
    'values', i.values, 'submittedAt', i.submitted_at, 'submittedByName', i.submitted_by_name, 'note', i.note) order by i.due_on), '[]')
  from interim_report i where i.application_id = a.id)`;
const report = `(select json_build_object('id', f.id, 'state', f.state, 'submittedAt', f.submitted_at,
    'submittedByName', f.submitted_by_name, 'returnNote', f.return_note, 'returnDueOn', f.return_due_on,
    'parts', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'section', t.section,
        'organisationId', t.organisation_id, 'values', t.values, 'editedByName', t.edited_by_name) order by t.id), '[]')
      from report_part t where t.report_id = f.id),
    'receipts', (select coalesce(json_agg(json_build_object('id', e.id, 'organisationId', e.organisation_id, 'lineId', e.line_id,
        'fileId', e.file_id, 'name', e.name, 'type', e.type) order by e.id), '[]')
      from receipt e where e.application_id = a.id and e.removed_at is null))
  from final_report f where f.application_id = a.id)`;
const inspection = `(select json_build_object('version', n.version, 'checks', n.checks, 'lines', n.lines, 'note', n.note,
    'inspectedOn', n.inspected_on, 'how', n.how, 'inspectorName', n.inspector_name)
  from inspection n where n.application_id = a.id)`;
/** Reads of one award, and of where the money goes. */
@Injectable()
export class AwardQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly awards: Awards,
    private readonly accounts: BankAccounts,
  ) {}

  /** Null for who may not read it, and for applications that were never awarded. */
  async one(actor: Actor, id: string): Promise<GrantAward | null> {
    if (!isId(id)) return null;
    const application = await this.db.repo(Application).findOneBy({ id });
    if (!application || application.decidedYen === null || application.decidedYen === 0n) return null;
    const joins = await this.joins(actor, id);
    if (!joins && !this.permit.can(actor, 'application:readAward', application)) return null;
    const [award, row] = [await this.awards.of(application), await this.row(id)];
    return this.view(actor, application, award, row);
  }

  /** A representative of an organisation that is asked to come in sees what it would come into. */
  private async joins(actor: Actor, id: string): Promise<boolean> {
    const mine = organisationsOf(actor, ['representative']);
    if (mine.length === 0) return false;
    const row = await this.db.one(
      `select id from change_request where application_id = $1 and state = 'awaitingPartner' and joining_id = any($2::uuid[])`,
      [id, mine],
    );
    return row !== null;
  }

  private async row(id: string): Promise<Row> {
    const row = await this.db.one<Row>(
      `select coalesce(a.number, '') as number, c.id as "callId", c.title as "callTitle", ${standingJson} as standing,
              (select json_build_object('version', d.version, 'values', d.values) from change_draft d where d.application_id = a.id) as "changeDraft", g.name as "programmeName",
              ${changes} as changes, ${payments} as payments, ${interims} as interims, ${report} as report,
              ${inspection} as inspection,
              (select b.hint from bank_account b where b.organisation_id = a.lead_organisation_id) as "accountHint"
         from application a join call c on c.id = a.call_id join programme g on g.id = c.programme_id
        where a.id = $1`,
      [id],
    );
    if (!row) throw new Error(`no award ${id}`);
    return row;
  }

  private view(actor: Actor, application: Application, award: Award, row: Row): GrantAward {
    const edits = organisationsOf(actor, ['representative', 'editor']);
    const represents = organisationsOf(actor, ['representative']);
    const mayReport = application.organisationIds.some((id) => edits.includes(id));
    const mayLead = represents.includes(application.leadOrganisationId);
    const mayDecide = this.permit.can(actor, 'application:inspect', application);
    const { id, version, state, title, leadOrganisationId, suspendedOn, abolishedOn, retainUntil, closingNote } =
      application;
    return {
      ...{ id, version, state, title, leadOrganisationId, suspendedOn, abolishedOn, retainUntil, closingNote },
      ...{
        number: row.number,
        callId: row.callId,
        callTitle: row.callTitle,
        standing: row.standing,
        programmeName: row.programmeName,
        terms: award.terms,
      },
      decidedYen: award.decided.toString(),
      settledYen: application.settledYen?.toString() ?? null,
      ...{ endsOn: award.endsOn, finalDueOn: award.finalDueOn, setting: award.setting, plan: [...award.parts] },
      advanceLeft: award.advanceLeft.toString(),
      paidYen: award.paid.toString(),
      partners: award.partners.map((each) => ({ ...each, mayEdit: edits.includes(each.id) })),
      changes: row.changes.map((each) => ({ ...each, mayAgree: represents.includes(each.joiningId ?? '') })),
      changeDraft: mayLead ? row.changeDraft : null,
      ...{ payments: row.payments, interims: row.interims },
      report: row.report && {
        ...row.report,
        parts: row.report.parts.map((each) => ({
          ...each,
          mayEdit: each.organisationId ? edits.includes(each.organisationId) : mayReport,
        })),
      },
      inspection: mayDecide ? row.inspection : null,
      accountHint: mayLead ? row.accountHint : null,
      ...{ mayLead, mayReport, mayDecide, mayPay: this.permit.can(actor, 'payment:list') },
    };
  }

  /** The account an invoice names; null without one. Refuses everybody but who pays. */
  async account(actor: Actor, paymentId: string): Promise<PayeeAccount | null> {
    this.permit.check(actor, 'bankAccount:read');
    const payment = isId(paymentId) ? await this.db.repo(GrantPayment).findOneBy({ id: paymentId }) : null;
    return payment?.sealedAccount ? this.accounts.open(payment.leadOrganisationId, payment.sealedAccount) : null;
  }
}
