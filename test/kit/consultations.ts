import type { Actor } from '@musubi/platform/server';
import { actor, type TestApi } from './api.js';
import type { GrantStory } from './grants.js';

export const coordinatorActor = (): Actor => actor({ roles: ['coordinator'], name: '相談 員' });

export const slotInput = (more: object = {}) => ({
  ...{ startsOn: '2026-12-01', startTime: '10:00', endTime: '10:30', way: 'either', place: '市役所3階' },
  ...{ onlineUrl: 'https://meet.example.jp/soudan', desk: '市民協働推進課', capacity: 1, note: '', weeks: 1 },
  ...more,
});

/** Opens slots; gives their ids. */
export async function slots(api: TestApi, more: object = {}): Promise<string[]> {
  const answer = await api.mutate(coordinatorActor(), 'publishConsultationSlots', slotInput(more), 'ids');
  return answer['ids'] as string[];
}

export const bookingInput = (story: GrantStory, slotId: string, more: object = {}) => ({
  ...{ slotId, organisationId: story.leadId, partnershipId: story.partnershipId, callId: story.callId },
  ...{ way: 'place', topic: '買い物バスの進め方', ...more },
});

/** Books a slot in the lead's name; gives the booking's id. */
export async function booked(api: TestApi, story: GrantStory, slotId: string): Promise<string> {
  const answer = await api.mutate(story.lead, 'bookConsultation', bookingInput(story, slotId), 'id');
  return answer['id'] as string;
}

export async function bookingRow(api: TestApi, id: string) {
  const [row] = await api.sql<{ state: string; version: number; slotId: string; way: string }>(
    `select state, version, slot_id as "slotId", way from consultation_booking where id = $1`,
    [id],
  );
  if (!row) throw new Error('no booking');
  return row;
}
