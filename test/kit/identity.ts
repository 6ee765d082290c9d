import { kanaKey, nameKey } from '@musubi/identity/model';
import { emailKey, passwordHash } from '@musubi/identity/server';
import { type Actor, newId, type PlatformRole } from '@musubi/platform/server';
import { actor, type Answer, type TestApi } from './api.js';

type Role = 'representative' | 'editor' | 'viewer';
export const goodPassword = 'さくらなみき tree 88';

/** A stored person, with a login when `password` is given; acts as a signed-in actor with these roles. */
export async function somebody(
  api: TestApi,
  parts: { name?: string; email?: string; roles?: PlatformRole[]; password?: string } = {},
): Promise<Actor & { personId: string; email: string }> {
  const id = newId();
  const email = parts.email ?? `${id}@example.jp`;
  const name = parts.name ?? '見本 花子';
  await api.sql(
    `insert into person (id, email, email_key, name, roles, email_confirmed_at) values ($1, $2, $3, $4, $5, now())`,
    [id, email, emailKey(email), name, parts.roles ?? []],
  );
  if (parts.password)
    await api.sql('insert into credential (person_id, password_hash, changed_at) values ($1, $2, now())', [
      id,
      await passwordHash(parts.password),
    ]);
  return { ...actor({ personId: id, name, roles: parts.roles }), personId: id, email };
}

/** A stored organisation. */
export async function someOrganisation(
  api: TestApi,
  parts: { name?: string; nameKana?: string; wards?: string[]; corporateNumber?: string } = {},
): Promise<string> {
  const id = newId();
  const name = parts.name ?? 'みほん町内会';
  const kana = parts.nameKana ?? 'みほんちょうないかい';
  await api.sql(
    `insert into organisation (id, type, name, name_kana, name_key, kana_key, wards, corporate_number) values ($1, 'neighbourhood', $2, $3, $4, $5, $6, $7)`,
    [id, name, kana, nameKey(name), kanaKey(kana), parts.wards ?? ['04101'], parts.corporateNumber ?? null],
  );
  return id;
}

/** Makes a stored person a member and gives the actor that follows from it. */
export async function asMember<A extends Actor>(
  api: TestApi,
  who: A,
  organisationId: string,
  role: Role,
): Promise<A & { membershipId: string }> {
  const id = newId();
  await api.sql('insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, $4)', [
    id,
    organisationId,
    who.personId,
    role,
  ]);
  return { ...who, memberships: [...who.memberships, { organisationId, role }], membershipId: id };
}

/** Right answers to every question of the organisation form. */
export const organisationAnswers = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: '見本市民の会',
  nameKana: 'みほんしみんのかい',
  type: 'npo',
  legalForm: 'none',
  wards: ['04101'],
  fields: ['machizukuri'],
  activities: '毎月、公園の花だんの手入れをしています。',
  ...parts,
});

/** A browser that keeps its session cookie. Needs an api with `realSessions`. */
export class Browser {
  cookie: string | null = null;
  setCookie = '';

  constructor(private readonly api: TestApi) {}

  async query<Data>(document: string, variables: object = {}): Promise<Data> {
    const reply = await this.api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: this.cookie ? { cookie: this.cookie } : {},
      payload: { query: document, variables },
    });
    const set = reply.headers['set-cookie'];
    if (set) {
      this.setCookie = String(Array.isArray(set) ? set.at(-1) : set);
      const [pair = ''] = this.setCookie.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
    const { data, errors } = reply.json() as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map((each) => each.message).join('\n'));
    return data;
  }

  async mutate(name: string, input: object | null, ok = '__typename'): Promise<Answer> {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const selection = `__typename ... on ${type}Ok { ${ok} } ... on UserError { code message field }`;
    const document =
      input === null
        ? `mutation { ${name} { ${selection} } }`
        : `mutation($input: ${type}Input!) { ${name}(input: $input) { ${selection} } }`;
    const data = await this.query<Record<string, Answer>>(document, input === null ? {} : { input });
    return data[name] as Answer;
  }

  async whoAmI(): Promise<string | null> {
    const { viewer } = await this.query<{ viewer: { name: string | null } }>('{ viewer { name } }');
    return viewer.name;
  }
}

/** Text of the newest mail to an address, after the queue has run. */
export async function mailTo(
  api: TestApi,
  address: string,
  about = '',
): Promise<{ subject: string; text: string } | null> {
  await api.runJobs();
  const [mail] = await api.sql<{ subject: string; text: string }>(
    `select subject, text from mail_message where recipient = $1 and (subject || text) like '%' || $2 || '%'
     order by created_at desc, id desc limit 1`,
    [address, about],
  );
  return mail ?? null;
}

export const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
