import {
  ActionNotice,
  Button,
  Card,
  ConfirmDialog,
  Disclosure,
  graphql,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { CallDesk } from '../desk-data.js';
import { builderMessages } from './builder-messages.js';
import { builderValues } from './builder-values.js';
import { IssueLines } from './SectionCard.js';
import type { Builder } from './use-builder.js';

const PublishForm = graphql(
  `
    mutation PublishCallForm($input: PublishCallFormInput!) {
      publishCallForm(input: $input) {
        __typename
        ... on PublishCallFormOk {
          id
          number
          drafts
          voided
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Discard = graphql(
  `
    mutation DiscardCallForm($input: DiscardCallFormInput!) {
      discardCallForm(input: $input) {
        __typename
        ... on DiscardCallFormOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface CardProps {
  readonly call: CallDesk;
  readonly builder: Builder;
  readonly again: () => void;
}

/** What would change for applicants, and the two ways out of a draft. */
export function PublishFormCard(props: CardProps) {
  const { builder } = props;
  const t = useMessages(builderMessages);
  const { changes, issues, moved } = builder;
  const open = changes.length > 0 || moved;
  return (
    <>
      <Card tone="grey">
        <h2 className="m-0 text-std-18B-160">{open ? t.changes : t.same}</h2>
        <ul className="mt-3 mb-0 list-disc space-y-1 pl-5 text-dns-16N-130 leading-[1.6]!">
          {changes.map((change) => (
            <li key={change.words}>{change.words}</li>
          ))}
          {changes.length === 0 && moved && <li>{t.publishNone}</li>}
        </ul>
        {issues.length > 0 && (
          <>
            <h3 className="mt-5 mb-0 text-std-16B-170">{t.mustFix(issues.length)}</h3>
            <IssueLines issues={issues} />
          </>
        )}
        {open && <Ways {...props} />}
      </Card>
      <Editions call={props.call} />
    </>
  );
}

function Ways({ call, builder, again }: CardProps) {
  const t = useMessages(builderMessages);
  const [asking, ask] = useState<'publish' | 'discard' | null>(null);
  const [publish, publishing] = useAction(PublishForm);
  const [discard, discarding] = useAction(Discard);
  const people = builder.changes.length > 0 ? call.draftPeople : 0;
  const confirmPublish = async () => {
    if (!(await builder.form.saveNow())) return;
    const result = await publish({ input: { callId: call.id, version: builder.form.store.read().version } });
    if (!result.ok) return;
    builder.form.finish();
    toast(t.publishedToast(result.data.number, result.data.drafts));
    again();
  };
  const confirmDiscard = async () => {
    await builder.form.saveNow();
    const result = await discard({ input: { callId: call.id } });
    if (!result.ok) return;
    builder.form.store.reset(builderValues(builder.published), 0);
    toast(t.discarded);
    again();
  };
  return (
    <div className="mt-6 space-y-3">
      <ActionNotice error={publishing.error ?? discarding.error} />
      <Button wide disabled={builder.issues.length > 0} onClick={() => ask('publish')}>
        {t.publish}
      </Button>
      <Button variant="text" onClick={() => ask('discard')}>
        {t.discard}
      </Button>
      <ConfirmDialog
        open={asking === 'publish'}
        onClose={() => ask(null)}
        title={t.publishTitle}
        confirmLabel={people > 0 ? t.publishAndTell(people) : t.publish}
        onConfirm={confirmPublish}
      >
        <p className="m-0">{call.drafts > 0 ? t.publishDrafts(call.drafts) : t.publishNoDrafts}</p>
        {people > 0 && <p className="mb-0">{t.publishMails(people)}</p>}
        {call.drafts > 0 && builder.changes.some((change) => change.content) && <p>{t.publishContent}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        onClose={() => ask(null)}
        title={t.discardTitle}
        confirmLabel={t.discard}
        danger
        onConfirm={confirmDiscard}
      >
        {t.discardText}
      </ConfirmDialog>
    </div>
  );
}

function Editions({ call }: { call: CallDesk }) {
  const t = useMessages(builderMessages);
  const f = useFormat();
  return (
    <Disclosure title={t.editions}>
      <ul className="m-0 list-none space-y-2 p-0">
        {call.editions.map((edition) => (
          <li key={edition.number}>
            {t.edition(edition.number)}
            <span className="block text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
              {[edition.publishedAt && f.dateTime(edition.publishedAt), edition.publishedByName]
                .filter(Boolean)
                .join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
