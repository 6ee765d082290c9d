import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { bookingInput, slots } from '../../kit/consultations.js';
import { grantStory, type GrantStory } from '../../kit/grants.js';

describe('bookConsultation', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const book = (who: Parameters<TestApi['mutate']>[0], slotId: string, more: object = {}) =>
    api.mutate(who, 'bookConsultation', bookingInput(story, slotId, more), 'id');

  it('of many at once exactly as many get a place as there are', async () => {
    const [slot = ''] = await slots(api, { capacity: 2 });
    const others = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const id = newId();
        await api.sql(
          "insert into organisation (id, type, name, name_key) values ($1::uuid, 'npo', '見本の会', '見本の会')",
          [id],
        );
        return id;
      }),
    );
    const answers = await Promise.all(
      others.map((organisationId) =>
        book(actor({ memberships: [{ organisationId, role: 'editor' }] }), slot, {
          organisationId,
          partnershipId: null,
        }),
      ),
    );
    expect(answers.filter((each) => each.__typename === 'BookConsultationOk')).toHaveLength(2);
    expect(answers.filter((each) => each.code === 'full')).toHaveLength(4);
  });

  it('a double click is one booking; all partners see it and get the mail', async () => {
    const [slot = ''] = await slots(api, { startsOn: '2026-12-02', capacity: 3 });
    const [one, two] = await Promise.all([book(story.lead, slot), book(story.lead, slot)]);
    expect(one['id']).toBe(two['id']);
    await api.runJobs();
    const mails = await api.sql<{ recipient: string }>(
      "select recipient from mail_message where key like 'consultation:%'",
    );
    expect(mails).toHaveLength(2);
    const [mail] = await api.sql<{ attachments: { fileId: string }[] }>(
      "select attachments from mail_message where key like 'consultation:%'",
    );
    const { bytes } = await api.app.get(FileStore).get(mail!.attachments[0]!.fileId);
    expect(bytes.toString()).toContain('DTSTART:20261202T010000Z');
    const page = await api.query<{ consultationPage: { bookings: object[] } }>(
      story.company,
      '{ consultationPage { bookings { id topic partnershipTitle place } } }',
    );
    expect(page.consultationPage.bookings).toEqual([
      expect.objectContaining({ topic: '買い物バスの進め方', partnershipTitle: '買い物バスの試験運行' }),
    ]);
  });

  it('closes so many days ahead, as the call says', async () => {
    const [slot = ''] = await slots(api, { startsOn: '2026-11-25', startTime: '15:00', endTime: '15:30' });
    await api.sql('update call set consultation_days = 3 where id = $1', [story.callId]);
    expect(await book(story.lead, slot)).toMatchObject({ code: 'tooLate', message: expect.stringContaining('3日前') });
    expect(await book(story.lead, slot, { callId: null })).toMatchObject({ __typename: 'BookConsultationOk' });
    await api.sql('update call set consultation_days = 2 where id = $1', [story.callId]);
  });

  it('is refused to strangers, with nothing to talk about, and in the wrong way', async () => {
    const [slot = ''] = await slots(api, { startsOn: '2026-12-04', way: 'online', place: '', capacity: 5 });
    expect(await book(null, slot)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await book(actor(), slot)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await book(viewerOf(story.leadId), slot)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await book(story.lead, newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await book(story.lead, slot, { topic: ' ' })).toMatchObject({ field: 'topic' });
    expect(await book(story.lead, slot, { way: 'place' })).toMatchObject({ code: 'otherWay' });
    expect(await book(story.lead, slot, { partnershipId: newId() })).toMatchObject({ __typename: 'NotFound' });
  });
});
