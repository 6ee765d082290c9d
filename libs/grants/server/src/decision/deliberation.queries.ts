import { emptyMinutes } from '@musubi/grants/model';
import { type Actor, Db, type FileGuard, FilesOf, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ReviewerQueries } from '../review/reviewer.queries.js';
import { Deliberation } from './deliberation.entity.js';
import type { DeliberationRecord } from './deliberation.types.js';

/** The committee's meeting about a call, for the office. */
@Injectable()
export class DeliberationQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly reviewers: ReviewerQueries,
  ) {}

  async record(actor: Actor, callId: string): Promise<DeliberationRecord> {
    this.permit.check(actor, 'call:review');
    const call = isId(callId)
      ? await this.db.one<{ budget: string | null }>('select budget_yen::text as budget from call where id = $1', [
          callId,
        ])
      : null;
    if (!call) return refuse(new NotFound());
    const kept = await this.db.repo(Deliberation).findOneBy({ callId });
    if (kept) {
      const { version, budgetYen, lines, minutes, confirmedAt, pdfFileId } = kept;
      return { id: callId, version, budget: budgetYen, lines, minutes, confirmedAt, pdfFileId };
    }
    const members = (await this.reviewers.registry(actor)).filter((each) => each.active);
    return {
      id: callId,
      version: null,
      budget: call.budget === null ? null : BigInt(call.budget),
      lines: [],
      minutes: { ...emptyMinutes, attendance: members.map(({ name }) => ({ name, present: true })) },
      confirmedAt: null,
      pdfFileId: null,
    };
  }
}

/** Minutes are for the office. */
@FilesOf('Deliberation')
@Injectable()
export class DeliberationFiles implements FileGuard {
  constructor(private readonly permit: Permit) {}

  mayRead(actor: Actor): Promise<boolean> {
    return Promise.resolve(this.permit.can(actor, 'call:review'));
  }
}
