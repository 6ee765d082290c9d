import { tooLate, usualDaysAhead } from '@musubi/grants/model';
import { type Reason, reason } from '@musubi/platform/model';
import { Clock, Db, isId, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { ConsultationSlot } from './consultation.entity.js';

/** Whether a slot whose row the caller holds locked can take one more booking. */
@Injectable()
export class ConsultationPlaces {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param byOffice the office may book at any time before it starts. */
  async refuseUnlessFree(
    slot: ConsultationSlot,
    want: { way: string; daysAhead: number; byOffice?: boolean },
  ): Promise<void> {
    if (slot.withdrawnAt) refuse(new NotFound('この相談の枠は取りやめになりました。ほかの日時を選んでください。'));
    const late = tooLate(slot, want.byOffice ? 0 : want.daysAhead, this.clock.now());
    refuseReason(late === null ? null : reason('tooLate', late));
    refuseReason(otherWay(slot, want.way));
    const row = await this.db.one<{ count: number }>(
      `select count(*)::int as count from consultation_booking where slot_id = $1 and state = 'booked'`,
      [slot.id],
    );
    refuseReason(
      (row?.count ?? 0) < slot.capacity
        ? null
        : reason('full', 'この日時は、ほかの団体の予約で埋まりました。ほかの日時を選んでください。'),
    );
  }

  /** Days ahead a consultation for this call is booked; the usual ones without a call. */
  async daysAhead(callId: string | null): Promise<number> {
    if (callId === null) return usualDaysAhead;
    const row = isId(callId)
      ? await this.db.one<{ days: number }>('select consultation_days as days from call where id = $1 and published', [
          callId,
        ])
      : null;
    return row ? row.days : refuse(new NotFound('この公募は見つかりませんでした。'));
  }
}

function otherWay(slot: ConsultationSlot, way: string): Reason | null {
  if (slot.way === 'either' || slot.way === way) return null;
  return reason('otherWay', slot.way === 'online' ? 'この枠はオンラインだけです。' : 'この枠は窓口だけです。');
}
