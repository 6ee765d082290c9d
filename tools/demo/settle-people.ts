import type { Actor } from '@musubi/platform/server';
import { cast } from './town/cast.js';
import { companiesAndSchools } from './town/companies-and-schools.js';
import { neighbourhoods } from './town/neighbourhoods.js';
import { npos } from './town/npos.js';
import type { DemoOrganisation } from './town/organisation-facts.js';
import type { Town } from './town.js';

export const demoOrganisations: readonly DemoOrganisation[] = [...neighbourhoods, ...npos, ...companiesAndSchools];

const sampleBadge = 'sample';

/** People first, then the organisations they register; staff verify those that have shown papers. */
export async function settlePeople(town: Town, passwordHash: string): Promise<void> {
  for (const person of cast) town.people.set(person.key, await town.settle(person, passwordHash));
  const staff = town.person('staff');
  await town.act(staff, 'defineBadge', {
    code: sampleBadge,
    name: '見本',
    description: 'この団体は架空の見本です。実在しません。',
  });
  for (const organisation of demoOrganisations) await settle(town, organisation, passwordHash);
  for (const { key, of } of cast.filter((each) => each.of)) await belong(town, key, of!);
}

async function settle(town: Town, facts: DemoOrganisation, passwordHash: string): Promise<void> {
  const known = cast.find((person) => person.of?.organisation === facts.key && person.of.role === 'representative');
  const founder = known
    ? town.person(known.key)
    : await town.settle({ name: facts.representative, email: `${facts.key}@sample.example.jp` }, passwordHash);
  const made = await town.act(founder, 'createOrganisation', { values: valuesOf(facts), differentOne: true });
  town.organisations.set(facts.key, made.id);
  const member: Actor = { ...founder, memberships: [{ organisationId: made.id, role: 'representative' }] };
  town.people.set(`${facts.key}:representative`, member);
  if (known) town.people.set(known.key, member);
  for (const { title, year, partner, yen, text } of facts.work ?? [])
    await town.act(member, 'addPastWork', {
      organisationId: made.id,
      values: { title, year, role: '主催', partner: partner ?? '', yen: yen === undefined ? '' : String(yen), text },
    });
  await mark(town, made.id, facts);
}

async function mark(town: Town, id: string, facts: DemoOrganisation): Promise<void> {
  const staff = town.person('staff');
  const { version } = await town.act(staff, 'setOrganisationBadges', { id, badges: [sampleBadge] });
  if (facts.verified)
    await town.act(staff, 'verifyOrganisation', {
      id,
      version,
      means: 'document',
      reason: '規約と名簿を窓口で確認しました（見本）。',
    });
}

async function belong(
  town: Town,
  key: string,
  of: { organisation: string; role: 'representative' | 'editor' | 'viewer' },
): Promise<void> {
  if (of.role === 'representative') return;
  const person = town.person(key);
  const organisationId = town.organisation(of.organisation);
  await town.db.query(
    `insert into membership (id, organisation_id, person_id, role) values (gen_random_uuid(), $1, $2, $3)`,
    [organisationId, person.personId, of.role],
  );
  town.people.set(key, { ...person, memberships: [{ organisationId, role: of.role }] });
}

const wardCode = (digit: number): string => `0410${digit}`;

const valuesOf = (facts: DemoOrganisation): Record<string, unknown> => ({
  ...{
    name: facts.name,
    nameKana: facts.kana,
    shortName: '',
    type: facts.type,
    legalForm: facts.form ?? 'none',
    corporateNumber: '',
  },
  ...{ foundedYear: facts.since, memberCount: facts.members },
  ...{ wards: facts.wards.map(wardCode), officeWard: wardCode(facts.wards[0] ?? 1), townName: '' },
  ...{ fields: [...facts.fields], activities: facts.about, strengths: facts.strengths, sdgs: facts.sdgs.map(String) },
  ...{ website: '', publicContact: '「話してみたい」からご連絡ください。', contactName: facts.representative },
  ...{
    postalCode: '980-0000',
    contactAddress: '見本市見本町1-2-3',
    contactTel: '022-000-0000',
    contactEmail: `${facts.key}@sample.example.jp`,
  },
  ...{ maxOpenIntroductions: '', doNotContact: false },
});
