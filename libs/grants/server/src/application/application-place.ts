import {
  type ApplicationForm,
  applicationForm,
  type CallFormSetting,
  type Place,
  placeIssues,
  placeWords,
} from '@musubi/grants/model';
import { Db, refuseIssues } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { formOfApplication } from './application-bundle.js';
import type { Application } from './application.entity.js';

/** Where in an application: a section, whose part of it, which question. */
@InputType({ isAbstract: true })
export abstract class AtPlaceInput {
  @Field()
  section: string;

  /** The partner whose part it is; null for a shared section. */
  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  /** Id of a question or table; null for the whole part. */
  @Field(() => String, { nullable: true })
  field?: string | null;
}

type Where = Pick<Application, 'id' | 'organisationIds'>;

/** Places of an application, by the form of its call. */
@Injectable()
export class ApplicationPlaces {
  constructor(private readonly db: Db) {}

  /** Refuses with InvalidInput unless the place exists. */
  async check(application: Where, place: Place): Promise<void> {
    refuseIssues(placeIssues(await this.form(application), application.organisationIds, place));
  }

  /** The place in words: 「事業内容」の「期待する成果」. */
  async words(application: Where, place: Place): Promise<string> {
    const partner = place.organisationId
      ? await this.db.one<{ name: string }>('select name from organisation where id = $1', [place.organisationId])
      : null;
    return placeWords(await this.form(application), place, partner?.name ?? null);
  }

  /** The form as this application follows it. */
  async form({ id }: Pick<Application, 'id'>): Promise<ApplicationForm> {
    const row = await this.db.one<{ form: CallFormSetting }>(
      `select ${formOfApplication} as form from application a join call c on c.id = a.call_id where a.id = $1`,
      [id],
    );
    if (!row) throw new Error(`no application ${id}`);
    return applicationForm(row.form);
  }
}

export const placeOf = ({ section, organisationId, field }: Place) => ({
  section,
  organisationId: organisationId ?? null,
  field: field ?? null,
});

/** The address of a place, below the base address of the site. */
export function placePath(applicationId: string, { section, organisationId, field }: Place): string {
  const base = `/applications/${applicationId}`;
  if (section === 'attachments') return `${base}/attachments`;
  const of = organisationId ? `?of=${organisationId}` : '';
  const page = section === 'budget' ? `${base}/budget` : `${base}/sections/${section}`;
  return `${page}${of}${field ? `#f-${field}` : ''}`;
}
