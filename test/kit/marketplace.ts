import { nameKey } from '@musubi/identity/model';
import { type Actor, newId } from '@musubi/platform/server';
import { representativeOf, staffActor, type TestApi } from './api.js';

/** An organisation row as the marketplace sees it, and somebody who acts for it. */
export interface TestOwner {
  readonly organisationId: string;
  readonly personId: string;
  readonly actor: Actor;
}

/** Adds an organisation with a representative who has a confirmed address (`<name>@example.jp` is not guessed: see `email`). */
export async function owner(
  api: TestApi,
  parts: { name?: string; verified?: boolean; wards?: string[]; type?: string; email?: string } = {},
): Promise<TestOwner> {
  const [organisationId, personId] = [newId(), newId()];
  const name = parts.name ?? `見本の会${organisationId.slice(-6)}`;
  await api.sql(
    `insert into organisation (id, type, name, name_key, wards, verified_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      organisationId,
      parts.type ?? 'neighbourhood',
      name,
      nameKey(name),
      parts.wards ?? ['04103'],
      parts.verified === false ? null : api.clock.now(),
    ],
  );
  await person(api, personId, parts.email);
  await api.sql(`insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, 'representative')`, [
    newId(),
    organisationId,
    personId,
  ]);
  return { organisationId, personId, actor: representativeOf(organisationId, personId) };
}

/** A person with a confirmed address. */
export async function person(api: TestApi, id: string = newId(), email = `${id}@example.jp`): Promise<string> {
  await api.sql(
    `insert into person (id, email, email_key, name, email_confirmed_at) values ($1, $2, $2, '見本 花子', now())`,
    [id, email],
  );
  return id;
}

export const today = '2026-11-23';

/** A complete posting as the form sends it. */
export const postingValues = (change: object = {}): Record<string, unknown> => ({
  title: '夏まつりのテントを運ぶ人を探しています',
  fields: ['machizukuri'],
  body: '町内の夏まつりで、テント4張りを運ぶ人が足りません。',
  resourceKinds: ['people'],
  peopleNote: '力仕事のできる人',
  peopleQuantity: 4,
  reach: 'wards',
  wards: ['04103'],
  endsOn: '2027-02-23',
  ...change,
});

export interface TestPosting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const asPosting = (answer: Record<string, unknown>): TestPosting => {
  if (!String(answer['__typename']).endsWith('Ok')) throw new Error(JSON.stringify(answer));
  return answer as unknown as TestPosting;
};

export async function draftPosting(api: TestApi, who: TestOwner, values: object = postingValues(), kind = 'need') {
  const input = { organisationId: who.organisationId, kind, values };
  return asPosting(await api.mutate(who.actor, 'createDraftPosting', input, 'id version state'));
}

/** A posting everybody sees (for an unverified owner: approved by staff). */
export async function publishedPosting(api: TestApi, who: TestOwner, values: object = postingValues(), kind = 'need') {
  const draft = await draftPosting(api, who, values, kind);
  const out = asPosting(
    await api.mutate(who.actor, 'publishPosting', { id: draft.id, version: draft.version }, 'id version state'),
  );
  if (out.state === 'published') return out;
  return asPosting(await api.mutate(staffActor(), 'approvePosting', { id: out.id }, 'id version state'));
}

/** A posting that waits for its first look. */
export async function waitingPosting(api: TestApi, who: TestOwner) {
  const draft = await draftPosting(api, who);
  return asPosting(await api.mutate(who.actor, 'publishPosting', { id: draft.id }, 'id version state'));
}

export const eventsOf = (api: TestApi, id: string): Promise<{ event: string; on_behalf: string | null }[]> =>
  api.sql('select event, on_behalf from audit_entry where subject_id = $1 order by at, id', [id]);

export const mails = (api: TestApi): Promise<{ recipient: string; subject: string; text: string; key: string }[]> =>
  api.sql('select recipient, subject, text, key from mail_message order by created_at');

/** The state and content of a posting as the database has them. */
export async function postingRow(api: TestApi, id: string): Promise<Record<string, unknown>> {
  const [row] = await api.sql(
    'select *, ends_on::text as ends_on, deadline::text as deadline, period_to::text as period_to from posting where id = $1',
    [id],
  );
  return row ?? {};
}
