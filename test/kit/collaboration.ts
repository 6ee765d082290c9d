import { type Actor, newId } from '@musubi/platform/server';
import { actor, type Answer, type TestApi } from './api.js';

/** An organisation with one person in each role, who get mail under invented addresses. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly representative: Actor;
  readonly editor: Actor;
  readonly viewer: Actor;
}

/** A small town for the tests of collaboration: two organisations, a stranger, a coordinator, a need. */
export interface Town {
  readonly neighbours: Party;
  readonly npo: Party;
  readonly company: Party;
  readonly coordinator: Actor;
  /** A published need of the neighbours. */
  readonly needId: string;
}

export async function person(api: TestApi, name: string, roles: Actor['roles'] = []): Promise<string> {
  const id = newId();
  const email = `${id}@example.jp`;
  await api.sql(
    `insert into person (id, name, email, email_key, roles, email_confirmed_at) values ($1, $2, $3, $3, $4, now())`,
    [id, name, email, roles],
  );
  return id;
}

export async function party(api: TestApi, name: string, type = 'npo'): Promise<Party> {
  const id = newId();
  await api.sql(
    `insert into organisation (id, type, name, name_key, contact_name, contact_tel, contact_email, wards, fields)
     values ($1, $2, $3, $3, '見本 連絡', '022-000-0000', 'office@example.jp', '{04101}', '{welfare}')`,
    [id, type, name],
  );
  const member = async (role: 'representative' | 'editor' | 'viewer'): Promise<Actor> => {
    const personId = await person(api, `${name} ${role}`);
    await api.sql('insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, $4)', [
      ...[newId(), id, personId, role],
    ]);
    return actor({ personId, name: `${name} ${role}`, memberships: [{ organisationId: id, role }] });
  };
  const [representative, editor] = [await member('representative'), await member('editor')];
  return { id, name, representative, editor, viewer: await member('viewer') };
}

export async function posting(api: TestApi, organisationId: string, change: { kind?: string; state?: string } = {}) {
  const id = newId();
  await api.sql(
    `insert into posting (id, organisation_id, state, kind, title, body, resource_kinds, wards, fields, published_at)
     values ($1, $2, $3, $4, '見守りの担い手がほしい', '放課後に子どもが過ごす場所がありません。', '{people}', '{04101}', '{welfare}', now())`,
    [id, organisationId, change.state ?? 'published', change.kind ?? 'need'],
  );
  return id;
}

export async function town(api: TestApi): Promise<Town> {
  const neighbours = await party(api, '青葉台町内会', 'neighbourhood');
  const coordinator = actor({
    personId: await person(api, '紹介 係', ['coordinator']),
    name: '紹介 係',
    roles: ['coordinator'],
  });
  return {
    neighbours,
    npo: await party(api, 'NPO法人みどりの輪'),
    company: await party(api, '見本商事株式会社', 'company'),
    coordinator,
    needId: await posting(api, neighbours.id),
  };
}

/** The NPO asks the neighbours about their need. */
export const ask = (api: TestApi, { npo, needId }: Town, change: object = {}): Promise<Answer> =>
  api.mutate(
    npo.editor,
    'requestIntroduction',
    { organisationId: npo.id, postingId: needId, message: '一度お話しできませんか。', ...change },
    'id state version conversationId',
  );

/** The coordinator introduces the neighbours and the company. */
export const propose = (api: TestApi, { neighbours, company, coordinator, needId }: Town): Promise<Answer> =>
  api.mutate(
    coordinator,
    'proposeIntroduction',
    { fromOrganisationId: neighbours.id, toOrganisationId: company.id, postingId: needId, message: '合いそうです。' },
    'id state',
  );

/** A partnership of NPO and neighbours, from an accepted introduction. */
export async function partnership(api: TestApi, all: Town): Promise<string> {
  const asked = await ask(api, all);
  await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id: asked['id'] });
  const input = { introductionId: asked['id'], title: '放課後の居場所づくり' };
  const started = await api.mutate(all.npo.editor, 'startPartnership', input, 'id');
  return started['id'] as string;
}

export const section = (api: TestApi, who: Actor, id: string, name: string, content: unknown, version = 1) =>
  api.mutate(who, 'savePartnershipSection', { id, section: name, version, content }, 'version content voidedAgreement');

export const purpose = {
  title: '放課後の居場所づくり',
  problem: '放課後に子どもが過ごす場所がない。',
  purpose: '週に二日、安心して過ごせる場所をつくる。',
  activities: '集会所を開き、見守る。',
  beneficiaries: '小学生およそ80人',
  startsOn: '2026-12-01',
  endsOn: '2027-03-31',
};

/** Fills the plan so that an agreement can be proposed. */
export async function fill(api: TestApi, { npo, neighbours }: Town, id: string): Promise<void> {
  await section(api, npo.editor, id, 'purpose', purpose);
  await section(api, npo.editor, id, 'roles', [
    { organisationId: npo.id, what: '見守りの人を出す', dueOn: '2026-12-01' },
    { organisationId: neighbours.id, what: '集会所を開ける', dueOn: '' },
  ]);
}

/** A version proposed and read by both. */
export async function version(api: TestApi, all: Town, id: string): Promise<{ id: string; hash: string }> {
  const made = await api.mutate(all.npo.editor, 'proposeAgreement', { id }, 'id hash number');
  return { id: made['id'] as string, hash: made['hash'] as string };
}
