import {
  Button,
  Card,
  ConfirmDialog,
  type FragmentOf,
  graphql,
  LinkButton,
  readFragment,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  ActionNotice,
} from '@musubi/platform/web';
import { useState } from 'react';
import { reviewMessages } from '../review/messages.js';
import { AskForCorrection } from './AskForCorrection.js';
import { MarkIneligible } from './MarkIneligible.js';

export const ScreeningActionsFragment = graphql(`
  fragment ScreeningActions on StaffApplicationFile {
    id
    version
    state
    content
    reviewers {
      assigned
    }
  }
`);

const Accept = graphql(
  `
    mutation AcceptApplication($input: AcceptApplicationInput!) {
      acceptApplication(input: $input) {
        __typename
        ... on AcceptApplicationOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Reinstate = graphql(
  `
    mutation ReinstateApplication($input: ReinstateApplicationInput!) {
      reinstateApplication(input: $input) {
        __typename
        ... on ReinstateApplicationOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Open = graphql(
  `
    mutation OpenReview($input: OpenReviewInput!) {
      openReview(input: $input) {
        __typename
        ... on OpenReviewOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Close = graphql(
  `
    mutation CloseReview($input: CloseReviewInput!) {
      closeReview(input: $input) {
        __typename
        ... on CloseReviewOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type File = { id: string; version: number; state: string; content: unknown };

/** What the office can do next with an application: one main action per state. */
export function ScreeningActions({
  file,
  callId,
}: {
  file: FragmentOf<typeof ScreeningActionsFragment>;
  callId: string;
}) {
  const t = useMessages(reviewMessages);
  const { id, version, state, content } = readFragment(ScreeningActionsFragment, file);
  return (
    <Card>
      <h2 className="m-0 text-std-20B-150">{t.nextStep}</h2>
      <p className="m-0 mt-2">{t.nextFor(state)}</p>
      <div className="mt-5 flex flex-col gap-3">
        <MoveActions file={{ id, version, state, content }} />
        {['inReview', 'reviewed', 'approved', 'rejected'].includes(state) && (
          <LinkButton variant={state === 'reviewed' ? 'solid' : 'outline'} to={`/staff/grants/calls/${callId}/ranking`}>
            {t.rankingTitle}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

/** The buttons of a state, the main one first. */
function MoveActions({ file }: { file: File }) {
  switch (file.state) {
    case 'submitted':
      return (
        <>
          <AcceptAction file={file} />
          <AskForCorrection id={file.id} version={file.version} content={file.content} />
          <MarkIneligible id={file.id} version={file.version} />
        </>
      );
    case 'ineligible':
      return <ReinstateAction file={file} />;
    case 'accepted':
      return <OpenAction file={file} />;
    case 'inReview':
      return <CloseAction file={file} />;
    default:
      return null;
  }
}

function AcceptAction({ file }: { file: File }) {
  const t = useMessages(reviewMessages);
  const [asking, ask] = useState(false);
  const [accept, accepting] = useAction(Accept);
  const confirm = async () => {
    const result = await accept({ input: { id: file.id, version: file.version } });
    if (result.ok) toast(t.accepted);
  };
  return (
    <>
      <ActionNotice error={accepting.error} />
      <Button onClick={() => ask(true)}>{t.accept}</Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.acceptSure}
        confirmLabel={t.accept}
        onConfirm={confirm}
      >
        {t.acceptNote}
      </ConfirmDialog>
    </>
  );
}

function ReinstateAction({ file }: { file: File }) {
  const t = useMessages(reviewMessages);
  const [reinstate, state] = useAction(Reinstate);
  const click = async () => {
    const result = await reinstate({ input: { id: file.id, version: file.version } });
    if (result.ok) toast(t.reinstated);
  };
  return <PlainAction label={t.reinstate} state={state} click={click} variant="outline" />;
}

function OpenAction({ file }: { file: File }) {
  const t = useMessages(reviewMessages);
  const [open, state] = useAction(Open);
  const click = async () => {
    const result = await open({ input: { id: file.id, version: file.version } });
    if (result.ok) toast(t.reviewOpened);
  };
  return <PlainAction label={t.openReview} state={state} click={click} />;
}

function CloseAction({ file }: { file: File }) {
  const t = useMessages(reviewMessages);
  const [close, state] = useAction(Close);
  const click = async () => {
    const result = await close({ input: { id: file.id, version: file.version } });
    if (result.ok) toast(t.reviewClosed);
  };
  return <PlainAction label={t.closeReview} state={state} click={click} />;
}

type ActionNoticeError = Parameters<typeof ActionNotice>[0]['error'];

function PlainAction({
  label,
  state,
  click,
  variant = 'solid',
}: {
  label: string;
  state: { error: ActionNoticeError; pending: boolean };
  click: () => Promise<void>;
  variant?: 'solid' | 'outline';
}) {
  return (
    <>
      <ActionNotice error={state.error} />
      <Button variant={variant} pending={state.pending} onClick={() => void click()}>
        {label}
      </Button>
    </>
  );
}
