import { Injectable } from '@nestjs/common';
import {
  areaName,
  fieldName,
  legalForms,
  type OrganisationType,
  organisationTypes,
  type LegalForm,
} from '@musubi/identity/model';
import { Db, SearchIndex } from '@musubi/platform/server';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly name_kana: string | null;
  readonly short_name: string | null;
  readonly type: OrganisationType;
  readonly legal_form: LegalForm;
  readonly activities: string | null;
  readonly strengths: string | null;
  readonly town_name: string | null;
  readonly office_ward: string | null;
  readonly wards: string[];
  readonly fields: string[];
  readonly sdgs: number[];
  readonly verified: boolean;
  readonly closed: boolean;
  readonly created_at: Date;
  readonly works: string[];
}

const most = 12_000;

/** Keeps the search in step with an organisation. Called in the transaction of every change; private facts stay out. */
@Injectable()
export class OrganisationFinding {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
  ) {}

  put(id: string): Promise<void> {
    return this.putMany([id]);
  }

  /** The same for many, as after an import: two statements for every 500. */
  async putMany(ids: readonly string[]): Promise<void> {
    const rows = await this.db.query<Row>(
      `select o.id, o.name, o.name_kana, o.short_name, o.type, o.legal_form, o.activities, o.strengths, o.town_name, o.office_ward,
              o.wards, o.fields, o.sdgs, o.verified_at is not null as verified, o.closed_at is not null as closed, o.created_at,
              array(select concat_ws(' ', w.title, w.role, w.text) from past_work w where w.organisation_id = o.id
                    order by w.year desc nulls last, w.id limit 50) as works
       from organisation o where o.id = any($1::uuid[])`,
      [ids],
    );
    await this.index.putMany(rows.map(documentOf));
  }
}

function documentOf(row: Row) {
  const wards = row.wards.length > 0 ? row.wards : [row.office_ward].filter((each) => each !== null);
  return {
    kind: 'organisation' as const,
    subjectId: row.id,
    organisationId: row.id,
    title: row.name,
    body: [row.activities, row.strengths, ...row.works].filter(Boolean).join('\n').slice(0, most),
    keywords: keywordsOf(row, wards),
    wards,
    fields: row.fields,
    sdgs: row.sdgs,
    resourceKinds: [],
    postingKind: null,
    organisationType: row.type,
    verified: row.verified,
    from: null,
    to: null,
    deadline: null,
    publishedAt: row.created_at,
    visible: !row.closed,
  };
}

function keywordsOf(row: Row, wards: readonly string[]): string {
  const words = [
    row.name_kana,
    row.short_name,
    organisationTypes[row.type],
    legalForms[row.legal_form]?.label,
    row.town_name,
  ];
  return [...words, ...wards.map(areaName), ...row.fields.map(fieldName)].filter(Boolean).join(' ');
}
