import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { contentVersion, fill, grantStory, type GrantStory, part, started, submitted } from '../../kit/grants.js';

describe('copyEarlierApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  let fromId: string;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    fromId = await submitted(api, story);
    await api.sql(`update application set state = 'rejected', partnership_id = $2 where id = $1`, [fromId, newId()]);
    await api.sql(
      `update application_section set values = values || '{"retired": "前の質問", "endsOn": "きのう"}' where application_id = $1 and section = 'activities'`,
      [fromId],
    );
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const copy = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'copyEarlierApplication',
      { id, fromId, sections: ['purpose', 'activities', 'budget'], ...more },
      'contentVersion unfit copied { section fields }',
    );

  it('fills what is empty with what fits, part by part of one’s own, and says what did not fit', async () => {
    await fill(api, story.lead, { applicationId: id, section: 'purpose' }, { collaboration: '今年の理由' });
    const before = await contentVersion(api, id);
    const answer = await copy(story.lead);
    expect(answer).toMatchObject({ __typename: 'CopyEarlierApplicationOk', unfit: 2 });
    expect(answer['copied']).toEqual(
      expect.arrayContaining([
        { section: 'activities', fields: expect.arrayContaining(['summary', 'outcome', 'measure', 'future']) },
        { section: 'budget', fields: expect.arrayContaining(['incomes']) },
      ]),
    );
    expect((await part(api, id, 'purpose')).values['collaboration']).toBe('今年の理由');
    const { values } = await part(api, id, 'activities');
    expect(values).not.toHaveProperty('retired');
    expect(values['endsOn']).toBe('2028-02-28');
    expect((await part(api, id, 'budget', story.companyId)).values).not.toHaveProperty('incomes');
    expect(await contentVersion(api, id)).toBeGreaterThan(before);
    expect(await copy(story.lead)).toMatchObject({ copied: [] });
  });

  it('replaces what is written only when asked to, and keeps both in the record', async () => {
    expect(await copy(story.lead, { sections: ['purpose'], overwrite: true })).toMatchObject({
      copied: [{ section: 'purpose' }],
    });
    expect((await part(api, id, 'purpose')).values['collaboration']).toMatch(/住民の声/);
    const [row] = await api.sql<{ before: object }>(
      `select before from audit_entry where event = 'ApplicationAnswersCopied' and data->>'section' = 'purpose' order by at desc, id desc limit 1`,
    );
    expect(row?.before).toMatchObject({ collaboration: '今年の理由' });
  });

  it('copies nobody else’s application and for nobody else', async () => {
    const stranger = await grantStory(api);
    const theirs = await started(api, stranger);
    expect(await copy(story.lead, { fromId: theirs })).toMatchObject({ __typename: 'NotFound' });
    expect(await copy(story.lead, { fromId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await copy(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await copy(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await copy(viewerOf(story.leadId))).toMatchObject({ __typename: 'NotAllowed' });
  });
});
