import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterDefault } from '@musubi/grants/model';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('saveLetterTemplate', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const words = { ...letterDefault('grantDecision'), body: '{団体名}の「{事業名}」に交付します。' };
  const programmeOf = async (callId: string) =>
    (await api.sql<{ id: string }>('select programme_id as id from call where id = $1', [callId]))[0]!.id;

  it('changes the words of letters from now on, refuses unknown placeholders and stale edits', async () => {
    const stage = await grantStage(api, 'reviewed');
    const input = { programmeId: await programmeOf(stage.callId), kind: 'grantDecision', words };
    expect(await api.mutate(stage.lead.representative, 'saveLetterTemplate', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(stage.staff, 'saveLetterTemplate', { ...input, words: { ...words, body: '{理由}' } }),
    ).toMatchObject({ __typename: 'InvalidInput', issues: [{ field: 'body' }] });
    expect(await api.mutate(stage.staff, 'saveLetterTemplate', { ...input, kind: 'poem' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await api.mutate(stage.staff, 'saveLetterTemplate', input, 'version')).toMatchObject({ version: 1 });
    expect(await api.mutate(stage.staff, 'saveLetterTemplate', input)).toMatchObject({ __typename: 'Conflict' });
    const list = `query($programmeId: ID!) { letterTemplates(programmeId: $programmeId) { kind version body placeholders { name } } }`;
    const { letterTemplates } = await api.query<{ letterTemplates: { kind: string; version: number | null }[] }>(
      stage.staff,
      list,
      input,
    );
    expect(letterTemplates.filter((each) => each.version !== null)).toMatchObject([
      { kind: 'grantDecision', body: words.body },
    ]);
    expect((await api.raw(stage.reviewers[0]!, list, input)).errors?.[0]?.extensions?.code).toBe('notAllowed');
    const decision = { applicationId: stage.applicationId, outcome: 'approved', amount: '900000' };
    await api.mutate(stage.staff, 'decideApplications', { decisions: [decision] });
    expect(
      await api.sql(`select content->>'body' as body from letter where application_id = $1`, [stage.applicationId]),
    ).toEqual([{ body: '見本町内会、見本こども食堂の「見守り茶の間1」に交付します。' }]);
  });

  it('shows the letter on a sample, on a real application and as a PDF', async () => {
    const stage = await grantStage(api, 'reviewed');
    const preview = `query($input: LetterTemplatePreviewInput!, $pdf: Boolean!) { letterTemplatePreview(input: $input, pdf: $pdf) { title to body items { label value } pdf } }`;
    const input = { programmeId: await programmeOf(stage.callId), kind: 'grantDecision', words };
    expect(await api.query(stage.staff, preview, { input, pdf: false })).toMatchObject({
      letterTemplatePreview: { body: expect.stringContaining('見守り茶の間づくり'), pdf: null },
    });
    const real = { ...input, applicationId: stage.applicationId };
    const answer = await api.query<{ letterTemplatePreview: { pdf: string } }>(stage.staff, preview, {
      input: real,
      pdf: true,
    });
    expect(answer).toMatchObject({ letterTemplatePreview: { body: expect.stringContaining('見守り茶の間1') } });
    expect(Buffer.from(answer.letterTemplatePreview.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const wrong = { ...input, words: { ...words, body: '{なぞ}' } };
    expect((await api.raw(stage.staff, preview, { input: wrong, pdf: false })).errors).toHaveLength(1);
  });
});
