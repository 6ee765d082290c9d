import {
  ActionNotice,
  Button,
  graphql,
  Icon,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import type { ApplicationPart } from './application-data.js';
import { togetherMessages } from './together-messages.js';

const Mark = graphql(
  `
    mutation MarkApplicationPart($input: MarkApplicationPartInput!) {
      markApplicationPart(input: $input) {
        __typename
        ... on MarkApplicationPartOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** 入力完了: says that a part is done. `version` is the one the form stands at. */
export function CompletePart({ part, version }: { part: ApplicationPart; version: () => Promise<number | null> }) {
  const t = useMessages(togetherMessages);
  const [mark, state] = useAction(Mark);
  const complete = async () => {
    const now = await version();
    if (now === null) return;
    const result = await mark({ input: { id: part.id, version: now, complete: true } });
    if (result.ok) toast(t.completeDone);
  };
  return (
    <div className="rounded-12 bg-solid-gray-50 p-4">
      <ActionNotice error={state.error} />
      <p className="mt-0 mb-3">{t.completeHelp}</p>
      <Button variant="outline" icon="check" pending={state.pending} onClick={() => void complete()}>
        {t.complete}
      </Button>
    </div>
  );
}

/** A part that is done: by whom and when, and the way back. */
export function CompletedPart({ part, mayReopen }: { part: ApplicationPart; mayReopen: boolean }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const [mark, state] = useAction(Mark);
  if (!part.completedAt) return null;
  const reopen = async () => {
    const result = await mark({ input: { id: part.id, version: part.version, complete: false } });
    if (result.ok) toast(t.reopened);
  };
  return (
    <div className="mb-6 rounded-12 bg-green-50 p-4">
      <ActionNotice error={state.error} />
      <p className="m-0 flex items-start gap-2">
        <Icon name="success" size={20} className="mt-1 shrink-0 text-success-2" />
        <span>
          <strong>{t.completed(part.completedByName ?? '', f.dateTime(part.completedAt))}</strong>
          <span className="block">{t.completedNote}</span>
        </span>
      </p>
      {mayReopen && (
        <Button size="small" variant="outline" className="mt-3" pending={state.pending} onClick={() => void reopen()}>
          {t.reopenPart}
        </Button>
      )}
    </div>
  );
}
