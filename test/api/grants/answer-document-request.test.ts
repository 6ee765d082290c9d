import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { type GrantStage, grantStage } from '../../kit/seed-grants.js';

describe('answerDocumentRequest', () => {
  let api: TestApi;
  let stage: GrantStage;
  beforeAll(async () => {
    api = await testApi();
    stage = await grantStage(api, 'accepted');
  });
  afterAll(() => api.close());

  const asked = async (): Promise<string> => {
    api.clock.set('2026-11-23T12:00:00+09:00');
    const { applicationId, partner } = stage;
    const input = { applicationId, organisationId: partner.id, title: '見積書の内訳', dueOn: '2026-12-01' };
    return (await api.mutate(stage.staff, 'requestDocument', input, 'id'))['id'] as string;
  };
  const file = async (by: string | null): Promise<string> => {
    const bytes = Buffer.from('%PDF-1.7 見本');
    return (await api.app.get(FileStore).put(bytes, { name: '内訳.pdf', type: 'application/pdf', uploadedBy: by })).id;
  };
  const answer = (who: Parameters<TestApi['mutate']>[0], id: string, fileIds: string[]) =>
    api.mutate(who, 'answerDocumentRequest', { id, fileIds }, 'id answeredAt');

  it('takes the document once; it is locked afterwards and the office can open it', async () => {
    const id = await asked();
    const who = stage.partner.representative;
    const own = await file(who.personId);
    expect(await answer(who, id, [])).toMatchObject({ issues: [{ field: 'files' }] });
    expect(await answer(who, id, [newId()])).toMatchObject({ issues: [{ field: 'files' }] });
    const both = await Promise.all([answer(who, id, [own]), answer(who, id, [own])]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['AnswerDocumentRequestOk', 'WrongState']);
    expect(await answer(who, id, [await file(who.personId)])).toMatchObject({ code: 'answered' });
    const { screeningDesk } = await api.query<{ screeningDesk: { documentRequests: object[] } }>(
      stage.staff,
      `query($id: ID!) { screeningDesk(applicationId: $id) { documentRequests { title answeredByName documents { name } } } }`,
      { id: stage.applicationId },
    );
    expect(screeningDesk.documentRequests).toEqual([
      { title: '見積書の内訳', answeredByName: '見本こども食堂 代表', documents: [{ name: '内訳.pdf' }] },
    ]);
    const events = await api.sql(`select 1 from audit_entry where event = 'DocumentRequestAnswered'`);
    expect(events).toHaveLength(1);
  });

  it('is refused one second after the deadline; the office may still file what came in time on paper', async () => {
    const id = await asked();
    const who = stage.partner.representative;
    const own = await file(who.personId);
    api.clock.set('2026-12-01T17:00:01+09:00');
    expect(await answer(who, id, [own])).toMatchObject({ code: 'documentLate' });
    expect(await answer(stage.staff, id, [await file(stage.staff.personId)])).toMatchObject({
      __typename: 'AnswerDocumentRequestOk',
    });
    expect(
      await api.sql(
        `select on_behalf from audit_entry where event = 'DocumentRequestAnswered' order by at desc limit 1`,
      ),
    ).toEqual([{ on_behalf: '紙の書類' }]);
  });

  it('belongs to the partner that was asked', async () => {
    const id = await asked();
    expect(await answer(null, id, [newId()])).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await answer(stage.lead.representative, id, [newId()])).toMatchObject({ __typename: 'NotFound' });
    expect(await answer(actor(), id, [newId()])).toMatchObject({ __typename: 'NotFound' });
  });
});
