import type { ProfileKey, Question } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** What is known of a partner when its part of a form starts. */
export interface PartnerStart {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly founded: string | null;
  readonly memberCount: number | null;
  readonly activities: string | null;
  readonly strengths: string | null;
  readonly website: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactTel: string | null;
  readonly contactEmail: string | null;
  readonly representative: string | null;
  /** Answers of the organisation in its last application. */
  readonly before: Values | null;
}

/** Organisations as their pages and their last application describe them: what forms are filled from. */
@Injectable()
export class PartnerProfiles {
  constructor(private readonly db: Db) {}

  of(ids: readonly string[]): Promise<PartnerStart[]> {
    return this.db.query<PartnerStart>(
      `select o.id, o.name, o.name_kana as "nameKana", o.founded_year::text as founded, o.member_count as "memberCount",
              o.activities, o.strengths, o.website,
              nullif(concat_ws(' ', '〒' || o.postal_code, o.contact_address), '') as address,
              o.contact_name as "contactName", o.contact_tel as "contactTel", o.contact_email as "contactEmail",
              (select p.name from membership m join person p on p.id = m.person_id
                where m.organisation_id = o.id and m.role = 'representative' order by m.created_at limit 1) as representative,
              (select s.values from application_section s
                where s.organisation_id = o.id and s.section = 'organisation' and s.edited_by is not null
                order by s.updated_at desc limit 1) as before
         from organisation o where o.id = any($1::uuid[])`,
      [ids],
    );
  }
}

const facts: Readonly<Record<ProfileKey, (partner: PartnerStart) => string | number | null>> = {
  name: (partner) => partner.name,
  kana: (partner) => partner.nameKana,
  representative: (partner) => partner.representative,
  address: (partner) => partner.address,
  contactName: (partner) => partner.contactName,
  contactTel: (partner) => partner.contactTel,
  contactEmail: (partner) => partner.contactEmail,
  founded: (partner) => partner.founded,
  memberCount: (partner) => partner.memberCount,
  about: (partner) => partner.activities,
  strengths: (partner) => partner.strengths,
  website: (partner) => partner.website,
};

/** Answers to those of `questions` that start from the organisation's page. */
export const profileValues = (questions: readonly Question[], partner: PartnerStart): Values =>
  Object.fromEntries(
    questions.flatMap(({ id, profile, kind }) => {
      if (!profile) return [];
      const value = facts[profile](partner);
      return [[id, kind === 'number' ? value : String(value ?? '')]];
    }),
  );
