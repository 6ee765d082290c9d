import { Injectable } from '@nestjs/common';
import { kanaKey, likelySame, nameKey, nameLikeness } from '@musubi/identity/model';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Db } from '@musubi/platform/server';

/** An organisation that is perhaps the one being registered. */
@ObjectType()
export class DuplicateCandidate {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  nameKana: string | null;

  @Field()
  type: string;

  @Field(() => [String])
  wards: string[];

  @Field(() => String, { nullable: true })
  townName: string | null;

  @Field()
  verified: boolean;

  @Field({ description: 'somebody acts for it already' })
  hasMembers: boolean;

  @Field({ description: 'it has the same 法人番号, so it is the same' })
  sameNumber: boolean;
}

export interface DuplicateQuestion {
  readonly name: string;
  readonly nameKana: string | null;
  readonly corporateNumber: string | null;
  readonly wards: readonly string[];
  readonly exceptId?: string;
}

const most = 5;

/** Finds what is likely the same: same 法人番号, or a near-equal name or reading in a common ward. */
@Injectable()
export class Duplicates {
  constructor(private readonly db: Db) {}

  async of(question: DuplicateQuestion): Promise<DuplicateCandidate[]> {
    const found = await this.candidates(question);
    const likeness = (each: DuplicateCandidate) =>
      each.sameNumber
        ? 2
        : nameLikeness({ name: each.name, kana: each.nameKana }, { name: question.name, kana: question.nameKana });
    return found
      .map((each) => ({ each, likeness: likeness(each) }))
      .filter((pair) => pair.likeness >= likelySame)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map((pair) => pair.each);
  }

  /** Trigram indexes give the near ones; the final judgement is `nameLikeness`. */
  private candidates({ name, nameKana, corporateNumber, wards, exceptId }: DuplicateQuestion) {
    return this.db.query<DuplicateCandidate>(
      `select o.id, o.name, o.name_kana as "nameKana", o.type, o.town_name as "townName",
              case when o.wards = '{}' and o.office_ward is not null then array[o.office_ward] else o.wards end as wards,
              o.verified_at is not null as verified,
              exists (select from membership m where m.organisation_id = o.id) as "hasMembers",
              coalesce(o.corporate_number = $3, false) as "sameNumber"
       from organisation o
       where o.id is distinct from $5::uuid and o.closed_at is null
         and (o.corporate_number = $3
           or ((o.name_key = $1 or o.name_key % $1 or o.kana_key = $2 or o.kana_key % $2)
             and (o.wards && $4::text[] or o.office_ward = any($4::text[]) or (o.wards = '{}' and o.office_ward is null))))
       order by coalesce(o.corporate_number = $3, false) desc, greatest(similarity(o.name_key, $1), similarity(coalesce(o.kana_key, ''), coalesce($2, ''))) desc
       limit 40`,
      [nameKey(name), nameKana ? kanaKey(nameKana) : null, corporateNumber, wards, exceptId ?? null],
    );
  }
}
