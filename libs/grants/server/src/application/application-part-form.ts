import {
  applicationForm,
  type ApplicationSection as SectionForm,
  type CallFormSetting,
  costsOf,
  type CostSetting,
  keptSectionOf,
  withCosts,
} from '@musubi/grants/model';
import { Db, NotFound, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { formOfApplication } from './application-bundle.js';
import type { ApplicationSection } from './application-parts.entity.js';

export interface PartForm {
  readonly form: SectionForm;
  /** The part belongs to the leading organisation. */
  readonly lead: boolean;
  readonly contentVersion: number;
}

interface Row {
  readonly form: CallFormSetting;
  readonly costs: CostSetting[] | null;
  readonly lead: string;
  readonly contentVersion: number;
}

/** What a part of an application is asked, by the form and the cost categories of its call. */
@Injectable()
export class PartForms {
  constructor(private readonly db: Db) {}

  /** Refuses with NotFound when the form has no such section. */
  async of(part: Pick<ApplicationSection, 'applicationId' | 'section' | 'organisationId'>): Promise<PartForm> {
    const row = await this.db.one<Row>(
      `select ${formOfApplication} as form, c.costs, a.lead_organisation_id as lead, a.content_version as "contentVersion"
         from application a join call c on c.id = a.call_id where a.id = $1`,
      [part.applicationId],
    );
    const form = row && keptSectionOf(withCosts(applicationForm(row.form), costsOf(row.costs)), part.section);
    if (!form) return refuse(new NotFound());
    return { form, lead: row.lead === part.organisationId, contentVersion: row.contentVersion };
  }
}
