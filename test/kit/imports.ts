import type { Actor } from '@musubi/platform/server';
import { corporateNumberCheckDigit } from '@musubi/identity/model';
import { actor, type TestApi } from './api.js';

/** A valid 法人番号 that nobody has: 9 and the given number, behind its check digit. */
export const inventedNumber = (index: number): string => {
  const twelve = `9${String(index).padStart(11, '0')}`;
  return `${corporateNumberCheckDigit(twelve)}${twelve}`;
};

/** A staff person who exists: runs name who started them. */
export async function staffPerson(api: TestApi): Promise<Actor> {
  const who = actor({ name: '職員 見本', roles: ['staff'] });
  await api.sql('insert into person (id, name) values ($1, $2)', [who.personId, who.name]);
  return who;
}

/** Sends a file as the page does. Answers the reply as it came. */
export async function upload(api: TestApi, who: Actor | null, name: string, content: string | Buffer) {
  const boundary = 'musubi-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers: Record<string, string> = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  if (who) Object.assign(headers, { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' });
  const reply = await api.app.inject({ method: 'POST', url: '/imports/files', headers, payload });
  return { status: reply.statusCode, body: reply.json<Record<string, string>>() };
}

const runFields = `id version state problem problemLine fileName rejectedFileId samples toIndex indexLeft startedByName
  detected { format encoding bom compression hasHeader source columns unused }
  counts { rows taken rejected skipped merged created changed unchanged }
  reasons { kind code column message count lines }
  progress { phase rows fraction rate secondsLeft }`;

export interface Run {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly problem: string | null;
  readonly problemLine: number | null;
  readonly rejectedFileId: string | null;
  readonly samples: readonly Record<string, unknown>[];
  readonly indexLeft: number;
  readonly startedByName: string | null;
  readonly detected: Record<string, unknown> | null;
  readonly counts: Record<string, number> | null;
  readonly reasons: readonly { kind: string; code: string; column: string | null; count: number; lines: number[] }[];
}

export async function importRun(api: TestApi, who: Actor | null, id: string): Promise<Run | null> {
  const document = `query ($id: ID!) { importRun(id: $id) { ${runFields} } }`;
  return (await api.query<{ importRun: Run | null }>(who, document, { id })).importRun;
}

/** Uploads a file and has it checked. */
export async function checked(
  api: TestApi,
  who: Actor,
  content: string | Buffer,
  { name = 'list.csv', kind = 'organisations', onlyCity = false } = {},
): Promise<Run> {
  const file = await upload(api, who, name, content);
  const answer = await api.mutate(who, 'checkImport', { fileId: file.body['id'], kind, onlyCity }, 'id');
  await api.runJobs();
  return (await importRun(api, who, String(answer['id'])))!;
}

/** The whole way: upload, check, yes. */
export async function imported(api: TestApi, who: Actor, content: string | Buffer, options = {}): Promise<Run> {
  const { id, version } = await checked(api, who, content, options);
  await api.mutate(who, 'confirmImport', { id, version });
  await api.runJobs();
  return (await importRun(api, who, id))!;
}

/** Text of a stored file, fetched as a browser would. */
export async function fileText(api: TestApi, who: Actor, id: string): Promise<string> {
  const headers = { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' };
  return (await api.app.inject({ method: 'GET', url: `/files/${id}?download=1`, headers })).rawPayload.toString();
}
