import { Injectable } from '@nestjs/common';
import {
  areaName,
  fieldName,
  type LegalForm,
  legalForms,
  type OrganisationType,
  organisationTypes,
} from '@musubi/identity/model';
import { Db, type SearchDocument, SearchIndex } from '@musubi/platform/server';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly type: OrganisationType;
  readonly legalForm: LegalForm;
  readonly texts: string[];
  readonly townName: string | null;
  readonly wards: string[];
  readonly fields: string[];
  readonly sdgs: number[];
  readonly verified: boolean;
  readonly closed: boolean;
  readonly createdAt: Date;
}

const batchSize = 500;
const mostWorks = 50;

/** Puts what imports wrote into the search, batch by batch after the import's own transaction; can be interrupted. */
@Injectable()
export class ImportIndexing {
  private readonly index: SearchIndex;

  constructor(private readonly db: Db) {
    this.index = new SearchIndex(db);
  }

  /** @param progress called after every batch with the number done. */
  async takeUp(progress: (done: number) => void = () => undefined): Promise<number> {
    let done = 0;
    for (;;) {
      const count = await this.db.transaction(() => this.batch());
      if (count === 0) return done;
      done += count;
      progress(done);
    }
  }

  private async batch(): Promise<number> {
    const ids = await this.db.query<{ id: string }>(
      `select organisation_id as id from imported_organisation where not indexed
       order by organisation_id limit ${batchSize} for update skip locked`,
    );
    if (ids.length === 0) return 0;
    const rows = await this.db.query<Row>(rowsSql, [ids.map((each) => each.id)]);
    await this.index.putMany(rows.map(documentOf));
    await this.db.query('update imported_organisation set indexed = true where organisation_id = any($1::uuid[])', [
      ids.map((each) => each.id),
    ]);
    return ids.length;
  }
}

const rowsSql = `
  select o.id, o.name, o.name_kana as "nameKana", o.type, o.legal_form as "legalForm", o.town_name as "townName",
         o.wards, o.fields, o.sdgs, o.verified_at is not null as verified, o.closed_at is not null as closed,
         o.created_at as "createdAt",
         array_remove(array[o.activities, o.strengths], null) || array(
           select concat_ws(' ', w.title, w.role, w.text) from past_work w
           where w.organisation_id = o.id order by w.year desc nulls last, w.id limit ${mostWorks}) as texts
  from organisation o where o.id = any($1::uuid[])`;

function documentOf(row: Row): SearchDocument {
  return {
    kind: 'organisation',
    subjectId: row.id,
    organisationId: row.id,
    title: row.name,
    body: row.texts.join('\n').slice(0, 12_000),
    keywords: [
      row.nameKana,
      organisationTypes[row.type],
      legalForms[row.legalForm].label,
      row.townName,
      ...row.wards.map(areaName),
      ...row.fields.map(fieldName),
    ]
      .filter(Boolean)
      .join(' '),
    wards: row.wards,
    fields: row.fields,
    sdgs: row.sdgs,
    resourceKinds: [],
    postingKind: null,
    organisationType: row.type,
    verified: row.verified,
    from: null,
    to: null,
    deadline: null,
    publishedAt: row.createdAt,
    visible: !row.closed,
  };
}
