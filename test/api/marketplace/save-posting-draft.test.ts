import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf, testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, postingRow, postingValues, publishedPosting } from '../../kit/marketplace.js';
import type { Actor } from '@musubi/platform/server';

describe('savePostingDraft', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  const save = (who: Actor | null, input: object) =>
    api.mutate(who, 'savePostingDraft', input, 'id version state savedAt');

  it('keeps what was typed, right or not, and says when', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    const values = { title: '書きかけ', moneyYen: '1500.5', endsOn: '2020-01-01' };
    const answer = await save(who.actor, { id, version, values });
    expect(answer).toMatchObject({
      __typename: 'SavePostingDraftOk',
      version: version + 1,
      savedAt: '2026-11-23T03:00:00.000Z',
    });
    expect((await postingRow(api, id))['draft']).toEqual(values);
  });

  it('does not change what the public sees', async () => {
    const who = await owner(api);
    const { id, version } = await publishedPosting(api, who);
    await save(who.actor, { id, version, values: postingValues({ title: '新しい見出しにします' }) });
    const { posting } = await api.query<{ posting: { title: string } }>(
      null,
      'query($id: ID!) { posting(id: $id) { title } }',
      { id },
    );
    expect(posting.title).toBe(postingValues()['title']);
  });

  it('never lets the second of two editors overwrite the first silently', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    await save(who.actor, { id, version, values: { title: '先の人の見出し' } });
    const late = await save(who.actor, { id, version, values: { title: '後の人の見出し' } });
    expect(late.__typename).toBe('Conflict');
    expect(JSON.parse(String(late['current']))).toMatchObject({
      values: { title: '先の人の見出し' },
      version: version + 1,
    });
    expect((await postingRow(api, id))['draft']).toEqual({ title: '先の人の見出し' });
  });

  it('answers a text of 4 MB in words and keeps the old draft', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    const answer = await save(who.actor, { id, version, values: { body: 'あ'.repeat(1_400_000) } });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', field: 'body' });
    expect(answer.message).toContain('2000字以内');
    expect((await postingRow(api, id))['draft']).toMatchObject({ title: postingValues()['title'] });
  });

  it('keeps emoji and rare characters, and drops what is no question of the form', async () => {
    const who = await owner(api);
    const { id, version } = await draftPosting(api, who);
    const body = '𠮷野家の前🎆 髙﨑さん';
    await save(who.actor, {
      id,
      version,
      values: { body: `${body}\u0000\ud800`, state: 'published', organisationId: 'x' },
    });
    expect((await postingRow(api, id))['draft']).toEqual({ body });
  });

  it('refuses others without telling them that the draft exists', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id, version } = await draftPosting(api, who);
    const input = { id, version, values: {} };
    expect((await save(stranger.actor, input)).__typename).toBe('NotFound');
    expect((await save(viewerOf(who.organisationId), input)).__typename).toBe('NotAllowed');
    expect((await save(null, input)).__typename).toBe('SignInNeeded');
    expect((await save(who.actor, { ...input, id: 'not-an-id' })).__typename).toBe('NotFound');
  });
});
