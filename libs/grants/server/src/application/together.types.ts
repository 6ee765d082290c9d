import { DateTimeScalar, LocalDateScalar } from '@musubi/platform/server';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ isAbstract: true })
abstract class AtPlace {
  @Field(() => ID)
  id: string;

  @Field()
  section: string;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => String, { nullable: true })
  field: string | null;
}

@ObjectType()
export class PartnerPerson {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field(() => ID)
  organisationId: string;

  /** `representative` or `editor`. */
  @Field()
  role: string;
}

@ObjectType()
export class ApplicationCommentView extends AtPlace {
  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => ID)
  authorId: string;

  @Field(() => String, { nullable: true })
  authorName: string | null;

  @Field(() => String, { nullable: true })
  authorOrganisation: string | null;

  @Field()
  text: string;

  @Field(() => [ID])
  mentionedIds: string[];

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt: Date | null;

  @Field(() => String, { nullable: true })
  resolvedByName: string | null;

  /** Said by somebody else since the viewer's last visit. */
  @Field()
  unread: boolean;
}

@ObjectType()
export class ApplicationTaskView extends AtPlace {
  @Field(() => ID)
  assigneeId: string;

  @Field(() => String, { nullable: true })
  assigneeName: string | null;

  @Field(() => String, { nullable: true })
  assignedByName: string | null;

  @Field()
  note: string;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn: string | null;

  /** The viewer has been asked. */
  @Field()
  mine: boolean;
}

/** What somebody else changed in one part since the viewer's last visit. */
@ObjectType()
export class ApplicationChangeView {
  @Field(() => ID)
  id: string;

  @Field()
  section: string;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  /** Ids of the questions and tables that were changed; for documents, empty. */
  @Field(() => [String])
  fields: string[];

  @Field()
  event: string;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true })
  onBehalf: string | null;
}

@ObjectType()
export class ApplicationInvitationView {
  @Field(() => ID)
  id: string;

  /** The organisation, or whom the mail addresses. */
  @Field()
  name: string;

  /** Of an invitation by e-mail; for the lead alone. */
  @Field(() => String, { nullable: true })
  email: string | null;

  @Field()
  byMail: boolean;

  /** `waiting`, `expired` (the link of the mail), `undelivered` (the mail came back), `declined`. */
  @Field()
  state: string;

  /** Until when the link of the mail works. */
  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt: Date | null;

  /** The partner it will replace. */
  @Field(() => String, { nullable: true })
  replacesName: string | null;

  @Field(() => DateTimeScalar)
  at: Date;
}

/** An earlier application whose answers can be taken over. */
@ObjectType()
export class EarlierApplication {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  callTitle: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  state: string;

  @Field(() => DateTimeScalar)
  updatedAt: Date;
}

/** What only the partners of an application see of it: talk, requests, changes since the last visit. */
@ObjectType()
export class ApplicationTogether {
  @Field(() => ID)
  id: string;

  /** When the viewer was here before this visit; null the first time. */
  @Field(() => DateTimeScalar, { nullable: true })
  since: Date | null;

  @Field(() => [PartnerPerson])
  people: PartnerPerson[];

  @Field(() => [ApplicationCommentView])
  comments: ApplicationCommentView[];

  /** Requests that are open. */
  @Field(() => [ApplicationTaskView])
  tasks: ApplicationTaskView[];

  @Field(() => [ApplicationChangeView])
  changes: ApplicationChangeView[];

  @Field(() => [ApplicationInvitationView])
  invitations: ApplicationInvitationView[];

  @Field(() => [EarlierApplication])
  earlier: EarlierApplication[];

  @Field()
  mayDiscuss: boolean;

  @Field()
  mayInvite: boolean;
}
