import { amountWords, isOutcome } from '@musubi/grants/model';
import { tokyoDate, wareki } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, NotFound, Params, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { partnerMailboxes } from '../application/partner-mailboxes.js';
import { ComposeLetter } from './compose-letter.js';
import type { DecisionInput } from './decide-applications.js';
import { decisionLetter } from './decision-letter.js';
import type { IssuedLetter, LetterPreview } from './ranking.types.js';

/** Letters: as they would be, and as they were issued. */
@Injectable()
export class LetterQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly compose: ComposeLetter,
    private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, decision: DecisionInput): Promise<LetterPreview> {
    this.permit.check(actor, 'application:rank');
    const application = isId(decision.applicationId)
      ? await this.db.repo(Application).findOneBy({ id: decision.applicationId })
      : null;
    if (!application || !isOutcome(decision.outcome)) return refuse(new NotFound());
    const [kind, own] = decisionLetter({ ...decision, outcome: decision.outcome });
    const today = tokyoDate(this.clock.now());
    const content = await this.compose.of(application, kind, own, {
      on: today,
      instead: { decidedAmount: amountWords(decision.amount), decidedOn: wareki(today) },
    });
    const recipients = await partnerMailboxes(this.db, application.organisationIds);
    return {
      applicationId: application.id,
      ...content,
      to: [...content.to],
      items: [...content.items],
      recipients: recipients.length,
    };
  }

  /** Letters of an application the actor may read, newest first. */
  issued(actor: Actor, applicationId: string): Promise<IssuedLetter[]> {
    if (!isId(applicationId)) return Promise.resolve([]);
    const params = new Params([applicationId]);
    return this.db.query<IssuedLetter>(
      `select l.id, l.number, l.kind, l.content->>'title' as title, l.issued_on::text as "issuedOn", l.pdf_file_id as "pdfFileId", l.sent_at as "sentAt"
       from letter l where l.application_id = $1 and ${this.permit.where(actor, 'letter:read', 'l', params)} order by l.issued_on desc, l.id desc`,
      params.values,
    );
  }
}
