import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, viewerOf, testApi, type TestApi } from '../../kit/api.js';
import { eventsOf, owner, postingRow } from '../../kit/marketplace.js';
import { newId } from '@musubi/platform/server';

describe('createDraftPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('starts a draft for an editor of the organisation, with the wards it works in', async () => {
    const who = await owner(api, { wards: ['04101'] });
    const answer = await api.mutate(
      who.actor,
      'createDraftPosting',
      { organisationId: who.organisationId, kind: 'need', values: { title: '餅つきの臼を借りたい 𠮷🎍' } },
      'id version state',
    );
    expect(answer).toMatchObject({ __typename: 'CreateDraftPostingOk', state: 'draft', version: 1 });
    const row = await postingRow(api, String(answer['id']));
    expect(row).toMatchObject({ title: '餅つきの臼を借りたい 𠮷🎍' });
    expect(row['draft']).toMatchObject({ wards: ['04101'], reach: 'wards', endsOn: '2027-02-23' });
  });

  it('makes one draft of a double click', async () => {
    const who = await owner(api);
    const input = { organisationId: who.organisationId, kind: 'need', requestKey: newId() };
    const [one, two] = await Promise.all([
      api.mutate(who.actor, 'createDraftPosting', input, 'id'),
      api.mutate(who.actor, 'createDraftPosting', input, 'id'),
    ]);
    expect(one['id']).toBe(two['id']);
  });

  it('lets staff start one for an organisation and marks it', async () => {
    const who = await owner(api);
    const answer = await api.mutate(
      staffActor(),
      'createDraftPosting',
      { organisationId: who.organisationId, kind: 'resource' },
      'id',
    );
    expect(await eventsOf(api, String(answer['id']))).toEqual([{ event: 'PostingDrafted', on_behalf: 'staff' }]);
  });

  it('refuses others: a visitor, a viewer, a member of another organisation', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const input = { organisationId: who.organisationId, kind: 'need' };
    const names = [];
    for (const each of [null, viewerOf(who.organisationId), stranger.actor])
      names.push((await api.mutate(each, 'createDraftPosting', input)).__typename);
    expect(names).toEqual(['SignInNeeded', 'NotAllowed', 'NotAllowed']);
  });

  it('answers nonsense with words', async () => {
    const who = await owner(api);
    const wrongKind = await api.mutate(who.actor, 'createDraftPosting', {
      organisationId: who.organisationId,
      kind: 'wish',
    });
    expect(wrongKind).toMatchObject({ __typename: 'InvalidInput', field: 'kind' });
    const nowhere = await api.mutate(staffActor(), 'createDraftPosting', { organisationId: newId(), kind: 'need' });
    expect(nowhere).toMatchObject({ __typename: 'InvalidInput', field: 'organisationId' });
  });
});
