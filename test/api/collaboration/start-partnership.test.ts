import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, partnership, party, town, type Town } from '../../kit/collaboration.js';

describe('startPartnership', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  const document = `query($id: ID!) { partnership(id: $id) {
    title state moves partners { name } invitations { organisation { name } } sections { section content version }
    guide { step state missing } conversationId } }`;

  it('opens one workspace from an accepted introduction, with the need as its problem', async () => {
    const asked = await ask(api, all);
    const input = { introductionId: asked['id'], title: '放課後の居場所づくり' };
    expect((await api.mutate(all.npo.editor, 'startPartnership', input)).code).toBe('notAccepted');
    await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id: asked['id'] });
    expect((await api.mutate(all.company.editor, 'startPartnership', input)).__typename).toBe('NotFound');
    const first = await api.mutate(all.npo.editor, 'startPartnership', input, 'id');
    const second = await api.mutate(all.neighbours.editor, 'startPartnership', input, 'id');
    expect(second['id']).toBe(first['id']);
    const { partnership: seen } = await api.query<{ partnership: Record<string, unknown> }>(
      all.neighbours.viewer,
      document,
      { id: first['id'] },
    );
    expect(seen).toMatchObject({
      state: 'forming',
      title: '放課後の居場所づくり',
      partners: [{ name: all.npo.name }, { name: all.neighbours.name }],
    });
    const sections = seen['sections'] as { section: string; content: { problem?: string } }[];
    expect(sections.find((each) => each.section === 'purpose')?.content.problem).toContain('過ごす場所がありません');
    expect((seen['guide'] as { state: string }[])[0]?.state).toBe('now');
    const foreign = await api.query<{ partnership: null }>(all.company.representative, document, { id: first['id'] });
    expect(foreign.partnership).toBeNull();
  });

  it('starts by invitation, for the own organisation only', async () => {
    const guest = await party(api, '学びの会');
    const input = {
      organisationId: all.npo.id,
      title: '子ども食堂',
      inviteIds: [guest.id],
      inviteMessage: 'ご一緒に。',
    };
    expect((await api.mutate(all.npo.viewer, 'startPartnership', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.company.editor, 'startPartnership', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.npo.editor, 'startPartnership', { ...input, title: ' ' })).field).toBe('title');
    const { id } = (await api.mutate(all.npo.editor, 'startPartnership', input, 'id')) as unknown as { id: string };
    const { partnership: seen } = await api.query<{ partnership: Record<string, unknown> }>(guest.viewer, document, {
      id,
    });
    expect(seen).toMatchObject({ conversationId: null, invitations: [{ organisation: { name: '学びの会' } }] });
    await api.runJobs();
    expect(await api.sql(`select 1 from mail_message where subject like '%へのお誘い'`)).toHaveLength(2);
    expect(await partnership(api, { ...all, npo: all.company })).toBeTruthy();
  });
});
