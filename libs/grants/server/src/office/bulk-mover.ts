import { type BulkMove, isBulkMove, mostInBulk } from '@musubi/grants/model';
import { type Actor, Clock, Db, eventsOf, type Refusal, refuseIssues } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationNotices } from '../application/application-notices.js';
import { PrintLetter } from '../decision/print-letter.js';
import { CloseReview } from '../review/close-review.js';
import { OpenReview } from '../review/open-review.js';
import { AcceptApplication } from '../screening/accept-application.js';
import { MarkApplicationIneligible } from '../screening/mark-application-ineligible.js';
import { ReinstateApplication } from '../screening/reinstate-application.js';
import { ReturnApplication } from '../screening/return-application.js';
import type { ChosenApplication, MovedRow, MoveApplicationsInput } from './bulk-move.types.js';
import { refusalOf } from './refusal-words.js';

type Single = (actor: Actor, chosen: ChosenApplication) => Promise<{ readonly state: string }>;

class Rehearsed extends Error {}

/** Events after which the partners get a mail. */
const mailed = new Set([...eventsOf(ApplicationNotices), ...eventsOf(PrintLetter)]);

/** Makes one move for several applications, each by the very use case that moves a single one. */
@Injectable()
export class BulkMover {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
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
  async rehearse(actor: Actor, input: MoveApplicationsInput): Promise<{ rows: MovedRow[]; recipients: number }> {
    const single = this.singleOf(input);
    const rows: MovedRow[] = [];
    const people = new Set<string>();
    for (const chosen of input.applications) {
      const row = await this.row(chosen, () => this.rolledBack(() => single(actor, chosen), people));
      rows.push(row);
    }
    return { rows: await this.named(rows), recipients: people.size };
  }

  private singleOf(input: MoveApplicationsInput): Single {
    refuseIssues(inputIssues(input));
    const { note, sections, dueOn } = {
      note: input.note ?? '',
      sections: input.sections ?? [],
      dueOn: input.dueOn ?? '',
    };
    const moves: Readonly<Record<BulkMove, Single>> = {
      accept: (actor, chosen) => this.accept.run(actor, chosen),
      return: (actor, chosen) => this.sendBack.run(actor, { ...chosen, note, sections, dueOn }),
      markIneligible: (actor, chosen) => this.ineligible.run(actor, { ...chosen, reason: note }),
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

  private async rolledBack(make: () => Promise<{ state: string }>, people: Set<string>): Promise<{ state: string }> {
    let answer: { state: string } | undefined;
    const from = this.clock.now();
    try {
      await this.db.transaction(async () => {
        answer = await make();
        for (const { id } of await this.recipients(from)) people.add(id);
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    return answer!;
  }

  /** Representatives and editors of the partners, as far as this transaction's events send a mail. */
  private recipients(from: Date): Promise<{ id: string }[]> {
    return this.db.query<{ id: string }>(
      `select distinct p.id from audit_entry e join membership m on m.organisation_id = any(e.organisation_ids)
         join person p on p.id = m.person_id
       where e.at >= $2 and e.xmin::text::bigint = (txid_current() & 4294967295) and e.event = any($1::text[]) and m.role in ('representative', 'editor')
         and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null`,
      [[...mailed], from],
    );
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
