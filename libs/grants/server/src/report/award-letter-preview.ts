import type { LetterContent } from '@musubi/grants/model';
import { type Actor, Db, Permit, Refusal } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Letter } from '../decision/decision.entity.js';
import { type PlannedMails, Rehearsal } from '../office/rehearsal.js';
import type { AwardLetterPreview } from './award-letter.types.js';

/** Letters after the award before they are sent: the act itself is rehearsed, so that the letter is the one it would send. */
@Injectable()
export class AwardLetterPreviews {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** For the office. A refusal of the act is part of the answer, in words. */
  async of(actor: Actor, make: () => Promise<{ letterId: string | null }>): Promise<AwardLetterPreview> {
    this.permit.check(actor, 'application:rank');
    const mails: PlannedMails = new Map();
    try {
      const letter = await this.rehearsal.of(async () => {
        const { letterId } = await make();
        return letterId ? this.db.repo(Letter).findOneByOrFail({ id: letterId }) : null;
      }, mails);
      const recipients = new Set(mails.values()).size;
      return { letter: letter && { ...written(letter), recipients }, recipients, refusal: null };
    } catch (error) {
      if (error instanceof Refusal) return { letter: null, recipients: 0, refusal: error.answer.message };
      throw error;
    }
  }
}

function written({ applicationId, content }: Letter) {
  const { to, items, title, from, body, remedy } = content as unknown as LetterContent;
  return { applicationId, title, from, body, remedy, to: [...to], items: [...items] };
}
