import { agreementIssues, type AgreementContent } from '@musubi/collaboration/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { PartnershipLog } from '../partnership/partnership-log.js';
import { CurrentPlan, refuseEnded } from '../partnership/partnership-state.js';
import { AgreementVersion } from './agreement.entity.js';

@InputType()
export class ProposeAgreementInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;
}

@ObjectType()
export class ProposeAgreementOk {
  @Field(() => ID, { description: 'The agreement version' })
  id: string;

  @Field(() => Int)
  number: number;

  @Field()
  hash: string;
}

/** Freezes the plan as a new version for the representatives to sign. */
@UseCase({ input: ProposeAgreementInput, ok: ProposeAgreementOk, permission: 'agreement:propose' })
@Injectable()
export class ProposeAgreement {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: ProposeAgreementInput): Promise<ProposeAgreementOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'agreement:propose', Partnership, { id: input.id });
      refuseEnded(partnership);
      await this.plan.voidOutdated(partnership.id);
      const { content, hash } = await this.plan.of(partnership.id);
      refuseIssues(agreementIssues(content).map(({ code, message }) => ({ field: code, code, message })));
      const latest = await this.latest(partnership.id);
      if (latest?.hash === hash && latest.state === 'open') return latest;
      refuseReason(latest?.hash === hash ? unchangedReason(latest) : null);
      return this.freeze(actor, partnership, { content, hash, number: numberAfter(latest) });
    });
  }

  private latest(partnershipId: string): Promise<AgreementVersion | null> {
    return this.db.repo(AgreementVersion).findOne({ where: { partnershipId }, order: { number: 'DESC' } });
  }

  private async freeze(
    actor: Actor,
    partnership: Partnership,
    parts: { content: AgreementContent; hash: string; number: number },
  ): Promise<AgreementVersion> {
    const version = Object.assign(new AgreementVersion(), {
      ...parts,
      partnershipId: partnership.id,
      organisationIds: partnership.organisationIds,
      state: 'open',
      proposedBy: actor.personId,
      proposedByName: nameOf(actor),
    });
    await this.db.repo(AgreementVersion).save(version);
    const organisationId = actsFor(actor, partnership.organisationIds, null);
    const { number, hash } = parts;
    const event = { event: 'AgreementProposed', what: 'agreementProposed', actor, organisationId };
    await this.log.write(partnership, { ...event, after: { number, hash }, data: { agreementId: version.id, number } });
    return version;
  }
}

const numberAfter = (latest: AgreementVersion | null): number => (latest?.number ?? 0) + 1;

const unchangedReason = ({ state }: AgreementVersion) =>
  state === 'inForce' ? reason('nothingChanged', 'いま有効な協定から変わったところがありません。') : null;
