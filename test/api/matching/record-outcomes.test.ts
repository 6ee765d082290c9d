import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, propose, town, type Town } from '../../kit/collaboration.js';

interface Row {
  readonly scope: string;
  readonly source: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly factors: Readonly<Record<string, number>>;
  readonly candidate: string;
}

describe('outcomes of what was suggested', () => {
  let api: TestApi;
  let all: Town;

  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  beforeEach(async () => {
    all = await town(api);
  });
  afterAll(() => api.close());

  const rows = async () => {
    await api.runJobs();
    return api.sql<Row>(
      `select scope, source, outcome, reason, factors, candidate_id as candidate from match_outcome
       where asking_id = any($1) or candidate_id = any($1) order by id`,
      [[all.neighbours.id, all.npo.id, all.company.id, all.needId]],
    );
  };

  it('keeps what the scorer saw when one asks, and how it ended', async () => {
    const asked = await ask(api, all);
    const before = await rows();
    expect(before).toMatchObject([
      { scope: 'organisation', outcome: null, candidate: all.npo.id },
      { scope: 'posting', outcome: null, candidate: all.needId },
    ]);
    expect(before[0]!.factors).toMatchObject({ fields: 1, area: 1 });
    await api.sql(`update organisation set fields = '{}' where id = $1`, [all.npo.id]);
    await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id: asked['id'] });
    const after = await rows();
    expect(after.map((each) => each.outcome)).toEqual(['accepted', 'accepted']);
    expect(after.map((each) => each.factors)).toEqual(before.map((each) => each.factors));
  });

  it('keeps the reason of a refusal, and forgets a request that was taken back', async () => {
    const asked = await ask(api, all);
    await api.mutate(all.neighbours.editor, 'declineIntroduction', { id: asked['id'], reason: 'purpose' });
    expect((await rows())[0]).toMatchObject({ outcome: 'declined', reason: 'purpose' });
    const proposed = await propose(api, all);
    expect((await rows()).filter((each) => each.outcome === 'proposed')).toHaveLength(2);
    await api.mutate(all.coordinator, 'withdrawIntroduction', { id: proposed['id'] });
    expect((await rows()).filter((each) => each.outcome === 'proposed')).toHaveLength(0);
  });

  it('notes when nobody answered in time', async () => {
    await ask(api, all);
    await rows();
    const now = api.clock.now();
    api.clock.set(new Date(now.getTime() + 15 * 86_400_000));
    await api.runSchedule('expire-introductions');
    expect((await rows()).map((each) => each.outcome)).toEqual(['expired', 'expired']);
    api.clock.set(now);
  });

  it('keeps what was said of a suggestion, as it looked before it was said', async () => {
    const about = { organisationId: all.neighbours.id, aboutOrganisationId: all.company.id, postingId: all.needId };
    const given = await api.mutate(all.neighbours.editor, 'giveMatchOpinion', { ...about, opinion: 'fits' }, 'id');
    const [fits] = await rows();
    expect(fits).toMatchObject({
      source: 'opinion',
      scope: 'organisation',
      outcome: 'fits',
      candidate: all.company.id,
    });
    expect(fits!.factors['liked']).toBe(0);
    await api.mutate(
      all.neighbours.editor,
      'giveMatchOpinion',
      { ...about, opinion: 'unfit', reason: 'content' },
      'id',
    );
    expect((await rows())[0]).toMatchObject({ outcome: 'unfit', reason: 'content' });
    await api.mutate(all.neighbours.editor, 'withdrawMatchOpinion', { id: given['id'] });
    expect(await rows()).toEqual([]);
  });
});
