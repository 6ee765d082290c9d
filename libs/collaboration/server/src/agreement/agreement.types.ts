import { DateTimeScalar, JsonScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class AgreementSignatureNode {
  @Field(() => ID)
  organisationId: string;

  @Field()
  organisationName: string;

  @Field(() => String, { nullable: true, description: 'Null while the signature is missing' })
  personName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt: string | null;
}

@ObjectType('AgreementVersion')
export class AgreementNode {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field({ description: 'open, inForce, voided or replaced' })
  state: string;

  @Field(() => JsonScalar, { description: '`AgreementContent`: the plan and the partners, frozen' })
  content: unknown;

  @Field({ description: 'SHA-256 of the content: what a signature binds to' })
  hash: string;

  @Field()
  proposedByName: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  concludedAt: string | null;

  @Field(() => [AgreementSignatureNode], { description: 'Every partner of the version, signed or not' })
  signatures: AgreementSignatureNode[];

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;

  @Field(() => [String], { description: 'Parts that differ from the version before' })
  changed: string[];
}

/** The page of a partnership's agreement: every version, and what stands between the plan and the next one. */
@ObjectType()
export class AgreementPage {
  @Field(() => ID)
  partnershipId: string;

  @Field()
  title: string;

  @Field()
  partnershipState: string;

  @Field(() => [AgreementNode], { description: 'Newest first' })
  versions: AgreementNode[];

  @Field(() => JsonScalar, { description: '`AgreementContent` as the plan stands now' })
  draft: unknown;

  @Field({ description: 'The newest version says what the plan says' })
  current: boolean;

  @Field(() => [String], { description: 'What is missing before a version can be proposed' })
  missing: string[];

  @Field()
  mayPropose: boolean;

  @Field(() => [ID], { description: 'Organisations the viewer can sign the newest version for' })
  maySignFor: string[];
}
