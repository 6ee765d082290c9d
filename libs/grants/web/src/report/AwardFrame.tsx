import {
  Layout,
  LoadError,
  NotFoundPage,
  RequireSignIn,
  SkeletonPage,
  type Crumb,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type Award, type AwardState, useAward } from './award-data.js';
import { awardMessages } from './messages.js';

type Draw = (award: Award, state: AwardState) => ReactNode;

/**
 * Loads the award of the address for `children`; says so in words when it cannot be shown.
 * @param whenFresh waits for the server's newest answer: for forms.
 */
export function WithAward({ children, whenFresh = false }: { children: Draw; whenFresh?: boolean }) {
  return (
    <RequireSignIn>
      <Loaded whenFresh={whenFresh}>{children}</Loaded>
    </RequireSignIn>
  );
}

function Loaded({ children, whenFresh }: { children: Draw; whenFresh: boolean }) {
  const { id = '' } = useParams();
  const state = useAward(id);
  if (state.loading || (whenFresh && !state.seenFresh)) return <SkeletonPage />;
  if (state.failed)
    return (
      <Layout width="narrow">
        <LoadError onRetry={state.again} />
      </Layout>
    );
  return state.award ? children(state.award, state) : <NotFoundPage />;
}

/** The way to a page of an award. */
export function useAwardCrumbs(award: Award, here?: string): Crumb[] {
  const t = useMessages(awardMessages);
  const start = { title: t.applications, to: '/applications' };
  // Who is only asked to join reads the award, not yet the application.
  const joins = award.changes.some((each) => each.mayAgree) && !award.mayReport;
  const own = joins ? { title: award.title } : { title: award.title, to: `/applications/${award.id}` };
  const page = `/applications/${award.id}/award`;
  return here ? [start, own, { title: t.award, to: page }, { title: here }] : [start, own, { title: t.award }];
}
