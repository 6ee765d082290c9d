import { type Actor, newId } from '@musubi/platform/server';
import { type DemoProject, projects } from './town/projects.js';
import type { Town } from './town.js';

/** The three partnerships: workspace filled, and the agreement signed by all but the one that is still forming. */
export async function partnerUp(town: Town, startsOn: string, endsOn: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const project of projects) ids.set(project.key, await start(town, project, startsOn, endsOn));
  for (const project of projects.slice(0, 2)) await sign(town, project, ids.get(project.key)!);
  return ids;
}

async function start(town: Town, project: DemoProject, startsOn: string, endsOn: string): Promise<string> {
  const [lead = '', ...others] = project.partners;
  const actor = town.person(`${lead}:representative`);
  const { id } = await town.act(actor, 'startPartnership', {
    organisationId: town.organisation(lead),
    title: project.title,
    inviteIds: others.map((key) => town.organisation(key)),
    inviteMessage: '一緒に進めましょう。',
  });
  for (const key of others)
    await town.act(town.person(`${key}:representative`), 'acceptPartnerInvitation', {
      id,
      organisationId: town.organisation(key),
    });
  const org = (key: string) => town.organisation(key);
  const { title, problem, purpose, activities, beneficiaries } = project;
  const plan = {
    purpose: { title, problem, purpose, activities, beneficiaries, startsOn, endsOn },
    roles: project.roles.map(([key, what]) => ({ id: newId(), organisationId: org(key), what, dueOn: endsOn })),
    resources: project.resources.map(([key, kind, what, amount]) => ({
      id: newId(),
      organisationId: org(key),
      kind,
      what,
      amount,
    })),
    costs: project.costs.map(([key, category, what, price, count]) => ({
      id: newId(),
      category,
      what,
      amountYen: String(price * count),
      organisationId: org(key),
    })),
  };
  for (const [section, content] of Object.entries(plan)) await save(town, actor, id, section, content);
  return id;
}

async function save(town: Town, actor: Actor, id: string, section: string, content: unknown): Promise<void> {
  const row = await town.db.one<{ version: number }>(
    'select version from partnership_section where partnership_id = $1 and section = $2',
    [id, section],
  );
  await town.act(actor, 'savePartnershipSection', { id, section, version: row?.version ?? 1, content });
}

async function sign(town: Town, project: DemoProject, id: string): Promise<void> {
  const [lead = ''] = project.partners;
  const version = await town.act<{ id: string; hash: string }>(
    town.person(`${lead}:representative`),
    'proposeAgreement',
    { id },
  );
  for (const key of project.partners)
    await town.act(town.person(`${key}:representative`), 'signAgreement', {
      id: version.id,
      hash: version.hash,
      organisationId: town.organisation(key),
    });
}
