import { cx, Layout, LoadError, NotFoundPage, RequireRole, SkeletonPage, useMessages } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type CallDesk, CallDeskQuery } from './desk-data.js';
import { deskMessages } from './desk-messages.js';

/** Loads the call of the address for the office. */
export function WithCallDesk({ children }: { children: (call: CallDesk, again: () => void) => ReactNode }) {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Loaded>{children}</Loaded>
    </RequireRole>
  );
}

function Loaded({ children }: { children: (call: CallDesk, again: () => void) => ReactNode }) {
  const { id = '' } = useParams();
  const [{ data, error }, ask] = useQuery({
    query: CallDeskQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <LoadError error={error} onRetry={again} />;
  if (!data) return <SkeletonPage />;
  return data.callDesk ? <>{children(data.callDesk, again)}</> : <NotFoundPage />;
}

/** The frame of the three pages of a call: settings, form, preview. */
export function CallFrame(props: { call: CallDesk; aside?: ReactNode; narrow?: boolean; children: ReactNode }) {
  const { call, aside, narrow, children } = props;
  const t = useMessages(deskMessages);
  const base = `/staff/grants/calls/${call.id}`;
  const tabs = [
    { to: `${base}/settings`, title: t.settings },
    { to: `${base}/form`, title: t.form },
    { to: `${base}/preview`, title: t.preview },
  ];
  return (
    <Layout
      width={narrow ? 'narrow' : 'wide'}
      aside={aside && <div className="space-y-6 lg:sticky lg:top-4">{aside}</div>}
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.programmes, to: '/staff/grants/programmes' },
        { title: call.title },
      ]}
    >
      <nav aria-label={t.tabs} className="mt-2 flex gap-1 overflow-x-auto border-b border-solid-gray-300">
        {tabs.map((tab) => (
          <NavLink
            key={tab.to}
            to={tab.to}
            className={({ isActive }) =>
              cx(
                'flex min-h-12 shrink-0 items-center border-b-4 px-4 text-std-16B-170 no-underline hover:bg-solid-gray-50',
                isActive ? 'border-key-900 text-key-900' : 'border-transparent text-solid-gray-800',
              )
            }
          >
            {tab.title}
          </NavLink>
        ))}
      </nav>
      {children}
    </Layout>
  );
}
