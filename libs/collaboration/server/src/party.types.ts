import { Field, ID, ObjectType } from '@nestjs/graphql';

/** An organisation as the other side of an introduction or a partnership sees it: public facts only. */
@ObjectType()
export class Party {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field()
  verified: boolean;
}

/** What an organisation shows only to those it talks with. */
@ObjectType()
export class TalkContact {
  @Field(() => ID)
  organisationId: string;

  @Field()
  organisationName: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  tel: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;
}

/** JSON object of a `Party` over the organisation aliased `o`. */
export const partyJson = (o: string): string =>
  `json_build_object('id', ${o}.id, 'name', ${o}.name, 'type', ${o}.type, 'logoFileId', ${o}.logo_file_id,
    'verified', ${o}.verified_at is not null)`;

/** The same for a `TalkContact`. */
export const contactJson = (o: string): string =>
  `json_build_object('organisationId', ${o}.id, 'organisationName', ${o}.name, 'name', ${o}.contact_name,
    'tel', ${o}.contact_tel, 'email', ${o}.contact_email,
    'address', nullif(concat_ws(' ', '〒' || ${o}.postal_code, ${o}.contact_address), ''))`;

/**
 * Messages of the conversation aliased `c` that person `$person` (a parameter's place) has not read. One's own are read.
 */
export const unreadSql = (c: string, person: string): string =>
  `(select count(*)::int from message m where m.conversation_id = ${c}.id and m.person_id <> ${person}
     and m.created_at > coalesce((select r.read_at from read_mark r
       where r.conversation_id = ${c}.id and r.person_id = ${person}), '-infinity'))`;
