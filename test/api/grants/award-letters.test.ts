import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { type AwardStage, awardStage } from '../../kit/award-stage.js';

interface Preview {
  preview: {
    letter: { title: string; body: string; items: { label: string; value: string }[]; recipients: number } | null;
    recipients: number;
    refusal: string | null;
  };
}

const asked = (name: string, input: string) =>
  `query($input: ${input}!) { preview: ${name}(input: $input) { refusal recipients letter { title body items { label value } recipients } } }`;
const changeLetter = asked('changeLetterPreview', 'DecideChangeInput');
const advanceLetter = asked('advanceLetterPreview', 'DecideAdvanceInput');
const interimReview = asked('interimReviewPreview', 'ReviewInterimInput');
const settlementLetter = asked('settlementLetterPreview', 'SettleApplicationInput');
const returnLetter = asked('returnLetterPreview', 'RequireReturnInput');
const cancellationLetter = asked('cancellationLetterPreview', 'CancelAwardInput');

describe('letters after the award, before they are sent', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  const issued = (id: string, kind: string) =>
    api.sql<{ title: string; body: string; items: unknown }>(
      `select content->>'title' as title, content->>'body' as body, content->'items' as items
         from letter where application_id = $1 and kind = $2 order by id desc limit 1`,
      [id, kind],
    );
  const preview = async ({ staff }: AwardStage, document: string, input: object) =>
    (await api.query<Preview>(staff, document, { input })).preview;

  /** The letter that was shown is the letter that is sent, to as many people as was said. */
  const same = async (stage: AwardStage, kind: string, shown: Preview['preview']) => {
    await api.runJobs();
    const { recipients, ...letter } = shown.letter!;
    expect(await issued(stage.id, kind)).toEqual([letter]);
    expect(
      await api.sql(
        `select count(*)::int as n from mail_message m join letter l on m.key like 'letter:' || l.id || ':%'
          where l.application_id = $1 and l.kind = $2`,
        [stage.id, kind],
      ),
    ).toEqual([{ n: recipients }]);
  };

  it('says from which day a project is suspended', async () => {
    const stage = await awardStage(api);
    const content = { what: '倒木の片付けまで休む', reason: '台風のため', fromOn: '2027-02-01' };
    const input = { id: stage.id, kind: 'suspension', content };
    const { id } = await stage.does(stage.lead.representative, 'requestChange', input, 'id');
    const { letter } = await preview(stage, changeLetter, { id, approve: true, note: '' });
    expect(letter?.items).toContainEqual({
      label: '中止（廃止）の内容',
      value: '事業の中止（一時）\n倒木の片付けまで休む\n令和9年2月1日から',
    });
  });

  it('shows the letter of an advance, and whom a refusal without a letter is mailed to', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff } = stage;
    const asking = { id, amount: '200000', reason: '道具を先に買うため' };
    const { id: payment } = await stage.does(lead.representative, 'requestAdvance', asking, 'id');
    const on = { id: payment };
    const refusing = await preview(stage, advanceLetter, { ...on, approve: false, note: '実績のあとに支払います。' });
    expect(refusing).toEqual({ letter: null, recipients: 2, refusal: null });
    const late = await preview(stage, advanceLetter, { ...on, approve: true, dueOn: '2026-01-01' });
    expect(late).toMatchObject({ letter: null, recipients: 0, refusal: expect.stringMatching(/./) });
    const approving = { ...on, approve: true, amount: '150000', dueOn: '2027-02-20' };
    const shown = await preview(stage, advanceLetter, approving);
    expect(shown.letter?.items).toContainEqual({ label: '概算払の額', value: '金150,000円' });
    expect(await api.sql('select state from grant_payment where id = $1', [payment])).toEqual([{ state: 'requested' }]);
    await stage.does(staff, 'decideAdvance', approving);
    await same(stage, 'advanceApproval', shown);
  });

  it('says whom the return of an interim report is mailed to, and returns nothing', async () => {
    const stage = await awardStage(api, { interimDueOn: ['2027-01-29'] });
    const values = { done: '3回開いた', spent: '120000', pace: 'late', next: '4回目を開く' };
    const input = { id: stage.id, dueOn: '2027-01-29', values };
    const { id } = await stage.does(stage.lead.representative, 'reportInterim', input, 'id');
    const missing = await preview(stage, interimReview, { id, confirm: false });
    expect(missing).toMatchObject({ letter: null, refusal: expect.stringMatching(/./) });
    const returning = await preview(stage, interimReview, { id, confirm: false, note: '遅れの理由を書いてください' });
    expect(returning).toEqual({ letter: null, recipients: 2, refusal: null });
    expect(await api.sql('select state from interim_report where id = $1', [id])).toEqual([{ state: 'submitted' }]);
  });

  it('shows the letter of a change, approved and refused, and changes nothing', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff } = stage;
    const change = await stage.does(
      lead.representative,
      'requestChange',
      { id, kind: 'content', content: { what: '会場を変える', reason: '工事のため', endsOn: '2027-03-25' } },
      'id',
    );
    const on = { id: change['id'] as string };
    const missing = await preview(stage, changeLetter, { ...on, approve: false });
    expect(missing).toMatchObject({ letter: null, refusal: expect.stringContaining('理由') });
    const refusing = await preview(stage, changeLetter, { ...on, approve: false, note: '会場は変えられません。' });
    expect(JSON.stringify(refusing.letter)).toContain('会場は変えられません。');
    const shown = await preview(stage, changeLetter, { ...on, approve: true, note: '' });
    expect(shown.letter?.recipients).toBe(2);
    expect(shown.letter?.items).toContainEqual({
      label: '変更の内容',
      value: expect.stringMatching(/^事業の内容の変更\n会場を変える\n終了日：.* → 令和9年3月25日$/),
    });
    expect(await api.sql('select state from change_request where id = $1', [on.id])).toEqual([{ state: 'requested' }]);
    expect(await issued(id, 'changeApproval')).toEqual([]);
    await stage.does(staff, 'decideChange', { ...on, approve: true, note: '' });
    await same(stage, 'changeApproval', shown);
  });

  it('shows the letters of settlement and return', async () => {
    const stage = await awardStage(api);
    const { id, staff } = stage;
    await stage.advance('560000');
    await stage.report({ lead: [{ id: 'a', category: 'rent', price: '200000' }], partner: [], own: '20000' });
    expect(await preview(stage, settlementLetter, { id, settledYen: '180000' })).toMatchObject({ letter: null });
    await stage.inspect();
    const settling = await preview(stage, settlementLetter, { id, settledYen: '180000' });
    expect(await stage.state()).toBe('reported');
    await stage.does(staff, 'settleApplication', { id, settledYen: '180000' });
    await same(stage, 'settlement', settling);
    const back = await preview(stage, returnLetter, { id, reason: '概算払が確定額を上回るため' });
    await stage.does(staff, 'requireReturn', { id, reason: '概算払が確定額を上回るため' });
    await same(stage, 'repayment', back);
  });

  it('shows the letter of a cancellation', async () => {
    const stage = await awardStage(api);
    const input = { id: stage.id, reason: '虚偽の申請が分かったため' };
    const shown = await preview(stage, cancellationLetter, input);
    await stage.does(stage.staff, 'cancelAward', input);
    await same(stage, 'cancellation', shown);
  });

  it('is for the office only', async () => {
    const stage = await awardStage(api);
    const input = { id: stage.id, reason: '理由' };
    for (const who of [stage.lead.representative, stage.reviewers[0]!, stage.accountant])
      expect((await api.raw(who, cancellationLetter, { input })).errors?.[0]?.extensions?.['code']).toBe('notAllowed');
    expect((await api.raw(null, cancellationLetter, { input })).errors?.[0]?.extensions?.['code']).toBe('signInNeeded');
  });
});
