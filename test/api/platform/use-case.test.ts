import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { heard, notes } from '../../kit/notes.js';

describe('a use case', () => {
  let api: TestApi;
  const me = actor();
  const id = newId();

  beforeAll(async () => {
    api = await testApi({ contexts: [notes] });
    await api.sql(
      `create table note (id uuid primary key, version int not null default 1, created_at timestamptz not null default now(), updated_at timestamptz not null default now(), text text not null, person_id uuid not null)`,
    );
    await api.sql(`insert into note (id, text, person_id) values ($1, '前', $2)`, [id, me.personId]);
  });
  afterAll(() => api.close());

  it('answers its Ok, with audit row and listener told after the commit', async () => {
    expect(await api.mutate(me, 'changeNote', { id, version: 1, text: '後𠮷' }, 'id version')).toEqual({
      __typename: 'ChangeNoteOk',
      id,
      version: 2,
    });
    await api.runJobs();
    expect(heard).toMatchObject([
      { name: 'NoteChanged', before: { text: '前' }, after: { text: '後𠮷' }, actorPersonId: me.personId },
    ]);
  });

  it('refuses visitors, strangers, stale versions and unknown ids with words', async () => {
    expect(await api.mutate(null, 'changeNote', { id, text: 'x' })).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(actor(), 'changeNote', { id, text: 'x' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(me, 'changeNote', { id, version: 1, text: 'x' })).toMatchObject({ __typename: 'Conflict' });
    expect(await api.mutate(me, 'changeNote', { id: newId(), text: 'x' })).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(me, 'changeNote', { id: 'no id', text: 'x' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('rolls change, audit and job back together', async () => {
    const before = await api.sql('select count(*) from audit_entry');
    expect(await api.mutate(me, 'changeNote', { id, text: 'too late' })).toMatchObject({
      __typename: 'WrongState',
      code: 'tooLate',
    });
    expect(await api.sql('select count(*) from audit_entry')).toEqual(before);
    expect(await api.sql('select text from note')).toEqual([{ text: '後𠮷' }]);
  });

  it('leaks nothing of an unforeseen error', async () => {
    const answer = await api.raw(
      me,
      'mutation($input: ChangeNoteInput!) { changeNote(input: $input) { __typename } }',
      { input: { id, text: 'secret trouble' } },
    );
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('keeps the audit log from being edited', async () => {
    await api.sql(`update audit_entry set event = 'x'`);
    await api.sql(`delete from audit_entry`);
    expect(await api.sql('select event from audit_entry')).toEqual([{ event: 'NoteChanged' }]);
  });

  it('refuses too many aliases and batches', async () => {
    const many = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: hello`).join(' ')} }`;
    expect((await api.raw(null, many)).errors?.[0]).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    const batch = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: [{ query: '{ hello }' }, { query: '{ hello }' }],
    });
    expect(batch.statusCode).toBe(400);
  });
});
