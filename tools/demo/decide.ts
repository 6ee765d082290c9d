import { defaultRubric } from '@musubi/grants/model';
import { SeedProgrammes } from '@musubi/grants/server';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { Config } from '@musubi/platform/server';
import { apply } from './apply.js';
import { deliberate, publish, registerReviewers } from './committee.js';
import { asksForChange, goesOn, interimDays, isSettled } from './awards.js';
import { projects } from './town/projects.js';
import type { Town } from './town.js';

const yearDays = 365;

/** The newest call; made for the fiscal year of the town's clock when there is none yet. */
async function callOfTheYear(town: Town): Promise<string> {
  await town.get(SeedProgrammes).run(town.get(Config).city);
  return (await town.db.one<{ id: string }>('select id from call order by closes_at desc limit 1'))!.id;
}

const period = (town: Town) => ({
  startsOn: addDays(tokyoDate(town.clock.now()), 130),
  endsOn: addDays(tokyoDate(town.clock.now()), 430),
});

interface Verdict {
  readonly key: string;
  /** One score per reviewer; null declares a conflict. */
  readonly scores: readonly (number | null)[];
  readonly outcome: 'approved' | 'approvedWithConditions' | 'rejected';
  readonly conditions?: string;
  readonly reason?: string;
}

const verdicts: readonly Verdict[] = [
  { key: 'yoru', scores: [4, 5, 4], outcome: 'approved' },
  {
    key: 'take',
    scores: [4, null, 3],
    outcome: 'approvedWithConditions',
    conditions: '作業の前に安全講習を受けた人だけが刃物を使うこと。',
  },
  { key: 'hana', scores: [4, 4, 3], outcome: 'approved' },
  {
    key: 'ashi',
    scores: [3, 2, 2],
    outcome: 'rejected',
    reason:
      '送迎の安全の体制と、続けていくための費用の見通しが読み取れませんでした。体制を整えて、次の公募にぜひ申請してください。',
  },
];

/** Last year's call, from the applications to the letters. */
export async function lastYear(town: Town, partnerships: ReadonlyMap<string, string>): Promise<void> {
  town.clock.daysAgo(yearDays);
  const callId = await callOfTheYear(town);
  const applications = new Map<string, string>();
  for (const project of projects) {
    town.clock.daysAgo(yearDays - 12);
    applications.set(
      project.key,
      await apply(town, project, { partnershipId: partnerships.get(project.key)!, callId, ...period(town) }),
    );
  }
  town.clock.daysAgo(yearDays - 40);
  for (const { key, scores } of verdicts) await reviewed(town, applications.get(key)!, scores);
  const staff = town.person('staff');
  await handle(town, [applications.get('take')!, applications.get('hana')!]);
  for (const id of applications.values()) await town.act(staff, 'closeReview', { id });
  town.clock.daysAgo(yearDays - 75);
  await deliberate(town, callId, proposals(applications));
  town.clock.daysAgo(yearDays - 80);
  const decisions = verdicts.map(({ key, outcome, conditions, reason }) => ({
    ...{
      applicationId: applications.get(key)!,
      outcome,
      conditions: conditions ?? '',
      reason: reason ?? '',
      rank: null,
    },
    amount: outcome === 'rejected' ? 0n : BigInt(projects.find((each) => each.key === key)!.requested),
  }));
  await town.db.query(`update call set award = jsonb_build_object('interimDueOn', $2::jsonb) where id = $1`, [
    callId,
    JSON.stringify(interimDays()),
  ]);
  await town.act(staff, 'decideApplications', { decisions });
  await publish(town, callId, [...applications.values()]);
  const project = (key: string) => projects.find((each) => each.key === key)!;
  await goesOn(town, project('take'), applications.get('take')!);
  await asksForChange(town, project('hana'), applications.get('hana')!);
  await isSettled(town, project('yoru'), applications.get('yoru')!);
}

const proposals = (applications: ReadonlyMap<string, string>) =>
  verdicts.map(({ key, outcome, conditions = '', reason = '' }) => ({
    ...{ applicationId: applications.get(key)!, outcome, conditions, reason },
    amount: outcome === 'rejected' ? '0' : String(projects.find((each) => each.key === key)!.requested),
  }));

/** This year's open call: one application to screen, one in review, one still being written. */
export async function thisYear(town: Town, partnerships: ReadonlyMap<string, string>): Promise<void> {
  town.clock.daysAgo(0);
  await registerReviewers(town);
  const callId = await callOfTheYear(town);
  const options = (key: string) => ({ partnershipId: partnerships.get(key)!, callId, ...period(town) });
  const [ashi, yoru, take] = projects as [(typeof projects)[0], (typeof projects)[0], (typeof projects)[0]];
  const inReview = await apply(town, take, options('take'));
  await apply(town, yoru, options('yoru'));
  const draft = await apply(town, ashi, { ...options('ashi'), draft: true });
  await town.act(town.person(`${ashi.partners[0]}:representative`), 'invitePartnerByMail', {
    id: draft,
    name: 'ひばり台小学校 教頭先生',
    email: 'hibarigaoka-es@sample.example.jp',
    message: '坂の上のバスの見守りを、子どもたちといっしょにお願いできませんか。',
  });
  await handle(town, [inReview]);
  await reviewed(town, inReview, [4, null]);
  await shareViews(town);
}

/** Somebody of the office looks after most applications; the rest waits to be given to somebody. */
async function handle(town: Town, ids: readonly string[]): Promise<void> {
  const staff = town.person('staff');
  await town.act(staff, 'assignHandler', { ids: [...ids], handlerId: staff.personId });
}

/** What the office looks at every morning, for all of it. */
async function shareViews(town: Town): Promise<void> {
  const views = [
    { name: '期限を過ぎたもの', query: 'due=overdue&sort=deadline' },
    { name: '交付のあと', query: 'state=approved,reported,settled&sort=deadline' },
  ];
  for (const view of views) await town.act(town.person('staff'), 'savePipelineView', { ...view, shared: true });
}

/** Accepts, assigns all three reviewers, opens; then each of `scores` declares and hands in. */
async function reviewed(town: Town, id: string, scores: readonly (number | null)[]): Promise<void> {
  const staff = town.person('staff');
  const reviewers = [1, 2, 3].map((number) => town.person(`reviewer${number}`));
  await town.act(staff, 'acceptApplication', { id });
  await town.act(staff, 'assignReviewers', { id, reviewerIds: reviewers.map((each) => each.personId) });
  await town.act(staff, 'openReview', { id });
  for (const [place, score] of scores.entries()) {
    const reviewer = reviewers[place]!;
    const conflict = score === null;
    await town.act(reviewer, 'declareInterest', {
      applicationId: id,
      interest: conflict ? 'conflict' : 'none',
      reason: conflict ? '構成団体の活動に、ふだんから参加しているため' : '',
    });
    if (!conflict)
      await town.act(reviewer, 'submitReview', {
        applicationId: id,
        scores: sheet(score, place),
        comment: '地域の声をよく聞いて組み立てられています。',
      });
  }
}

const reasons = [
  '読み取れませんでした。',
  '根拠が弱いと感じました。',
  'もう少し具体的な説明がほしいです。',
  '必要なことは書かれています。',
  '具体的で、納得できる内容です。',
  'たいへんよく練られています。',
];

/** Scores around `base`, a little different per criterion and reviewer, each with a reason. */
function sheet(base: number, reviewer: number) {
  return defaultRubric.criteria.map(({ id, title }, place) => {
    const score = Math.max(0, Math.min(5, base + (((place + reviewer) % 3) - 1)));
    return { criterion: id, score, reason: `${title}について、${reasons[score]}` };
  });
}
