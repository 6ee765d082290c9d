import {
  type AgreementContent,
  isOpenPartnership,
  partnershipLifecycle,
  type PartnershipStateFacts,
} from '@musubi/collaboration/model';
import { reason } from '@musubi/platform/model';
import { Db, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { agreementHash } from '../agreement/agreement-hash.js';
import { type Partnership } from './partnership.entity.js';
import { PartnershipFacts } from './partnership-facts.js';

/** The workspace of an ended partnership is a record: it is read, not written. */
export function refuseEnded(partnership: Pick<Partnership, 'state'>): void {
  if (isOpenPartnership(partnership.state)) return;
  const words = partnershipLifecycle.states[partnership.state].partner;
  refuseReason(reason('partnershipEnded', `この協働は「${words}」のため、変更できません。`));
}

export const stateFacts = (partnership: Partnership, agreementSigned = false): PartnershipStateFacts => ({
  state: partnership.state,
  partnerCount: partnership.organisationIds.length,
  agreementSigned,
});

/** What the plan says now, as it would stand in an agreement. Read inside the transaction, after the partnership's lock. */
@Injectable()
export class CurrentPlan {
  constructor(
    private readonly db: Db,
    private readonly facts: PartnershipFacts,
  ) {}

  async of(partnershipId: string): Promise<{ content: AgreementContent; hash: string }> {
    const facts = (await this.facts.of(partnershipId)) ?? refuse(new NotFound());
    const content = { ...facts.plan, partners: facts.partners };
    return { content, hash: agreementHash(content) };
  }

  /** A version that still collects signatures and no longer says what the plan says loses them. Answers its number. */
  async voidOutdated(partnershipId: string): Promise<number | null> {
    const { hash } = await this.of(partnershipId);
    const [voided] = await this.db.query<{ number: number }>(
      `update agreement_version set state = 'voided', version = version + 1, updated_at = now()
        where partnership_id = $1 and state = 'open' and hash <> $2 returning number`,
      [partnershipId, hash],
    );
    return voided?.number ?? null;
  }
}
