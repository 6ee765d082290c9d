import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, JsonScalar, Versioned, YenScalar } from '@musubi/platform/server';

@ObjectType()
export class PastWorkView extends Versioned {
  @Field()
  title: string;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true })
  role: string | null;

  @Field(() => String, { nullable: true })
  partner: string | null;

  @Field(() => YenScalar, { nullable: true })
  yen: string | null;

  @Field(() => String, { nullable: true })
  text: string | null;
}

/** Shown to members, coordinators and, after an introduction was accepted, to the other side. */
@ObjectType()
export class PrivateContact {
  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  postalCode: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => String, { nullable: true })
  tel: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;
}

@ObjectType()
export class Badge {
  @Field()
  code: string;

  @Field()
  name: string;

  @Field()
  description: string;
}

/** What the viewer may do with the organisation: the buttons of its page. */
@ObjectType()
export class OrganisationMay {
  @Field()
  edit: boolean;

  @Field()
  invite: boolean;

  @Field()
  seeMembers: boolean;

  @Field()
  verify: boolean;

  @Field({ description: 'acting for it would be 代理入力: a reason is asked' })
  onBehalf: boolean;

  @Field()
  join: boolean;
}

/** One past decision about the badge 確認済. */
@ObjectType()
export class VerificationRecord {
  @Field()
  act: string;

  @Field(() => String, { nullable: true })
  means: string | null;

  @Field()
  reason: string;

  @Field()
  at: Date;

  @Field(() => String, { nullable: true })
  by: string | null;
}

/** An organisation as everybody sees it. */
@ObjectType()
export class OrganisationCard {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  nameKana: string | null;

  @Field()
  type: string;

  @Field()
  legalForm: string;

  @Field(() => [String])
  wards: string[];

  @Field(() => [String])
  fields: string[];

  @Field(() => [Int])
  sdgs: number[];

  @Field(() => String, { nullable: true, description: 'first part of what it does' })
  summary: string | null;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => Date, { nullable: true })
  verifiedAt: Date | null;

  @Field(() => Int)
  pastWorkCount: number;
}

@ObjectType('Organisation')
export class OrganisationView extends Versioned {
  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  nameKana: string | null;

  @Field(() => String, { nullable: true })
  shortName: string | null;

  @Field()
  type: string;

  @Field()
  legalForm: string;

  @Field(() => String, { nullable: true })
  corporateNumber: string | null;

  @Field(() => Int, { nullable: true })
  foundedYear: number | null;

  @Field(() => Int, { nullable: true })
  memberCount: number | null;

  @Field(() => [String])
  wards: string[];

  @Field(() => [String])
  fields: string[];

  @Field(() => [Int])
  sdgs: number[];

  @Field(() => String, { nullable: true })
  activities: string | null;

  @Field(() => String, { nullable: true })
  strengths: string | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true })
  publicContact: string | null;

  @Field(() => String, { nullable: true })
  officeWard: string | null;

  @Field(() => String, { nullable: true })
  townName: string | null;

  @Field(() => Float, { nullable: true })
  lat: number | null;

  @Field(() => Float, { nullable: true })
  lng: number | null;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => Date, { nullable: true })
  verifiedAt: Date | null;

  @Field(() => String, { nullable: true })
  verifiedByMeans: string | null;

  @Field(() => [Badge])
  badges: Badge[];

  @Field(() => String, { nullable: true, description: 'register it was imported from' })
  source: string | null;

  @Field()
  hasMembers: boolean;

  @Field()
  closed: boolean;

  @Field()
  doNotContact: boolean;

  @Field(() => Int, { nullable: true })
  maxOpenIntroductions: number | null;

  @Field(() => [PastWorkView])
  pastWorks: PastWorkView[];

  @Field(() => PrivateContact, { nullable: true })
  contact: PrivateContact | null;

  @Field(() => OrganisationMay)
  may: OrganisationMay;

  @Field(() => String, { nullable: true, description: 'role of the viewer' })
  myRole: string | null;

  @Field({ description: 'the viewer has asked to join and waits for the answer' })
  joinRequested: boolean;

  @Field(() => JsonScalar, { nullable: true, description: 'values of the form `organisation`, for those who may edit' })
  values: Record<string, unknown> | null;

  @Field(() => [VerificationRecord], { description: 'for staff' })
  verifications: VerificationRecord[];

  @Field()
  updatedAt: Date;
}

@ObjectType()
export class OrganisationMember extends Versioned {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field()
  role: string;

  @Field()
  since: Date;
}

@ObjectType()
export class OpenInvitation {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field()
  role: string;

  @Field()
  expiresAt: Date;
}

@ObjectType()
export class OpenMembershipRequest {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field()
  message: string;

  @Field()
  createdAt: Date;
}

/** Who acts for an organisation; for its members and for staff. */
@ObjectType()
export class OrganisationPeople {
  @Field(() => [OrganisationMember])
  members: OrganisationMember[];

  @Field(() => [OpenInvitation])
  invitations: OpenInvitation[];

  @Field(() => [OpenMembershipRequest])
  requests: OpenMembershipRequest[];
}

@ObjectType()
export class OrganisationFacetValue {
  @Field()
  value: string;

  @Field(() => Int)
  count: number;
}

/** Counts beside the same search. */
@ObjectType()
export class OrganisationFacets {
  @Field(() => [OrganisationFacetValue])
  types: OrganisationFacetValue[];

  @Field(() => [OrganisationFacetValue])
  wards: OrganisationFacetValue[];

  @Field(() => [OrganisationFacetValue])
  fields: OrganisationFacetValue[];
}

/** An organisation that staff have not verified yet. */
@ObjectType()
export class WaitingOrganisation extends Versioned {
  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  nameKana: string | null;

  @Field()
  type: string;

  @Field()
  legalForm: string;

  @Field(() => String, { nullable: true })
  corporateNumber: string | null;

  @Field(() => [String])
  wards: string[];

  @Field(() => String, { nullable: true })
  activities: string | null;

  @Field(() => PrivateContact)
  contact: PrivateContact;

  @Field(() => [String])
  memberNames: string[];

  @Field(() => Int, { description: 'open requests to join that nobody in the organisation can answer' })
  openRequests: number;

  @Field()
  registeredByStaff: boolean;

  @Field()
  createdAt: Date;
}

const OrganisationCardConnection = connectionOf(OrganisationCard);

@ObjectType({ description: 'Organisations that answer a question, best first' })
export class OrganisationDirectory extends OrganisationCardConnection {
  @Field(() => String, {
    nullable: true,
    description: 'The question in a better spelling, when hardly anything was found',
  })
  didYouMean: string | null;
}

@ObjectType({ description: 'What may be meant by what is typed so far' })
export class OrganisationSuggestion {
  @Field()
  text: string;

  @Field(() => ID, { nullable: true, description: 'Null for a word to search with' })
  organisationId: string | null;
}

export const WaitingOrganisationConnection = connectionOf(WaitingOrganisation);
