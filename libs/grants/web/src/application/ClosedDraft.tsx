import { Notice, TextLink, useFormat, useMessages } from '@musubi/platform/web';
import type { Application } from './application-data.js';
import { togetherMessages } from './together-messages.js';

/** Never handed in, and nobody can any more. */
export const isClosedDraft = ({ state, onPaper, call }: Application): boolean =>
  state === 'draft' && !onPaper && call.status === 'closed';

/** Above a draft whose call has closed: that it is too late, how long it is kept, and what one can do with it. */
export function ClosedDraft({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  if (!isClosedDraft(application)) return null;
  const { id, call, retainUntil } = application;
  const actions = (
    <>
      <a className="link" href={`/files/applications/${id}`} target="_blank" rel="noreferrer">
        {t.pdfDraft}
      </a>
      <TextLink to="/grants">{t.closedOther}</TextLink>
    </>
  );
  return (
    <Notice tone="warning" title={t.closedTitle(f.dateTime(call.closesAt))} actions={actions} className="mb-8">
      {retainUntil ? t.closedKept(f.date(retainUntil)) : t.closedSoon}
    </Notice>
  );
}
