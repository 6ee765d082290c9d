import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SendSubmission } from '@musubi/grants/server';
import { FileStore, newId, type RecordedEvent } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { agreed, complete, contentVersion, fill, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('submitApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const ready = async (): Promise<{ story: GrantStory; id: string; version: number }> => {
    const story = await grantStory(api);
    const id = await started(api, story);
    await complete(api, story, id);
    return { story, id, version: await agreed(api, story, id) };
  };
  const submit = (story: GrantStory, id: string, version: number) =>
    api.mutate(story.lead, 'submitApplication', { id, contentVersion: version }, 'id number submittedAt');

  it('gives one number for a double click, frozen content and an audit row', async () => {
    const { story, id, version } = await ready();
    const answers = await Promise.all([submit(story, id, version), submit(story, id, version)]);
    expect(answers.map((each) => each['number'])).toEqual(['R8-PPJ-0001', 'R8-PPJ-0001']);
    const rows = await api.sql(`select round, content_version from application_submission where application_id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ round: 1, content_version: version }]);
    const [row] = await api.sql(
      `select state, requested_yen::int as yen, expense_yen::int as costs from application where id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'submitted', yen: 324000, costs: 360000 });
    const events = await api.sql(
      `select event from audit_entry where subject_id = $1 and event = 'ApplicationSubmitted'`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('sends a PDF copy with the number to every partner, once, and lets them open it', async () => {
    const { story, id, version } = await ready();
    await submit(story, id, version);
    await api.runJobs();
    const [copy] = await api.sql<{ pdf_file_id: string; data: object; audit: string }>(
      `select s.pdf_file_id, e.id as audit from application_submission s join audit_entry e on e.subject_id = s.application_id and e.event = 'ApplicationSubmitted' where s.application_id = $1`,
      [id],
    );
    const { bytes, name } = await api.app.get(FileStore).get(copy?.pdf_file_id ?? '');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(name).toMatch(/R8-PPJ-\d{4}/);
    const again = await api.app.get(SendSubmission).handle(await recorded(copy?.audit ?? ''));
    expect(again).toBeUndefined();
    const mails = await api.sql<{ recipient: string; subject: string; text: string; attachments: object[] }>(
      `select recipient, subject, text, attachments from mail_message where key like 'submission:%' order by created_at`,
    );
    expect(new Set(mails.map((mail) => mail.recipient)).size).toBe(mails.length);
    const own = mails.filter((mail) =>
      [story.lead.personId, story.company.personId].some((person) => mail.recipient.startsWith(person as string)),
    );
    expect(own).toHaveLength(2);
    expect(own[0]).toMatchObject({
      subject: expect.stringContaining('受け付けました'),
      text: expect.stringContaining('受付日時：2026年11月23日 12:00:00'),
      attachments: [expect.objectContaining({ fileId: copy?.pdf_file_id })],
    });
  });

  const recorded = async (auditId: string): Promise<RecordedEvent> => {
    const [row] = await api.sql<RecordedEvent>(
      `select id, event as name, at, json_build_object('type', subject_type, 'id', subject_id) as subject, actor_person_id as "actorPersonId",
              organisation_ids as "organisationIds", before, after, data from audit_entry where id = $1`,
      [auditId],
    );
    return row as RecordedEvent;
  };

  it('numbers run without gaps, also when submissions are refused in between and come at once', async () => {
    const [a, b, c] = [await ready(), await ready(), await ready()];
    await submit(b.story, b.id, b.version + 1);
    const answers = await Promise.all([a, b, c].map(({ story, id, version }) => submit(story, id, version)));
    expect(answers.map((each) => each['number']).sort()).toEqual(['R8-PPJ-0003', 'R8-PPJ-0004', 'R8-PPJ-0005']);
  });

  it('is accepted in the last second of the call and refused one second later', async () => {
    const { story, id, version } = await ready();
    const [call] = await api.sql<{ closes_at: Date }>('select closes_at from call where id = $1', [story.callId]);
    const deadline = (call as { closes_at: Date }).closes_at;
    api.clock.set(new Date(deadline.getTime() + 1000));
    expect(await submit(story, id, version)).toMatchObject({
      __typename: 'WrongState',
      code: 'callClosed',
      message: expect.stringContaining('17:00に締め切りました'),
    });
    api.clock.set(new Date(deadline.getTime() + 999));
    expect(await submit(story, id, version)).toMatchObject({ __typename: 'SubmitApplicationOk' });
  });

  it('is refused when something changed after the agreement, until all agree again', async () => {
    const { story, id, version } = await ready();
    await fill(api, story.company, { applicationId: id, section: 'structure' }, { coordination: '週1回の定例会' });
    expect(await submit(story, id, version)).toMatchObject({ __typename: 'Conflict' });
    const now = await contentVersion(api, id);
    expect(await submit(story, id, now)).toMatchObject({
      code: 'notAgreed',
      message: expect.stringContaining('つつじ台町内会𠮷、株式会社けやき印刷'),
    });
    expect(await submit(story, id, await agreed(api, story, id))).toMatchObject({ __typename: 'SubmitApplicationOk' });
  });

  it('is refused while anything is missing, with words', async () => {
    const story = await grantStory(api);
    const id = await started(api, story);
    expect(await submit(story, id, 1)).toMatchObject({
      code: 'incomplete',
      message: expect.stringContaining('団体の概要（つつじ台町内会𠮷）'),
    });
    await complete(api, story, id);
    await fill(
      api,
      story.lead,
      { applicationId: id, section: 'budget', organisationId: story.leadId },
      { requested: '325000' },
    );
    expect(await submit(story, id, await contentVersion(api, id))).toMatchObject({
      code: 'budget',
      message: expect.stringContaining('324,000円まで'),
    });
  });

  it('belongs to the lead’s representative alone', async () => {
    const { story, id, version } = await ready();
    const as = (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'submitApplication', { id, contentVersion: version });
    expect(await as(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await as(story.company)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await as(story.leadEditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await as(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await as(staffActor())).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(story.lead, 'submitApplication', { id: newId(), contentVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
