import { staffActor, type TestApi } from './api.js';

export interface Desk {
  readonly id: string;
  readonly version: number;
  readonly [key: string]: unknown;
}

const fields = `title about fiscalYear numberPrefix opensAt closesAt consultationBy consultationDays correctionOn interviewOn
  interviewUntil decisionOn courseIds unitYen deduct doubleFunding budgetYen costs award eligibility contact { office tel email }`;

/** A call as its editor gets it. */
export async function callDesk(api: TestApi, id: string): Promise<Desk> {
  const data = await api.query<{ callDesk: Desk }>(
    staffActor(),
    `query($id: ID!) { callDesk(id: $id) { id version published testMode status lastPrefix: numberPrefix ${fields}
       issues { field message weight } drafts started submitted played { id state } editions { number } } }`,
    { id },
  );
  return data.callDesk;
}

/** What the editor would send to save, with `more` changed. */
export async function callSettings(api: TestApi, id: string, more: object = {}) {
  const desk = await callDesk(api, id);
  const names = fields
    .replace(/\{.*\}/, '')
    .split(/\s+/)
    .filter(Boolean);
  return {
    id,
    version: desk.version,
    settings: { ...Object.fromEntries(names.map((name) => [name, desk[name]])), ...more },
  };
}

export async function programmeId(api: TestApi, code = 'PPJ'): Promise<string> {
  const [row] = await api.sql<{ id: string }>('select id from programme where code = $1', [code]);
  return row?.id ?? '';
}

/** A new, unpublished call of the current programme. */
export async function newCall(api: TestApi, copyOf: string | null = null): Promise<string> {
  const answer = await api.mutate(staffActor(), 'createCall', { programmeId: await programmeId(api), copyOf }, 'id');
  return answer['id'] as string;
}
