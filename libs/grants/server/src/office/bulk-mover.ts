import { type BulkMove, isBulkMove, mostInBulk } from '@musubi/grants/model';
import { type Actor, Db, type Refusal, refuseIssues } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { CloseReview } from '../review/close-review.js';
import { OpenReview } from '../review/open-review.js';
import { AcceptApplication } from '../screening/accept-application.js';
import { MarkApplicationIneligible } from '../screening/mark-application-ineligible.js';
import { ReinstateApplication } from '../screening/reinstate-application.js';
import { ReturnApplication } from '../screening/return-application.js';
import type { ChosenApplication, MovedRow, MoveApplicationsInput, MovePreview } from './bulk-move.types.js';
import { type PlannedMails, Rehearsal } from './rehearsal.js';
import { refusalOf } from './refusal-words.js';

type Single = (actor: Actor, chosen: ChosenApplication) => Promise<{ readonly state: string }>;

/** Makes one move for several applications, each by the very use case that moves a single one. */
@Injectable()
export class BulkMover {
  constructor(
    private readonly db: Db,
    private readonly rehearsal: Rehearsal,
    private readonly accept: AcceptApplication,
    private readonly sendBack: ReturnApplication,
    private readonly ineligible: MarkApplicationIneligible,
    private readonly reinstate: ReinstateApplication,
    private readonly open: OpenReview,
    private readonly close: CloseReview,
  ) {}

  /** Refuses a move that is none, and too many applications. What one of them refuses stands in its row. */
  async move(actor: Actor, input: MoveApplicationsInput): Promise<MovedRow[]> {
    const single = this.singleOf(input);
    const rows: MovedRow[] = [];
    for (const chosen of input.applications) rows.push(await this.row(chosen, () => single(actor, chosen)));
    return this.named(rows);
  }

  /**
   * The same in transactions that are rolled back: each answer is what the move itself would say now, and the mails are
   * those of the events it would record.
   */
  async rehearse(actor: Actor, input: MoveApplicationsInput): Promise<MovePreview> {
    const single = this.singleOf(input);
    const rows: MovedRow[] = [];
    const mails: PlannedMails = new Map();
    for (const chosen of input.applications)
      rows.push(await this.row(chosen, () => this.rehearsal.of(() => single(actor, chosen), mails)));
    return { rows: await this.named(rows), recipients: new Set(mails.values()).size, mails: mails.size };
  }

  private singleOf(input: MoveApplicationsInput): Single {
    refuseIssues(inputIssues(input));
    const asked = { sections: input.sections ?? [], dueOn: input.dueOn ?? '', details: input.details };
    const noteOf = (chosen: ChosenApplication) =>
      [input.note, chosen.note]
        .map((text) => text?.trim() ?? '')
        .filter(Boolean)
        .join('\n');
    const moves: Readonly<Record<BulkMove, Single>> = {
      accept: (actor, chosen) => this.accept.run(actor, chosen),
      return: (actor, chosen) => this.sendBack.run(actor, { ...chosen, ...asked, note: noteOf(chosen) }),
      markIneligible: (actor, chosen) => this.ineligible.run(actor, { ...chosen, reason: noteOf(chosen) }),
      reinstate: (actor, chosen) => this.reinstate.run(actor, chosen),
      openReview: (actor, chosen) => this.open.run(actor, chosen),
      closeReview: (actor, chosen) => this.close.run(actor, chosen),
    };
    return moves[input.move as BulkMove];
  }

  private async row({ id }: ChosenApplication, make: () => Promise<{ state: string }>): Promise<MovedRow> {
    const blank = { id, number: null, title: null };
    try {
      return { ...blank, state: (await make()).state, refusal: null };
    } catch (error) {
      return { ...blank, state: null, refusal: refusalOf(error as Refusal) };
    }
  }

  private async named(rows: readonly MovedRow[]): Promise<MovedRow[]> {
    const names = await this.db.query<{ id: string; number: string; title: string }>(
      `select id, number, title from application where id::text = any($1::text[]) and submitted_at is not null and not test`,
      [rows.filter((row) => row.state !== null).map((row) => row.id)],
    );
    const byId = new Map(names.map((each) => [each.id, each]));
    return rows.map((row) => ({ ...row, ...byId.get(row.id) }));
  }
}

function inputIssues({ move, applications }: MoveApplicationsInput) {
  if (!isBulkMove(move)) return [{ field: 'move', code: 'invalid', message: 'この操作はまとめて行えません。' }];
  if (applications.length > 0 && applications.length <= mostInBulk) return [];
  const message =
    applications.length === 0
      ? '申請を1件以上選んでください。'
      : `一度に選べるのは${mostInBulk}件までです。分けて操作してください。`;
  return [{ field: 'applications', code: 'invalid', message }];
}
