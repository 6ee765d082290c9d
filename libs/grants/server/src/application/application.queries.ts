import { type CallFormSetting, callStatus, formChanges } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  type Connection,
  Db,
  decodeCursor,
  isId,
  memberOf,
  organisationsOf,
  type PageArgs,
  pageOf,
  pageSize,
  Params,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type ApplicationBundle, bundleColumns, bundleTables, withLabels } from './application-bundle.js';
import { documentRequestsJson } from './application-requests.js';
import {
  nextDueJson,
  noticedAt,
  partnersOnlyEvents,
  pendingJson,
  standingJson,
  stateSince,
  toldAt,
} from './application-standing.js';
import type { GrantApplication, MyApplication } from './application.types.js';
import { interviewJson } from '../review/interview-subjects.js';
import { onBehalfOf } from './on-paper.js';

type Row = ApplicationBundle &
  Omit<GrantApplication, keyof ApplicationBundle | 'maySubmit' | 'formChanges' | 'byProxy'> &
  Own;
interface Own {
  readonly organisationIds: string[];
  readonly leadOrganisationId: string;
  readonly formBefore: CallFormSetting | null;
}

const columns = `a.id, a.version, a.state, a.number, a.title, a.partnership_id as "partnershipId",
  a.organisation_ids as "organisationIds", a.lead_organisation_id as "leadOrganisationId",
  a.content_version as "contentVersion", a.form_version as "formVersion", a.test, a.submitted_at as "submittedAt", a.correction_due_at as "correctionDueAt",
  a.correction_note as "correctionNote", a.correction_sections as "correctionSections", a.closing_note as "closingNote",
  a.requested_yen::text as "requestedYen", a.expense_yen::text as "expenseYen", a.decided_yen::text as "decidedYen",
  (select coalesce(json_agg(json_build_object('id', u.id, 'round', u.round, 'submittedAt', u.submitted_at,
            'submittedByName', u.submitted_by_name, 'pdfFileId', u.pdf_file_id) order by u.round), '[]')
     from application_submission u where u.application_id = a.id) as submissions,
  a.on_paper as "onPaper", a.retain_until::text as "retainUntil", a.paper_received_at as "paperReceivedAt", ${stateSince} as "stateSince", ${toldAt} as "toldAt", ${noticedAt} as "noticedAt",
  ${pendingJson} as pending, ${nextDueJson} as due,
  (select p.name from person p where p.id = a.handler_id) as "handlerName", ${documentRequestsJson} as "documentRequests", ${interviewJson('a')} as interview,
  (select coalesce(json_agg(h order by h.at desc), '[]') from (
     select e.id, e.at, e.event, q.name as "personName", e.on_behalf as "onBehalf" from audit_entry e left join person q on q.id = e.actor_person_id
      where e.subject_type = 'Application' and e.subject_id = a.id and e.event <> all($2::text[])
      order by e.at desc limit 50) h) as history`;

/** The form as the viewer ($3) knows it; null where nothing has changed since. */
const formBefore = `(select v.form from call_form_version v where v.call_id = a.call_id and v.number <> a.form_version
  and v.number = coalesce((select s.form_version from form_change_seen s where s.application_id = a.id and s.person_id = $3),
    a.form_start_version, a.form_version)) as "formBefore"`;

/** Not part of the applicants' history: every keystroke's save, and the office's and committee's inner steps. */
const innerEvents = [
  ...['ApplicationSectionSaved', 'ReviewersAssigned', 'InterestDeclared', 'ReviewSubmitted', 'ReviewSaved'],
  ...['ScreeningNoteAdded', 'ReviewScoreSaved', 'FormChangesConfirmed'],
  ...['ScreeningItemTicked', 'ScreeningFlagRaised', 'ScreeningFlagCleared', 'ApplicationHandlerAssigned'],
  ...partnersOnlyEvents,
];

/** Reads of applications for their partners and the office. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Null unless the viewer belongs to a partner, or is staff and it has been handed in. */
  async one(actor: Actor, id: string): Promise<GrantApplication | null> {
    if (!isId(id)) return null;
    const params = new Params([id, innerEvents, actor.personId]);
    const visible = this.permit.where(actor, 'application:open', 'a', params);
    const row = await this.db.one<Row>(
      `select ${columns}, ${formBefore}, ${bundleColumns} from ${bundleTables} where a.id = $1 and ${visible}`,
      params.values,
    );
    return row && this.view(actor, withLabels(row));
  }

  /** Applications of the viewer's organisations, last changed first. */
  async mine(actor: Actor, args: PageArgs): Promise<Connection<MyApplication>> {
    const params = new Params();
    const own = memberOf('organisationIds').where(actor, 'a', params);
    const after = decodeCursor(args.after, 2);
    const next = after
      ? `and (a.updated_at, a.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.db.query<MyApplication & { key: string }>(
      `select a.id, a.state, a.number, a.title, c.title as "callTitle", k.name as "courseName", c.closes_at as "closesAt",
              a.correction_due_at as "correctionDueAt", a.requested_yen::text as "requestedYen",
              a.decided_yen::text as "decidedYen", ${standingJson} as standing, a.updated_at as "updatedAt", a.updated_at::text as key,
              (select array_agg(o.name order by array_position(a.organisation_ids, o.id))
                 from organisation o where o.id = any(a.organisation_ids)) as "partnerNames"
         from ${bundleTables} where ${own} and not a.test and a.disposed_at is null ${next}
        order by a.updated_at desc, a.id desc limit ${params.add(pageSize(args) + 1)}`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.key, row.id]);
  }

  private view(actor: Actor, row: Row): GrantApplication {
    const byProxy = onBehalfOf(actor, row) !== undefined;
    const edits = byProxy ? row.organisationIds : organisationsOf(actor, ['representative', 'editor']);
    const represents = organisationsOf(actor, ['representative']);
    const anyPartner = row.organisationIds.some((id) => edits.includes(id));
    return {
      ...row,
      formChanges: row.formBefore ? formChanges(row.formBefore, row.call.form).map((change) => change.words) : [],
      call: { ...row.call, ...instants(row.call), status: callStatus(instants(row.call), this.clock.now()) },
      partners: row.partners.map((partner) => ({
        ...partner,
        mayEdit: edits.includes(partner.id),
        mayAgree: represents.includes(partner.id),
      })),
      sections: row.sections.map((part) => ({
        ...part,
        updatedAt: part.updatedAt as unknown as Date,
        completedAt: part.completedAt as unknown as Date,
        mayEdit: part.organisationId ? edits.includes(part.organisationId) : anyPartner,
      })),
      maySubmit: byProxy || represents.includes(row.leadOrganisationId),
      byProxy,
    } as unknown as GrantApplication;
  }
}

const instants = (call: { opensAt: string; closesAt: string }) => ({
  opensAt: new Date(call.opensAt),
  closesAt: new Date(call.closesAt),
});
