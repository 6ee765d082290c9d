import { addDays, tokyoDate } from '@musubi/platform/model';
import type { Town } from './town.js';

const members = [
  { key: 'reviewer1', fields: ['welfare', 'machizukuri'], background: 'academic', maxLoad: 10 },
  { key: 'reviewer2', fields: ['children', 'culture'], background: 'civic', maxLoad: null },
  { key: 'reviewer3', fields: ['environment', 'economy'], background: 'business', maxLoad: null },
] as const;

/** The committee of this year; one of them still owes the yearly declaration. */
export async function registerReviewers(town: Town): Promise<void> {
  const activeFrom = addDays(tokyoDate(town.clock.now()), -300);
  for (const { key, fields, background, maxLoad } of members)
    await town.act(town.person('staff'), 'saveReviewer', {
      ...{ personId: town.person(key).personId, fields: [...fields], background, maxLoad, note: '' },
      ...{ activeFrom, activeUntil: addDays(activeFrom, 729) },
    });
  await town.act(town.person('reviewer1'), 'declareYearlyInterests', { interests: [] });
  await town.act(town.person('reviewer3'), 'declareYearlyInterests', {
    interests: [{ organisation: '見本商店会連合', relation: 'adviser', until: null }],
  });
}

interface Proposal {
  readonly applicationId: string;
  readonly outcome: string;
  readonly amount: string;
  readonly conditions: string;
  readonly reason: string;
}

/** The committee's meeting: its proposal, and minutes that are confirmed and printed. */
export async function deliberate(town: Town, callId: string, proposals: readonly Proposal[]): Promise<void> {
  const staff = town.person('staff');
  const names = members.map(({ key }) => ({ name: town.person(key).name ?? '', present: true }));
  const { version } = await town.act<{ version: number }>(staff, 'saveDeliberation', {
    callId,
    budget: 12_000_000n,
    lines: proposals.map((line) => ({ ...line, remark: '申請書と採点をもとに意見を交わし、この案とした。' })),
    minutes: {
      ...{ heldOn: tokyoDate(town.clock.now()), startsAt: '13:30', endsAt: '15:30', place: '見本市役所 第1会議室' },
      ...{ chair: names[0]?.name ?? '', attendance: names },
      discussion: '事務局が採点の結果を説明し、順位に沿って1件ずつ審議した。\n予算の範囲で交付の案をまとめた。',
    },
  });
  await town.act(staff, 'confirmMinutes', { callId, version });
}

/** What the committee said goes to the applicants, and the list of awards to everybody. */
export async function publish(town: Town, callId: string, applicationIds: readonly string[]): Promise<void> {
  const staff = town.person('staff');
  const items = applicationIds.map((applicationId) => ({
    applicationId,
    criteria: [
      { criterion: 'need', comments: ['困っている人のようすが具体的に書かれていました。'] },
      {
        criterion: 'feasibility',
        comments: ['役割分担ははっきりしています。', '雨の日の備えもあるとよいと思います。'],
      },
    ],
    remarks: ['続けていくための工夫を、ぜひ考えてください。'],
  }));
  await town.act(staff, 'releaseFeedback', { items });
  await town.act(staff, 'publishAwards', { callId, on: tokyoDate(town.clock.now()) });
}
