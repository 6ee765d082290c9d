import { TextLink, useMessages } from '@musubi/platform/web';
import { committeeMessages } from './committee-messages.js';

type Page = 'setting' | 'assignment' | 'interviews' | 'deliberation' | 'ranking';
const paths: Readonly<Record<Page, string>> = {
  setting: 'review',
  assignment: 'assignment',
  interviews: 'interviews',
  deliberation: 'deliberation',
  ranking: 'ranking',
};

/** The office's pages of one call's review, in the order of the work. */
export function CallOfficeLinks({ callId, current }: { callId: string; current?: Page }) {
  const t = useMessages(committeeMessages);
  return (
    <nav
      aria-label={t.officePages}
      className="mb-8 flex flex-wrap gap-x-6 gap-y-1 border-b border-solid-gray-300 pb-3"
      data-no-print
    >
      {(Object.keys(paths) as Page[]).map((page) =>
        page === current ? (
          <span key={page} aria-current="page" className="py-2 font-700">
            {t.link(page)}
          </span>
        ) : (
          <span key={page} className="py-2">
            <TextLink to={`/staff/grants/calls/${callId}/${paths[page]}`}>{t.link(page)}</TextLink>
          </span>
        ),
      )}
      <span className="py-2">
        <TextLink to="/staff/grants/reviewers">{t.link('reviewers')}</TextLink>
      </span>
    </nav>
  );
}
