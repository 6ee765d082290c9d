import { resourceQuestions, type ResourceKind } from '@musubi/marketplace/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { demoOrganisations } from './settle-people.js';
import { festival } from './town/festival.js';
import { needsOfNeighbourhoods } from './town/needs-of-neighbourhoods.js';
import { needsOfOthers } from './town/needs-of-others.js';
import type { DemoPosting } from './town/posting-facts.js';
import { resources } from './town/resources.js';
import type { Town } from './town.js';

const demoPostings: readonly DemoPosting[] = [...needsOfNeighbourhoods, ...needsOfOthers, ...resources, ...festival];

/** Days over which the postings came in, the newest today. */
const spreadDays = 45;
const shownDays = 120;

/** Posts everything, as the organisations' own people, over the past weeks. First postings of unverified ones wait for the first look; most have had it. */
export async function postAll(town: Town): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [place, posting] of demoPostings.entries()) {
    town.clock.daysAgo(Math.round(spreadDays * (1 - place / demoPostings.length)) + 1);
    const id = await post(town, posting);
    ids.set(posting.title, id);
  }
  town.clock.daysAgo(0);
  await firstLooks(town);
  const published = await town.db.query<{ id: string }>(`select id from posting where state = 'published'`);
  const open = new Set(published.map(({ id }) => id));
  for (const posting of demoPostings) {
    const id = ids.get(posting.title)!;
    if (open.has(id)) await conclude(town, posting, id);
  }
  return ids;
}

async function post(town: Town, posting: DemoPosting): Promise<string> {
  const actor = town.person(`${posting.by}:representative`);
  const organisationId = town.organisation(posting.by);
  const draft = await town.act(actor, 'createDraftPosting', {
    organisationId,
    kind: posting.kind,
    values: valuesOf(posting, tokyoDate(new Date())),
  });
  if (posting.then === 'draft') return draft.id;
  await town.act(actor, 'publishPosting', { id: draft.id });
  return draft.id;
}

/** All but the newest three that wait for it have been looked at. */
async function firstLooks(town: Town): Promise<void> {
  const waiting = await town.db.query<{ id: string; version: number }>(
    `select id, version from posting where state = 'inReview' order by submitted_at`,
  );
  for (const { id, version } of waiting.slice(0, -3))
    await town.act(town.person('staff'), 'approvePosting', { id, version });
}

async function conclude(town: Town, posting: DemoPosting, id: string): Promise<void> {
  const actor = town.person(`${posting.by}:representative`);
  if (posting.then === 'fulfilled')
    await town.act(actor, 'fulfilPosting', { id, note: '仲間が見つかりました。ありがとうございました。' });
  if (posting.then === 'withdrawn')
    await town.act(actor, 'withdrawPosting', { id, note: '日程が変わったため、取り下げます。' });
}

const valuesOf = (posting: DemoPosting, today: string): Record<string, unknown> => ({
  ...whatOf(posting),
  ...whenOf(posting, today),
  ...partnersOf(posting),
});

function whatOf(posting: DemoPosting): Record<string, unknown> {
  const owner = demoOrganisations.find((each) => each.key === posting.by)!;
  return {
    ...{
      title: posting.title,
      body: posting.body,
      fields: (posting.fields ?? owner.fields).slice(0, 3),
      sdgs: owner.sdgs.slice(0, 3).map(String),
    },
    ...{ resourceKinds: Object.keys(posting.resources), ...amounts(posting), images: [] },
    ...{ reach: posting.reach ?? 'wards', wards: owner.wards.map((digit) => `0410${digit}`), placeHint: '' },
  };
}

function whenOf({ days, weekdays, parts }: DemoPosting, today: string): Record<string, unknown> {
  const [periodFrom, periodTo] = days ? days.map((each) => addDays(today, each)) : ['', ''];
  return {
    periodFrom,
    periodTo,
    weekdays: weekdays ?? [],
    dayParts: parts ?? [],
    deadline: '',
    endsOn: addDays(today, shownDays),
  };
}

const partnersOf = ({ forWhom, wanted, conditions }: DemoPosting): Record<string, unknown> => ({
  ...{ forWhom: forWhom ?? '', wantedTypes: wanted ?? [], conditions: conditions ?? '', quietAfterwards: false },
});

function amounts(posting: DemoPosting): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(posting.resources).flatMap(([kind, [note, quantity, unit]]): [string, unknown][] => {
      if (kind === 'money')
        return [
          ['moneyNote', note],
          ['moneyYen', String(quantity ?? '')],
        ];
      if (resourceQuestions[kind as ResourceKind].unit === null) return [[`${kind}Note`, note]];
      return [
        [`${kind}Note`, note],
        [`${kind}Quantity`, quantity ?? ''],
        [`${kind}Unit`, unit ?? ''],
      ];
    }),
  );
}
