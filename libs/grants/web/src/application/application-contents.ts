import type { Assessment, Task } from '@musubi/grants/model';
import { type ContentsEntry, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { isEditable } from './ApplicationFrame.js';
import { togetherMessages } from './together-messages.js';

/** Addresses of the parts of an application's page. */
export const partIds = {
  partner: ({ id }: Pick<ApplicationPartner, 'id'>) => `part-${id}`,
  shared: 'part-shared',
  agreement: 'agreement',
  conditions: 'conditions',
  content: 'content',
  partners: 'partners',
  history: 'history',
  contact: 'contact',
} as const;

export const doneIn = (tasks: readonly Task[]): number => tasks.filter((task) => task.status === 'complete').length;

export const sharedTasks = (tasks: readonly Task[]): Task[] => tasks.filter((task) => !task.partner);

export const tasksOf = (tasks: readonly Task[], { id }: Pick<ApplicationPartner, 'id'>): Task[] =>
  tasks.filter((task) => task.partner?.id === id);

export const openConditions = (lines: Assessment['eligibility']['lines']) =>
  lines.filter((line) => line.answer !== 'met');

export const agreedIn = ({ partners, agreements }: Application) => ({
  agreed: partners.filter(({ id }) => agreements.some((each) => each.organisationId === id)).length,
  all: partners.length,
});

/** What stands on the page of an application, with how far each part is. */
export function useContents(application: Application, { tasks, eligibility }: Assessment): ContentsEntry[] {
  const t = useMessages(grantsMessages);
  const w = useMessages(togetherMessages);
  const rest = [
    { id: partIds.history, title: t.history },
    { id: partIds.contact, title: t.contact },
  ];
  if (!isEditable(application)) return [{ id: partIds.content, title: t.sections }, ...rest];
  const part = (id: string, title: string, own: readonly Task[]): ContentsEntry => ({
    ...{ id, title },
    status: {
      text: t.partDone(doneIn(own), own.length),
      tone: doneIn(own) === own.length ? 'success' : 'neutral',
    },
  });
  const partner = (each: ApplicationPartner) =>
    part(partIds.partner(each), t.ownParts(each.name), tasksOf(tasks, each));
  const { agreed, all } = agreedIn(application);
  const open = openConditions(eligibility.lines).length;
  return [
    ...application.partners.filter((each) => each.mayEdit).map(partner),
    part(partIds.shared, t.together, sharedTasks(tasks)),
    ...application.partners.filter((each) => !each.mayEdit).map(partner),
    {
      ...{ id: partIds.agreement, title: t.agreementTitle },
      status: { text: t.partAgreed(agreed, all), tone: agreed === all ? 'success' : 'neutral' },
    },
    {
      ...{ id: partIds.conditions, title: t.eligibility },
      status: open > 0 ? { text: t.partOpen(open), tone: 'warning' } : undefined,
    },
    { id: partIds.partners, title: w.partners },
    ...rest,
  ];
}
