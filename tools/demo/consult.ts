import { type CallFormSetting, sectionsOf } from '@musubi/grants/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { projects } from './town/projects.js';
import type { Town } from './town.js';

/** Times of the consultation desk in the coming weeks, one of them booked. */
export async function openDesk(town: Town, partnerships: ReadonlyMap<string, string>): Promise<void> {
  town.clock.daysAgo(0);
  const staff = town.person('staff');
  const today = tokyoDate(town.clock.now());
  const open = (days: number, startTime: string, endTime: string, more: object = {}) =>
    town.act<{ ids: string[] }>(staff, 'publishConsultationSlots', {
      ...{ startsOn: addDays(today, days), startTime, endTime, weeks: 3, capacity: 1, way: 'either' },
      ...{ place: '市役所 本庁舎3階 相談コーナー', onlineUrl: 'https://meeting.example.jp/soudan' },
      ...{ desk: '市民協働推進課', note: '', ...more },
    });
  const morning = await open(4, '10:00', '10:30');
  await open(4, '14:00', '14:30', { capacity: 2 });
  await open(5, '18:30', '19:00', { desk: 'サポートセンター', place: 'サポートセンター 1階', note: '夜の相談です。' });
  await book(town, partnerships, morning.ids[0] ?? '');
}

/** The last project's lead asks about its budget. */
async function book(town: Town, partnerships: ReadonlyMap<string, string>, slotId: string): Promise<void> {
  const project = projects.find((each) => each.key === 'take')!;
  const [lead = ''] = project.partners;
  const call = await town.db.one<{ id: string }>('select id from call where published order by closes_at desc limit 1');
  await town.act(town.person(`${lead}:representative`), 'bookConsultation', {
    slotId,
    organisationId: town.organisation(lead),
    partnershipId: partnerships.get(project.key),
    ...{ callId: call?.id, way: 'place' },
    topic: '予算の行の分け方と、見積書が要るものを教えてください（見本）。',
  });
}

/** Next year's call in the making: copied, with a question of its own that is not published yet, open for playing. */
export async function prepareCall(town: Town): Promise<void> {
  const staff = town.person('staff');
  const call = await town.db.one<{ id: string; programmeId: string; form: CallFormSetting }>(
    `select id, programme_id as "programmeId", form from call where published order by closes_at desc limit 1`,
  );
  if (!call) return;
  const made = await town.act(staff, 'createCall', { programmeId: call.programmeId, copyOf: call.id });
  const question = {
    ...{ id: 'q-publicity', title: '活動をどう知らせますか', kind: 'textarea' as const, required: true, max: 400 },
    help: '回覧板、掲示板、SNS など。届きにくい人への工夫も書いてください。',
  };
  const sections = sectionsOf(call.form).map((section) =>
    section.id === 'activities' ? { ...section, questions: [...section.questions, question] } : section,
  );
  await town.act(staff, 'saveCallForm', { callId: made.id, version: null, form: { ...call.form, sections } });
  await town.act(staff, 'setCallTestMode', { id: made.id, version: 1, testMode: true });
}
