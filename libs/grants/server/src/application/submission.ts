import { type ApplicationMove, applicationLifecycle, applicationNumber } from '@musubi/grants/model';
import { type Actor, Conflict, Db, Events, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { assessmentOf, contentHash, factsOf } from './application-assessment.js';
import { type ApplicationBundle, ApplicationBundles } from './application-bundle.js';
import { ApplicationSubmission } from './application-parts.entity.js';
import { Application } from './application.entity.js';
import { onBehalfOf, writerName } from './on-paper.js';

export interface HandedIn {
  readonly id: string;
  readonly number: string;
  readonly submittedAt: Date;
}

/** Hands an application in: the first time (`submit`) and after a correction (`resubmit`). */
@Injectable()
export class Submission {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly bundles: ApplicationBundles,
  ) {}

  /**
   * @param application locked by the caller
   * @param now when the request arrived: waiting for a lock does not make anyone late.
   */
  async handIn(
    actor: Actor,
    application: Application,
    given: { move: 'submit' | 'resubmit'; contentVersion: number; now: Date },
  ): Promise<HandedIn> {
    const { move } = given;
    // What came on paper was handed in when the office stamped it, not when somebody had typed it in.
    const now = (move === 'submit' && application.paperReceivedAt) || given.now;
    if (repeated(application, given.contentVersion)) return answer(application);
    const bundle = await this.bundles.of(application.id);
    const assessment = assessmentOf(bundle, now);
    if (given.contentVersion !== application.contentVersion && application.state !== 'submitted')
      refuse(new Conflict({ contentVersion: application.contentVersion }, changedWords));
    refuseReason(applicationLifecycle.refusal(factsOf(application, bundle, assessment, now), move, now));
    const before = { state: application.state, number: application.number };
    application.state = applicationLifecycle.after(move);
    application.requestedYen = assessment.totals.requested;
    application.expenseYen = assessment.totals.expense;
    application.correctionDueAt = null;
    await this.number(application, now);
    if (move === 'resubmit') await this.closeCorrections(application.id, now);
    await this.db.repo(Application).save(application);
    const submission = await this.freeze(actor, application, bundle, now);
    await this.record(actor, application, move, before, submission);
    return answer(application);
  }

  private closeCorrections(applicationId: string, now: Date) {
    return this.db.query(
      `update application_correction set closed_at = $2, version = version + 1, updated_at = now()
        where application_id = $1 and closed_at is null`,
      [applicationId, now],
    );
  }

  /** The number is drawn last and inside the transaction: whatever fails leaves no gap. */
  private async number(application: Application, now: Date): Promise<void> {
    if (application.number) return;
    if (application.test) {
      application.number = `TEST-${application.id.slice(-6).toUpperCase()}`;
      application.submittedAt = now;
      return;
    }
    const row = await this.db.one<{ serial: number; prefix: string }>(
      `update call set last_serial = last_serial + 1 where id = $1 returning last_serial as serial, number_prefix as prefix`,
      [application.callId],
    );
    application.serial = row?.serial ?? 0;
    application.number = applicationNumber(row?.prefix ?? '', application.serial);
    application.submittedAt = now;
  }

  private async freeze(actor: Actor, application: Application, bundle: ApplicationBundle, now: Date) {
    const row = await this.db.one<{ round: number }>(
      'select count(*)::int + 1 as round from application_submission where application_id = $1',
      [application.id],
    );
    const submission = Object.assign(new ApplicationSubmission(), {
      applicationId: application.id,
      round: row?.round ?? 1,
      contentVersion: application.contentVersion,
      contentHash: contentHash(bundle),
      content: { ...bundle },
      submittedAt: now,
      submittedBy: actor.personId as string,
      submittedByName: writerName(actor, application),
      pdfFileId: null,
    });
    await this.db.repo(ApplicationSubmission).save(submission);
    return submission;
  }

  private record(
    actor: Actor,
    application: Application,
    move: ApplicationMove,
    before: object,
    submission: ApplicationSubmission,
  ): Promise<void> {
    return this.events.record({
      name: applicationLifecycle.moves[move].emits,
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      before,
      after: {
        state: application.state,
        number: application.number,
        requestedYen: application.requestedYen,
        contentHash: submission.contentHash,
      },
      data: { submissionId: submission.id, round: submission.round },
      onBehalf: onBehalfOf(actor, application),
    });
  }
}

/** A second click on what has just been handed in: the same answer, nothing done twice. */
const repeated = (application: Application, contentVersion: number): boolean =>
  application.state === 'submitted' && application.contentVersion === contentVersion;

const answer = (application: Application): HandedIn => ({
  id: application.id,
  number: application.number ?? '',
  submittedAt: application.submittedAt ?? new Date(0),
});

const changedWords = '確認したあとに内容が変わりました。新しい内容を確認し、全団体が同意してから提出してください。';
