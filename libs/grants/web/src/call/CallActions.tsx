import type { CallIssue } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  Card,
  ConfirmDialog,
  fieldDomId,
  focusField,
  type FormControl,
  graphql,
  Icon,
  LinkButton,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { CallDesk } from './desk-data.js';
import { deskMessages } from './desk-messages.js';
import { boxOf } from './settings-form.js';
import { TestCard } from './TestCard.js';

const Publish = graphql(
  `
    mutation PublishCall($input: PublishCallInput!) {
      publishCall(input: $input) {
        __typename
        ... on PublishCallOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Unpublish = graphql(
  `
    mutation UnpublishCall($input: UnpublishCallInput!) {
      unpublishCall(input: $input) {
        __typename
        ... on UnpublishCallOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface ActionsProps {
  readonly call: CallDesk;
  readonly form: FormControl;
  readonly issues: readonly CallIssue[];
  readonly again: () => void;
}

/** Beside the settings: what is in the way, publishing, and playing. */
export function CallActions(props: ActionsProps) {
  const { call, issues } = props;
  const t = useMessages(deskMessages);
  const taken = call.issues.filter((issue) => issue.field === 'numberPrefix');
  const all = [...issues, ...taken];
  return (
    <>
      <Card tone="grey">
        <h2 className="m-0 text-std-18B-160">{call.published ? t.state : t.issues}</h2>
        <p className="mt-2 mb-0 text-solid-gray-700">{t.counts(call.started, call.submitted)}</p>
        <Issues issues={all} />
        {call.published ? <Withdrawal {...props} /> : <Publication {...props} />}
      </Card>
      {!call.published && <TestCard {...props} />}
    </>
  );
}

function Issues({ issues }: { issues: readonly { field: string; message: string; weight: string }[] }) {
  const t = useMessages(deskMessages);
  if (issues.length === 0) return <p className="mt-3 mb-0">{t.noIssues}</p>;
  const of = (weight: string) => issues.filter((issue) => issue.weight === weight);
  return (
    <>
      <IssueList title={t.stops(of('stop').length)} issues={of('stop')} icon="error" />
      <IssueList title={t.notes(of('note').length)} issues={of('note')} icon="warning" />
    </>
  );
}

function IssueList(props: {
  title: string;
  issues: readonly { field: string; message: string }[];
  icon: 'error' | 'warning';
}) {
  if (props.issues.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-1 text-std-16B-170">{props.title}</h3>
      <ul className="m-0 list-none space-y-1 p-0">
        {props.issues.map((issue) => (
          <li key={issue.message} className="flex gap-2 text-dns-16N-130 leading-[1.6]!">
            <Icon
              name={props.icon}
              size={20}
              className={props.icon === 'error' ? 'mt-2 shrink-0 text-error-1' : 'mt-2 shrink-0 text-warning-orange-2'}
            />
            <button
              type="button"
              className="link-plain py-1 text-left"
              onClick={() => focusField(fieldDomId(boxOf(issue.field)))}
            >
              {issue.message}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Publication({ call, form, again }: ActionsProps) {
  const t = useMessages(deskMessages);
  const f = useFormat();
  const [asking, ask] = useState(false);
  const [publish, publishing] = useAction(Publish);
  const confirm = async () => {
    if (!(await form.saveNow())) return;
    const result = await publish({ input: { id: call.id, version: form.store.read().version } });
    if (!result.ok) return;
    toast(t.published);
    again();
  };
  return (
    <div className="mt-6">
      <ActionNotice error={publishing.error} />
      <Button wide className="mt-2" onClick={() => ask(true)}>
        {t.publish}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.publishTitle}
        confirmLabel={t.publish}
        onConfirm={confirm}
      >
        {t.publishText(f.dateTime(call.opensAt))}
      </ConfirmDialog>
    </div>
  );
}

function Withdrawal({ call, form, again }: ActionsProps) {
  const t = useMessages(deskMessages);
  const [asking, ask] = useState(false);
  const [unpublish, state] = useAction(Unpublish);
  const confirm = async () => {
    const result = await unpublish({ input: { id: call.id, version: form.store.read().version } });
    if (!result.ok) return;
    toast(t.unpublished);
    again();
  };
  return (
    <div className="mt-6 space-y-3">
      <LinkButton variant="outline" wide to={`/grants/calls/${call.id}`}>
        {t.seePublic}
      </LinkButton>
      <ActionNotice error={state.error} />
      {call.started === 0 && (
        <Button variant="text" onClick={() => ask(true)}>
          {t.unpublish}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.unpublishTitle}
        confirmLabel={t.unpublish}
        danger
        onConfirm={confirm}
      >
        {t.unpublishText}
      </ConfirmDialog>
    </div>
  );
}
