import {
  cleanValues,
  isOrganisationSection,
  kanaKey,
  nameKey,
  organisationColumns,
  organisationForm,
  organisationPage,
  type OrganisationSection,
} from '@musubi/identity/model';
import { formIssues, pageIssues, type Values } from '@musubi/platform/model';
import { InvalidInput, refuse, refuseIssues } from '@musubi/platform/server';
import type { Organisation } from './organisation.entity.js';

const sections = organisationForm.pages.map((page) => page.id) as OrganisationSection[];

/** Checks all sections of the form and puts them on a new organisation. Refuses with `InvalidInput`. */
export function fillOrganisation(organisation: Organisation, given: unknown): void {
  const values = cleaned(given);
  refuseIssues(formIssues(organisationForm, values));
  for (const section of sections) put(organisation, section, values);
}

/** Checks one section and puts it on the organisation. Refuses with `InvalidInput`. */
export function fillSection(organisation: Organisation, section: string, given: unknown): void {
  if (!isOrganisationSection(section)) refuse(unknownSection);
  const values = cleaned(given);
  // Whether the 法人番号 is asked depends on an answer of the same page only, as all `show` of this form do.
  refuseIssues(pageIssues(organisationPage(section), values));
  put(organisation, section, values);
}

const unknownSection = new InvalidInput([
  { field: 'section', code: 'invalid', message: 'この項目は編集できません。画面を読み直してください。' },
]);

function cleaned(given: unknown): Values {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  return cleanValues(given as Values);
}

function put(organisation: Organisation, section: OrganisationSection, values: Values): void {
  Object.assign(organisation, organisationColumns(section, values));
  if (section === 'basics') putKeys(organisation);
}

/** Comparison keys follow the name. */
export function putKeys(organisation: Organisation): void {
  organisation.nameKey = nameKey(organisation.name);
  organisation.kanaKey = organisation.nameKana ? kanaKey(organisation.nameKana) : null;
}
