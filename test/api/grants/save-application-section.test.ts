import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { contentVersion, fill, grantStory, type GrantStory, part, started, submitted } from '../../kit/grants.js';

describe('saveApplicationSection', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const save = (who: Parameters<TestApi['mutate']>[0], input: object) =>
    api.mutate(who, 'saveApplicationSection', input, 'id version contentVersion savedAt issues { field message }');

  it('keeps text exactly as typed, unfinished too', async () => {
    const answer = await fill(
      api,
      story.companyEditor,
      { applicationId: id, section: 'purpose' },
      { problem: '𠮷田さん👵が\n困る 髙﨑①', title: '' },
    );
    expect(answer).toMatchObject({ __typename: 'SaveApplicationSectionOk', issues: [] });
    expect((await part(api, id, 'purpose')).values['problem']).toBe('𠮷田さん👵が\n困る 髙﨑①');
  });

  it('two editors: the second is told what the first stored, and nothing is lost', async () => {
    const { id: partId, version, values } = await part(api, id, 'activities');
    expect(await save(story.lead, { id: partId, version, values: { ...values, summary: '先の人' } })).toMatchObject({
      version: version + 1,
    });
    const late = await save(story.company, { id: partId, version, values: { ...values, summary: '後の人' } });
    expect(late).toMatchObject({ __typename: 'Conflict' });
    expect(JSON.parse(late['current'] as string)).toMatchObject({
      values: { summary: '先の人' },
      version: version + 1,
      editedByName: '髙橋 花子',
    });
    expect((await part(api, id, 'activities')).values['summary']).toBe('先の人');
  });

  it('two at the same moment: one is stored, one is told', async () => {
    const { id: partId, version } = await part(api, id, 'structure');
    const answers = await Promise.all(
      ['一', '二'].map((coordination) => save(story.lead, { id: partId, version, values: { coordination } })),
    );
    expect(answers.map((each) => each.__typename).sort()).toEqual(['Conflict', 'SaveApplicationSectionOk']);
  });

  it('saving the same again changes no version and voids no agreement', async () => {
    const before = await contentVersion(api, id);
    const { id: partId, version, values } = await part(api, id, 'activities');
    expect(await save(story.lead, { id: partId, version: version - 1, values })).toMatchObject({ version });
    expect(await contentVersion(api, id)).toBe(before);
  });

  it('yen with decimals are kept as typed and named as to correct', async () => {
    const lines = [{ id: 'x', category: 'rent', item: '会場', unitPrice: '1200.5', quantity: 1 }];
    const answer = await fill(
      api,
      story.company,
      { applicationId: id, section: 'budget', organisationId: story.companyId },
      { lines },
    );
    expect(answer['issues']).toEqual([
      expect.objectContaining({ field: 'lines.0.unitPrice', message: expect.stringContaining('小数は使えません') }),
    ]);
    expect((await part(api, id, 'budget', story.companyId)).values['lines']).toEqual(lines);
  });

  it('a text of 4 MB is refused in words and leaves the stored text alone', async () => {
    const before = await part(api, id, 'purpose');
    const answer = await save(story.lead, {
      id: before.id,
      version: before.version,
      values: { problem: 'あ'.repeat(1_400_000) },
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('2000字以内') });
    expect(await part(api, id, 'purpose')).toEqual(before);
  });

  it('each partner writes its own part; viewers, strangers and visitors none', async () => {
    const { id: partId, version, values } = await part(api, id, 'organisation', story.leadId);
    const as = (who: Parameters<TestApi['mutate']>[0]) =>
      save(who, { id: partId, version, values: { ...values, about: 'x' } });
    expect(await as(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await as(story.company)).toMatchObject({ __typename: 'NotFound' });
    expect(await as(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await as(viewerOf(story.leadId))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await as(story.leadEditor)).toMatchObject({ __typename: 'SaveApplicationSectionOk' });
  });

  it('is refused once handed in', async () => {
    const other = await grantStory(api);
    const done = await submitted(api, other);
    const answer = await fill(
      api,
      other.lead,
      { applicationId: done, section: 'structure' },
      { coordination: 'あとから' },
    );
    expect(answer).toMatchObject({ code: 'notEditable', message: expect.stringContaining('受付済み') });
  });
});
