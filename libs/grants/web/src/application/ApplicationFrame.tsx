import {
  Badge,
  type Crumb,
  Layout,
  LoadError,
  NotFoundPage,
  RequireSignIn,
  SkeletonPage,
  type Tone,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { grantsMessages } from '../messages/messages.js';
import { applicationStates, useWord } from '../messages/vocabulary.js';
import { type Application, type ApplicationPart, type ApplicationState, useApplication } from './application-data.js';

const tones: Partial<Record<string, Tone>> = {
  draft: 'warning',
  returned: 'warning',
  approved: 'success',
  settled: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

/** 「未提出」「受付済み」…: the applicants' word for the state. */
export function ApplicationBadge({ state }: { state: string }) {
  const stateName = useWord(applicationStates);
  return (
    <Badge tone={tones[state] ?? 'info'} strong={state === 'draft' || state === 'returned'}>
      {stateName(state)}
    </Badge>
  );
}

export const isEditable = (application: Pick<Application, 'state'>): boolean =>
  application.state === 'draft' || application.state === 'returned';

/** A moment that lasts its whole second has passed. */
export const isOver = (at: string): boolean => new Date(at).getTime() + 1000 <= Date.now();

/** While a correction is asked for, only the sections asked for can be changed, each until its own deadline. */
export const isAsked = ({ state, corrections }: Pick<Application, 'state' | 'corrections'>, section: string): boolean =>
  state !== 'returned' ||
  corrections.length === 0 ||
  corrections.some((each) => each.section === section && !isOver(each.dueAt));

/** Whether the viewer can write this part now. */
export const isWritable = (application: Application, part: ApplicationPart): boolean =>
  part.mayEdit && isEditable(application) && !part.completedAt && isAsked(application, part.section);

type Draw = (application: Application, state: ApplicationState) => ReactNode;

/**
 * Loads the application of the address for `children`; says so in words when it cannot be shown.
 * @param whenFresh waits for the server's newest answer: for forms.
 */
export function WithApplication({ children, whenFresh = false }: { children: Draw; whenFresh?: boolean }) {
  return (
    <RequireSignIn>
      <Loaded whenFresh={whenFresh}>{children}</Loaded>
    </RequireSignIn>
  );
}

function Loaded({ children, whenFresh }: { children: Draw; whenFresh: boolean }) {
  const { id = '' } = useParams();
  const state = useApplication(id);
  if (state.loading || (whenFresh && !state.seenFresh)) return <SkeletonPage />;
  if (state.failed)
    return (
      <Layout width="narrow">
        <LoadError onRetry={state.again} />
      </Layout>
    );
  if (!state.application) return <NotFoundPage />;
  return children(state.application, state);
}

/** The way to a page of an application. */
export function useCrumbs(application: Application, here?: string): Crumb[] {
  const t = useMessages(grantsMessages);
  const own = { title: application.title, to: `/applications/${application.id}` };
  const start = { title: t.applications, to: '/applications' };
  return here ? [start, own, { title: here }] : [start, { title: application.title }];
}
