import { newId } from '@musubi/platform/server';
import { festivalTitle } from './town/festival.js';
import type { Town } from './town.js';

/** The festival's committee: two partners so far, who know what they still lack. */
export async function prepareFestival(town: Town, accepted: ReadonlyMap<string, string>): Promise<void> {
  const introductionId = accepted.get(festivalTitle);
  if (!introductionId) return;
  const actor = town.person('hibari:representative');
  town.clock.daysAgo(1);
  const { id } = await town.act(actor, 'startPartnership', { introductionId, title: 'ひばり台夏まつり実行委員会' });
  const what = 'テントとやぐらの設営';
  const row = { id: newId(), organisationId: town.organisation('unyu'), kind: 'people', what, amount: '社員6人' };
  await town.act(actor, 'savePartnershipSection', { id, section: 'resources', version: 1, content: [row] });
  town.clock.daysAgo(0);
}
