import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { type AwardStage, awardStage } from '../../kit/award-stage.js';

interface Preview {
  preview: {
    letter: { title: string; body: string; items: { label: string; value: string }[]; recipients: number } | null;
    refusal: string | null;
  };
}

const asked = (name: string, input: string) =>
  `query($input: ${input}!) { preview: ${name}(input: $input) { refusal letter { title body items { label value } recipients } } }`;
const changeLetter = asked('changeLetterPreview', 'DecideChangeInput');
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
