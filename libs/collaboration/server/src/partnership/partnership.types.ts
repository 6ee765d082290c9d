import { connectionOf, DateTimeScalar, JsonScalar, LocalDateScalar, Versioned } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MessageFile } from '../conversation/conversation.types.js';
import { Party } from '../party.types.js';

@ObjectType('PartnershipSection')
export class SectionNode {
  @Field({ description: 'purpose, roles, resources or costs' })
  section: string;

  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar, { description: 'In the shape of the plan’s section' })
  content: unknown;

  @Field(() => String, { nullable: true })
  editedByName: string | null;

  @Field(() => ID, { nullable: true })
  editedByOrganisationId: string | null;

  @Field(() => DateTimeScalar)
  updatedAt: string;
}

@ObjectType('PartnershipTask')
export class TaskNode extends Versioned {
  @Field()
  title: string;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn: string | null;

  @Field()
  done: boolean;
}

@ObjectType('PartnershipDecision')
export class DecisionNode {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field(() => LocalDateScalar)
  decidedOn: string;

  @Field()
  recordedByName: string;

  @Field(() => ID)
  organisationId: string;
}

@ObjectType('PartnerInvitation')
export class PartnerInvitationNode {
  @Field(() => Party)
  organisation: Party;

  @Field()
  message: string;

  @Field()
  invitedByName: string;
}

@ObjectType()
export class GuideStep {
  @Field({ description: 'purpose, roles, resources, plan or agreement' })
  step: string;

  @Field()
  title: string;

  @Field({ description: 'done, now or later' })
  state: string;

  @Field(() => [String])
  missing: string[];
}

@ObjectType('PartnershipAgreement')
export class AgreementSummary {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field()
  state: string;

  @Field({ description: 'The plan still says what this version says' })
  current: boolean;

  @Field(() => [ID])
  signedBy: string[];
}

/** Which version binds the partners now. */
@ObjectType('PartnershipAgreementStanding')
export class StandingNode {
  @Field({
    description: 'none, inForce, edited (changes are not agreed) or signing (a newer version does not bind yet)',
  })
  state: string;

  @Field(() => Int, { nullable: true, description: 'Number of the version all have signed' })
  inForce: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the version that collects signatures' })
  signing: number | null;
}

/** The workspace of a partnership, as a partner, an invited organisation or staff sees it. */
@ObjectType('Partnership')
export class PartnershipNode extends Versioned {
  @Field()
  state: string;

  @Field()
  title: string;

  @Field(() => ID)
  leadOrganisationId: string;

  @Field(() => [Party])
  partners: Party[];

  @Field(() => [PartnerInvitationNode])
  invitations: PartnerInvitationNode[];

  @Field(() => [SectionNode])
  sections: SectionNode[];

  @Field(() => [TaskNode])
  tasks: TaskNode[];

  @Field(() => [DecisionNode])
  decisions: DecisionNode[];

  @Field(() => [MessageFile], { description: 'Files of the conversation, newest first, at most fifty' })
  files: MessageFile[];

  @Field(() => [GuideStep])
  guide: GuideStep[];

  @Field(() => AgreementSummary, { nullable: true, description: 'The newest version' })
  agreement: AgreementSummary | null;

  @Field(() => StandingNode)
  standing: StandingNode;

  @Field(() => ID, { nullable: true, description: 'Null for those who do not take part' })
  conversationId: string | null;

  @Field(() => Int)
  unread: number;

  @Field(() => [ID], { description: 'The viewer’s organisations among the partners and the invited' })
  mine: string[];

  @Field(() => [String], {
    description: 'edit, invite, join, leave, complete, dissolve, propose, sign: what the viewer may do now',
  })
  moves: string[];

  @Field(() => DateTimeScalar, { nullable: true })
  activeAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: string | null;

  @Field(() => String, { nullable: true })
  endNote: string | null;
}

/** A row of 「協働プロジェクト」. */
@ObjectType()
export class PartnershipCard {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => [Party])
  partners: Party[];

  @Field({ description: 'The viewer’s organisation is invited and has not answered' })
  invited: boolean;

  @Field(() => DateTimeScalar)
  updatedAt: string;
}

/** Who changed what, with both texts. */
@ObjectType('PartnershipChange')
export class ChangeNode {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field({ description: 'A section, or started, joined, left, signed, …' })
  what: string;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true })
  organisationName: string | null;

  @Field(() => JsonScalar, { nullable: true })
  before: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after: unknown;
}

export const ChangeConnection = connectionOf(ChangeNode);
