import { partnershipLifecycle } from '@musubi/collaboration/model';
import { fieldIssue } from '@musubi/platform/model';
import { type Actor, Clock, Db, Permit, refuseIssues, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { actsFor } from '../acting-organisation.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { stateFacts } from './partnership-state.js';

const endings = {
  complete: { permission: 'partnership:complete', what: 'completed', note: '成果のひとこと' },
  dissolve: { permission: 'partnership:dissolve', what: 'dissolved', note: '解消する理由' },
} as const;

/** Ends a partnership with a sentence for the record: the one step of completing and of dissolving it. */
@Injectable()
export class EndPartnership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: { id: string; note: string }, move: keyof typeof endings): Promise<Partnership> {
    const ending = endings[move];
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, ending.permission, Partnership, { id: input.id });
      const now = this.clock.now();
      refuseReason(partnershipLifecycle.refusal(stateFacts(partnership), move, now));
      const note = endNote(input.note, ending.note);
      const before = { state: partnership.state };
      partnership.move(move);
      Object.assign(partnership, { endedAt: now, endNote: note });
      const organisationId = actsFor(actor, partnership.organisationIds, null, ['representative']);
      const event = partnershipLifecycle.moves[move].emits;
      const after = { state: partnership.state, note };
      await this.log.write(partnership, { event, what: ending.what, actor, organisationId, before, after });
      return this.db.repo(Partnership).save(partnership);
    });
  }
}

/** 1 to 1,000 characters. Refuses with `InvalidInput` on `note`. */
function endNote(note: string, title: string): string {
  const issue = fieldIssue({ id: 'note', title, kind: 'textarea', required: true, max: 1000 }, { note });
  refuseIssues(issue ? [issue] : []);
  return note.trim();
}
