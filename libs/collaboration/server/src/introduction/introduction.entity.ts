import {
  introductionLifecycle,
  type IntroductionFacts,
  type IntroductionSide,
  type IntroductionState,
} from '@musubi/collaboration/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** 紹介: one organisation asks another to talk, or a coordinator asks both. */
@Entity()
export class Introduction extends VersionedEntity {
  @Column('text')
  kind: 'request' | 'proposal';

  @Column('text')
  state: IntroductionState;

  @Column('uuid')
  fromOrganisationId: string;

  @Column('uuid')
  toOrganisationId: string;

  /** Both sides: what the permission rules look at. */
  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('uuid', { nullable: true })
  postingId: string | null;

  @Column('uuid', { nullable: true })
  coordinatorId: string | null;

  @Column('uuid')
  askedBy: string;

  @Column('text')
  message: string;

  @Column('text', { array: true, default: [] })
  agreed: IntroductionSide[];

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  declinedByOrganisationId: string | null;

  @Column('text', { nullable: true })
  declineReason: string | null;

  @Column('text', { nullable: true })
  declineComment: string | null;

  /** Proposals that were sent together. */
  @Column('uuid', { nullable: true })
  batchId: string | null;

  @Column('uuid', { nullable: true })
  partnershipId: string | null;

  organisationOf(side: IntroductionSide): string {
    return side === 'from' ? this.fromOrganisationId : this.toOrganisationId;
  }

  factsFor(side: IntroductionSide | null): IntroductionFacts {
    return { state: this.state, expiresAt: this.expiresAt, agreed: this.agreed, side };
  }

  move(name: keyof typeof introductionLifecycle.moves): void {
    this.state = introductionLifecycle.after(name);
  }
}
