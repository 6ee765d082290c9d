import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultFormSetting, defaultReviewSetting, type SectionDefinition, sectionsOf } from '@musubi/grants/model';
import { type Actor, FileStore, newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { everyQuery } from '../../kit/read-everything.js';
import { fullSheet, type GrantStage, grantStage, openReview } from '../../kit/seed-grants.js';

const queries = everyQuery();

/** What a reviewer must not find anywhere, by where it stands. */
const secrets = {
  otherScore: '他の委員の理由',
  otherComment: '他の委員の総評',
  note: '庁内だけの覚え書き',
  person: '秘密花子',
  telephone: '022-999-9999',
  otherApplication: '担当でない申請',
  draft: '書きかけの申請',
  attachment: '秘密台規約.pdf',
} as const;
/** What names the applicants: seen in an open call, nowhere in a blind one. */
const blindSecrets = {
  ...{ organisation: '秘密台町内会', answer: 'つつじ集会所', cell: '紙芝居の先生', latePaper: '秘密台の見積.pdf' },
  ...secrets,
};

describe('what a reviewer can read, field by field', () => {
  let api: TestApi;
  let stage: GrantStage;
  let me: Actor;
  const ids: string[] = [];

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-24T09:00:00+09:00');
    stage = await grantStage(api, 'accepted');
    me = stage.reviewers[0]!;
    const other = await stage.another();
    const draft = await stage.another({ state: 'draft' });
    await api.sql(
      'update organisation set name = $2, name_key = $2, contact_tel = $3, contact_name = $4 where id = $1',
      [stage.lead.id, ...[blindSecrets.organisation, secrets.telephone, secrets.person]],
    );
    await api.sql('update application set title = $2 where id = $1', [other, secrets.otherApplication]);
    await api.sql('update application set title = $2, submitted_at = null, number = null where id = $1', [
      draft,
      secrets.draft,
    ]);
    await api.sql('update application_submission set content = $2 where application_id = $1', [
      stage.applicationId,
      JSON.stringify(content(stage)),
    ]);
    await lateDocument(api, stage);
    await openReview(api, stage);
    const second = stage.reviewers[1]!;
    const { applicationId } = stage;
    await api.mutate(second, 'declareInterest', { applicationId, interest: 'none' });
    const scores = fullSheet(3).map((each) => ({ ...each, reason: secrets.otherScore }));
    await api.mutate(second, 'submitReview', { applicationId, scores, comment: secrets.otherComment });
    await api.mutate(stage.staff, 'addScreeningNote', { applicationId, text: secrets.note });
    const rows = await api.sql<{ id: string }>(
      `select id from application union select id from organisation union select id from call union select id from programme
       union select partnership_id from application union select id from person union select id from review union select id from course
       union select id from application_section union select id from application_submission`,
    );
    ids.push(...rows.map((row) => row.id));
  });
  afterAll(() => api.close());

  /** Asks every field of the schema with every id there is, and tells where one of `words` came back. */
  async function leaks(words: Readonly<Record<string, string>>): Promise<string[]> {
    const found: string[] = [];
    for (const { field, document, variables } of queries) {
      const withId = Object.values(variables('x')).some((value) => JSON.stringify(value)?.includes('x'));
      for (const id of withId ? ids : ['x']) {
        const text = JSON.stringify((await api.raw(me, document, variables(id))).data ?? null);
        for (const [name, secret] of Object.entries(words)) if (text.includes(secret)) found.push(`${field}: ${name}`);
      }
    }
    return [...new Set(found)];
  }

  const setBlind = (blind: boolean, blindAttachments = false) =>
    api.sql('update call set review = $2 where id = $1', [
      stage.callId,
      JSON.stringify({ ...defaultReviewSetting, blind, blindAttachments }),
    ]);
  /** Names of organisations are public in the directory: only what belongs to the review may not tell. */
  const inReview = (found: readonly string[]) => found.filter((each) => !/^organisation|^person/.test(each));

  it('asks questions the server takes', async () => {
    const refused: string[] = [];
    for (const { field, document, variables } of queries) {
      const { errors } = await api.raw(me, document, variables(newId()));
      if (
        errors?.some((each) => /validation|syntax|cost|depth|exceed/i.test(`${each.message} ${each.extensions?.code}`))
      )
        refused.push(`${field}: ${errors[0]?.message}`);
    }
    expect(refused).toEqual([]);
  });

  it('shows nothing of what is not theirs before interests are declared, nor afterwards until the own sheet is in', async () => {
    expect(await leaks(secrets)).toEqual([]);
    await api.mutate(me, 'declareInterest', { applicationId: stage.applicationId, interest: 'none' });
    const { otherScore, otherComment, note, otherApplication, draft } = secrets;
    expect(await leaks({ otherScore, otherComment, note, otherApplication, draft })).toEqual([]);
  }, 120_000);

  it('names nobody in a blind call', async () => {
    await setBlind(true);
    expect(inReview(await leaks(blindSecrets))).toEqual([]);
    const desk = `query($applicationId: ID!) { reviewDesk(applicationId: $applicationId) { blind partners content } }`;
    expect(await api.query(me, desk, stage)).toMatchObject({
      reviewDesk: { blind: true, partners: ['団体A', '団体B'], content: { attachments: [] } },
    });
    await setBlind(false);
    expect(await api.query(me, desk, stage)).toMatchObject({
      reviewDesk: { blind: false, partners: [blindSecrets.organisation, '見本こども食堂'] },
    });
  }, 120_000);

  it('names documents of a blind call by what they are, those handed in later too', async () => {
    const desk = `query($applicationId: ID!) { reviewDesk(applicationId: $applicationId) {
      filesHidden content lateDocuments { title organisation name fileId } } }`;
    const late = { title: '見積書の内訳', fileId: expect.any(String) };
    expect(await api.query(me, desk, stage)).toMatchObject({
      reviewDesk: {
        filesHidden: false,
        lateDocuments: [{ ...late, organisation: blindSecrets.organisation, name: blindSecrets.latePaper }],
      },
    });
    await setBlind(true);
    expect(await api.query(me, desk, stage)).toMatchObject({ reviewDesk: { filesHidden: true, lateDocuments: [] } });
    await setBlind(true, true);
    expect(inReview(await leaks(blindSecrets))).toEqual([]);
    const shown = (await api.query(me, desk, stage)) as { reviewDesk: { lateDocuments: { fileId: string }[] } };
    expect(shown).toMatchObject({
      reviewDesk: { filesHidden: false, lateDocuments: [{ ...late, organisation: '団体A', name: '見積書の内訳.pdf' }] },
    });
    const headers = { 'x-test-actor': encodeURIComponent(JSON.stringify(me)), cookie: 'test=1' };
    const file = await api.app.inject({ url: `/files/${shown.reviewDesk.lateDocuments[0]?.fileId}`, headers });
    expect(file.statusCode).toBe(200);
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain("UTF-8''添付書類.pdf");
    await setBlind(false);
  }, 120_000);

  it('shows the scores of others once the own sheet is in, and still nothing else', async () => {
    await api.mutate(me, 'submitReview', { applicationId: stage.applicationId, scores: fullSheet(), comment: '' });
    const found = await leaks({ otherScore: secrets.otherScore, note: secrets.note, draft: secrets.draft });
    expect(found).toEqual(['reviewDesk: otherScore']);
  }, 120_000);

  it('cannot read the PDF or attachments of a blind call', async () => {
    const file = await api.db.transaction(() =>
      api.app.get(FileStore).put(Buffer.from('%PDF-1.4 sample'), {
        name: 'a.pdf',
        type: 'application/pdf',
        subject: { type: 'Application', id: stage.applicationId },
      }),
    );
    const status = async () => {
      const headers = { 'x-test-actor': encodeURIComponent(JSON.stringify(me)), cookie: 'test=1' };
      return (await api.app.inject({ url: `/files/${file.id}`, headers })).statusCode;
    };
    expect(await status()).toBe(200);
    await setBlind(true);
    expect([403, 404]).toContain(await status());
  });
});

/** What the office asked the lead for, and got. */
async function lateDocument(api: TestApi, stage: GrantStage): Promise<void> {
  const { applicationId, lead } = stage;
  const input = { applicationId, organisationId: lead.id, title: '見積書の内訳', dueOn: '2026-12-01' };
  const { id } = await api.mutate(stage.staff, 'requestDocument', input, 'id');
  const { personId } = lead.representative;
  const file = await api.app
    .get(FileStore)
    .put(Buffer.from('%PDF-1.7 見本'), { name: blindSecrets.latePaper, type: 'application/pdf', uploadedBy: personId });
  await api.mutate(lead.representative, 'answerDocumentRequest', { id, fileIds: [file.id] }, 'id');
}

/** A section of the call's own, with a question and a column that tell who applies. */
const place: SectionDefinition = {
  ...{ id: 's-abcdefghij', title: '会場', help: '', filledBy: 'together', kind: 'form' },
  questions: [
    { id: 'where', title: '場所', kind: 'text', identifies: true },
    {
      ...{ id: 'helpers', title: '手伝う人', kind: 'rows' },
      columns: [{ id: 'who', title: 'だれ', kind: 'text', identifies: true }],
    },
    { id: 'why', title: 'わけ', kind: 'textarea' },
  ],
};

const content = (stage: GrantStage) => ({
  call: { form: { ...defaultFormSetting, sections: [...sectionsOf(defaultFormSetting), place] } },
  partners: [
    { id: stage.lead.id, name: blindSecrets.organisation, lead: true },
    { id: stage.partner.id, name: '見本こども食堂', lead: false },
  ],
  sections: [
    {
      section: 'organisation',
      organisationId: stage.lead.id,
      values: { name: blindSecrets.organisation, contactName: secrets.person, contactTel: secrets.telephone },
    },
    {
      section: 'purpose',
      organisationId: null,
      values: { problem: `${blindSecrets.organisation}の${secrets.person}が困っています` },
    },
    {
      ...{ section: place.id, organisationId: null },
      values: {
        where: blindSecrets.answer,
        helpers: [{ id: 'h', who: blindSecrets.cell }],
        why: `${blindSecrets.answer}は${blindSecrets.cell}が近い`,
      },
    },
  ],
  attachments: [
    { id: newId(), kind: 'bylaws', fileId: newId(), organisationId: stage.lead.id, name: secrets.attachment },
  ],
  agreements: [{ organisationId: stage.lead.id, personName: secrets.person }],
});
