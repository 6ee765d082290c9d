import { partnershipLifecycle, type PartnershipState, type PlanSection } from '@musubi/collaboration/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 協働プロジェクト: two or more organisations with a shared purpose. */
@Entity()
export class Partnership extends VersionedEntity {
  @Column('text')
  state: PartnershipState;

  /** The purpose's title, for lists. */
  @Column('text', { default: '' })
  title: string;

  /** Who started it; speaks for all in an application unless they decide otherwise. */
  @Column('uuid')
  leadOrganisationId: string;

  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('uuid', { array: true, default: [] })
  invitedIds: string[];

  @Column('uuid', { nullable: true })
  introductionId: string | null;

  @Column('uuid', { nullable: true })
  postingId: string | null;

  @Column('uuid')
  startedBy: string;

  @Column('timestamptz', { nullable: true })
  activeAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** What came of it, or why it ended, in the partners' words. */
  @Column('text', { nullable: true })
  endNote: string | null;

  move(name: keyof typeof partnershipLifecycle.moves): void {
    this.state = partnershipLifecycle.after(name);
  }
}

@Entity()
export class PartnershipInvitation extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  state: 'invited' | 'accepted' | 'declined' | 'withdrawn';

  @Column('text')
  message: string;

  @Column('uuid')
  invitedBy: string;

  @Column('uuid')
  invitedByOrganisationId: string;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

/** One of the four sections of the plan, with a version of its own: editors of different sections never meet. */
@Entity()
export class PartnershipSection extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('text')
  section: PlanSection;

  /** In the shape of `PartnershipPlan[section]`. */
  @Column('jsonb')
  content: unknown;

  @Column('uuid', { nullable: true })
  editedBy: string | null;

  @Column('text', { nullable: true })
  editedByName: string | null;

  @Column('uuid', { nullable: true })
  editedByOrganisationId: string | null;
}

@Entity()
export class PartnershipTask extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('uuid', { nullable: true })
  doneBy: string | null;
}

/** 決めたこと: what the partners agreed upon by word of mouth, kept for later. */
@Entity()
export class PartnershipDecision extends VersionedEntity {
  @Column('uuid')
  partnershipId: string;

  @Column('text')
  text: string;

  @Column('date')
  decidedOn: string;

  @Column('uuid')
  recordedBy: string;

  @Column('text')
  recordedByName: string;

  @Column('uuid')
  organisationId: string;
}

/** Who changed what: the workspace's own history, with both texts, so that nothing overwritten is lost. */
@Entity()
export class PartnershipChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  partnershipId: string;

  @Column('timestamptz')
  at: Date;

  /** A section, or what happened: `joined`, `left`, `signed`, … */
  @Column('text')
  what: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text', { nullable: true })
  personName: string | null;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('jsonb', { nullable: true })
  before: unknown;

  @Column('jsonb', { nullable: true })
  after: unknown;
}
