import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, newId } from '@musubi/platform/server';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { complete, contentVersion, fill, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('recordPaperAgreement', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  const staff = staffActor();
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    const { callId, courseId, partnershipId } = story;
    const input = { callId, courseId, partnershipId, receivedAt: '2026-11-20T16:00:00+09:00' };
    id = (await api.mutate(staff, 'startPaperApplication', input, 'id'))['id'] as string;
    await complete(api, { ...story, lead: staff, company: staff }, id);
  });
  afterAll(() => api.close());

  const scan = async (): Promise<string> => {
    const placing = { name: '同意書.pdf', type: 'application/pdf', uploadedBy: staff.personId };
    return (await api.app.get(FileStore).put(Buffer.from('%PDF-1.7 見本'), placing)).id;
  };
  const agree = async (who: Parameters<TestApi['mutate']>[0], organisationId: string, more: object = {}) =>
    api.mutate(
      who,
      'recordPaperAgreement',
      {
        ...{ id, organisationId, contentVersion: await contentVersion(api, id), signer: '会長 見本 花子' },
        ...{ signedOn: '2026-11-19', fileId: await scan(), ...more },
      },
      'contentVersion',
    );

  it('needs a name, a day, a scan and the version that was read, and the office', async () => {
    expect(await agree(staff, story.leadId, { signer: ' ' })).toMatchObject({ issues: [{ field: 'signer' }] });
    expect(await agree(staff, story.leadId, { signedOn: '2026-11-24' })).toMatchObject({
      issues: [{ field: 'signedOn' }],
    });
    expect(await agree(staff, newId())).toMatchObject({ issues: [{ field: 'organisationId' }] });
    expect(await agree(staff, story.leadId, { fileId: newId() })).toMatchObject({ issues: [{ field: 'fileId' }] });
    expect(await agree(staff, story.leadId, { contentVersion: 1 })).toMatchObject({ __typename: 'Conflict' });
    expect(await agree(story.lead, story.leadId)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await agree(null, story.leadId)).toMatchObject({ __typename: 'SignInNeeded' });
    const other = await grantStory(api);
    const online = await started(api, other);
    expect(await agree(staff, other.leadId, { id: online })).toMatchObject({ __typename: 'NotFound' });
  });

  it('lets the office hand in for the partners, at the moment of the stamp, every act marked', async () => {
    for (const organisationId of [story.leadId, story.companyId])
      expect(await agree(staff, organisationId)).toMatchObject({ __typename: 'RecordPaperAgreementOk' });
    await fill(api, staff, { applicationId: id, section: 'structure' }, { coordination: '隔週の定例会' });
    const early = await api.mutate(staff, 'submitApplication', { id, contentVersion: await contentVersion(api, id) });
    expect(early).toMatchObject({ code: 'notAgreed' });
    for (const organisationId of [story.leadId, story.companyId]) await agree(staff, organisationId);
    const input = { id, contentVersion: await contentVersion(api, id) };
    expect(await api.mutate(staff, 'submitApplication', input, 'number submittedAt')).toMatchObject({
      ...{ number: 'R8-PPJ-0001', submittedAt: '2026-11-20T07:00:00.000Z' },
    });
    const unmarked = await api.sql(
      `select event from audit_entry where subject_id = $1 and actor_person_id = $2 and on_behalf is null`,
      [id, staff.personId],
    );
    expect(unmarked).toEqual([]);
    const [part] = await api.sql(
      `select edited_by_name from application_section where application_id = $1 and section = 'structure'`,
      [id],
    );
    expect(part).toEqual({ edited_by_name: '市職員（代理入力）' });
  });
});
