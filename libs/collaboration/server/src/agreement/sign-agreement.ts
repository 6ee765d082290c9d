import { type AgreementFacts, agreementLifecycle, partnershipLifecycle } from '@musubi/collaboration/model';
import {
  type Actor,
  Clock,
  Db,
  isId,
  newId,
  NotFound,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { PartnershipLog } from '../partnership/partnership-log.js';
import { CurrentPlan, refuseEnded, stateFacts } from '../partnership/partnership-state.js';
import { AgreementSignature, AgreementVersion } from './agreement.entity.js';

@InputType()
export class SignAgreementInput {
  @Field(() => ID, { description: 'The agreement version' })
  id: string;

  @Field({ description: 'The hash of the version the signer has read' })
  hash: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class SignAgreementOk {
  @Field(() => ID)
  id: string;

  @Field({ description: '`open` while signatures are missing, `inForce` after the last one' })
  state: string;
}

/** A representative signs one version. The last signature puts it in force and starts the partnership. */
@UseCase({ input: SignAgreementInput, ok: SignAgreementOk, permission: 'agreement:sign' })
@Injectable()
export class SignAgreement {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: SignAgreementInput): Promise<SignAgreementOk> {
    return this.db.transaction(async () => {
      const partnership = await this.hold(input.id);
      const version = await this.permit.lock(actor, 'agreement:sign', AgreementVersion, { id: input.id });
      refuseEnded(partnership);
      const organisationId = actsFor(actor, version.organisationIds, input.organisationId, ['representative']);
      const facts = await this.factsOf(version, organisationId, input.hash);
      refuseReason(agreementLifecycle.refusal(facts, 'sign', this.clock.now()));
      await this.sign(actor, version, organisationId);
      const { id, number } = version;
      const event = { event: 'AgreementSigned', what: 'signed', actor, organisationId };
      await this.log.write(partnership, { ...event, after: { number }, data: { agreementId: id, number } });
      const signed = { ...facts, signedBy: [...facts.signedBy, organisationId] };
      if (!agreementLifecycle.refusal(signed, 'conclude', this.clock.now()))
        await this.conclude(actor, partnership, version);
      return { id, state: version.state };
    });
  }

  /** The partnership first, then its version: the order in which edits take their locks too. */
  private async hold(versionId: string): Promise<Partnership> {
    if (!isId(versionId)) refuse(new NotFound());
    const partnership = await this.db
      .repo(Partnership)
      .createQueryBuilder('p')
      .setLock('pessimistic_write')
      .where('p.id = (select partnership_id from agreement_version where id = :versionId)', { versionId })
      .getOne();
    return partnership ?? refuse(new NotFound());
  }

  private async factsOf(version: AgreementVersion, organisationId: string, seen: string): Promise<AgreementFacts> {
    const { hash } = await this.plan.of(version.partnershipId);
    const signatures = await this.db.repo(AgreementSignature).findBy({ agreementVersionId: version.id });
    return {
      state: version.state,
      current: hash === version.hash && seen === version.hash,
      partnerIds: version.organisationIds,
      signedBy: signatures.map((each) => each.organisationId),
      organisationId,
    };
  }

  private async sign(actor: Actor, version: AgreementVersion, organisationId: string): Promise<void> {
    await this.db.repo(AgreementSignature).insert({
      id: newId(),
      agreementVersionId: version.id,
      organisationId,
      personId: actor.personId ?? '',
      personName: nameOf(actor),
      hash: version.hash,
      signedAt: this.clock.now(),
    });
  }

  private async conclude(actor: Actor, partnership: Partnership, version: AgreementVersion): Promise<void> {
    const versions = this.db.repo(AgreementVersion);
    const former = await versions.findOneBy({ partnershipId: partnership.id, state: 'inForce' });
    if (former) {
      former.move('replace');
      await versions.save(former);
    }
    version.move('conclude');
    version.concludedAt = this.clock.now();
    await versions.save(version);
    const concluded = { event: 'AgreementConcluded', what: 'concluded', actor, after: { number: version.number } };
    await this.log.write(partnership, { ...concluded, data: { agreementId: version.id, number: version.number } });
    await this.activate(actor, partnership);
  }

  private async activate(actor: Actor, partnership: Partnership): Promise<void> {
    const now = this.clock.now();
    if (partnershipLifecycle.refusal(stateFacts(partnership, true), 'activate', now)) return;
    const before = { state: partnership.state };
    partnership.move('activate');
    partnership.activeAt = now;
    await this.db.repo(Partnership).save(partnership);
    const after = { state: partnership.state };
    await this.log.write(partnership, { event: 'PartnershipActivated', what: 'activated', actor, before, after });
  }
}
