import type { ReviewSetting } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  EmptyState,
  graphql,
  Layout,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  SkeletonPage,
  TextLink,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { AssignmentCards, AssignmentLoads } from './AssignmentCards.js';
import { CallOfficeLinks } from './CallOfficeLinks.js';
import { committeeMessages } from './committee-messages.js';

const BoardQuery = graphql(`
  query AssignmentBoard($callId: ID!) {
    assignmentBoard(callId: $callId) {
      id
      title
      review
      applications {
        id
        version
        number
        title
        partners
        fields
        reviewerIds
        submittedIds
      }
      reviewers {
        id
        name
        fields
        background
        maxLoad
        declared
      }
      conflicts {
        applicationId
        reviewerId
        source
        organisation
      }
    }
  }
`);

const ProposalQuery = graphql(`
  query AssignmentProposal($callId: ID!) {
    assignmentProposal(callId: $callId) {
      status
      reasons
      rows {
        applicationId
        reviewerIds
      }
    }
  }
`);

const Confirm = graphql(
  `
    mutation ConfirmAssignments($input: ConfirmAssignmentsInput!) {
      confirmAssignments(input: $input) {
        __typename
        ... on ConfirmAssignmentsOk {
          applications
          told
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type Board = ResultOf<typeof BoardQuery>['assignmentBoard'];
type Proposal = ResultOf<typeof ProposalQuery>['assignmentProposal'];
/** Application id → reviewer ids. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** Shares a call out among its reviewers: a proposal to begin with, changed by hand, confirmed at once. */
export function AssignmentPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <AssignmentView />
    </RequireRole>
  );
}

function AssignmentView() {
  const { callId = '' } = useParams();
  const t = useMessages(committeeMessages);
  const [{ data, error }, again] = useQuery({ query: BoardQuery, variables: { callId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const board = data.assignmentBoard;
  const key = board.applications.map(({ id, version }) => `${id}:${version}`).join();
  return (
    <Layout
      crumbs={[{ title: t.staff, to: '/staff' }, { title: t.pipeline, to: '/staff/grants' }, { title: t.assignTitle }]}
    >
      <PageHeading
        title={t.assignTitle}
        before={<p className="m-0 text-std-17N-170">{board.title}</p>}
        lead={t.assignLead}
      />
      <CallOfficeLinks callId={callId} current="assignment" />
      {board.applications.length === 0 ? (
        <EmptyState title={t.assignEmpty}>{t.assignEmptyHelp}</EmptyState>
      ) : (
        <BoardForm key={key} board={board} />
      )}
    </Layout>
  );
}

function BoardForm({ board }: { board: Board }) {
  const t = useMessages(committeeMessages);
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(board.applications.map(({ id, reviewerIds }) => [id, reviewerIds])),
  );
  const [asking, ask] = useState(false);
  const [confirm, confirming] = useAction(Confirm);
  const changed = board.applications.filter(({ id, reviewerIds }) => !same(chosen[id] ?? [], reviewerIds));
  const people = new Set(
    changed.flatMap(({ id, reviewerIds }) => (chosen[id] ?? []).filter((each) => !reviewerIds.includes(each))),
  ).size;
  const submit = async () => {
    const rows = changed.map(({ id, version }) => ({
      applicationId: id,
      version,
      reviewerIds: [...(chosen[id] ?? [])],
    }));
    const result = await confirm({ input: { callId: board.id, rows } });
    if (result.ok) toast(t.confirmed(result.data.told));
  };
  return (
    <>
      <Propose board={board} onRows={setChosen} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AssignmentCards
          board={board}
          chosen={chosen}
          wanted={(board.review as ReviewSetting).perApplication}
          onChange={setChosen}
        />
        <AssignmentLoads board={board} chosen={chosen} />
      </div>
      <Section title={t.confirmTitle}>
        <ActionNotice error={confirming.error} />
        {changed.length === 0 && <p className="m-0">{t.nothingChanged}</p>}
        <ButtonRow className="mt-4">
          <Button
            aria-disabled={changed.length === 0}
            pending={confirming.pending}
            onClick={() => changed.length > 0 && ask(true)}
          >
            {t.confirm(people)}
          </Button>
        </ButtonRow>
        <ConfirmDialog
          open={asking}
          onClose={() => ask(false)}
          title={t.confirmTitle}
          confirmLabel={t.confirm(people)}
          onConfirm={submit}
        >
          {t.confirmSure(changed.length, people)}
        </ConfirmDialog>
      </Section>
    </>
  );
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function Propose({ board, onRows }: { board: Board; onRows: (chosen: Chosen) => void }) {
  const t = useMessages(committeeMessages);
  const client = useClient();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [pending, setPending] = useState(false);
  const propose = async () => {
    setPending(true);
    const answer = await client
      .query(ProposalQuery, { callId: board.id }, { requestPolicy: 'network-only' })
      .toPromise();
    setPending(false);
    const found = answer.data?.assignmentProposal;
    setProposal(found ?? null);
    if (found && found.status !== 'infeasible')
      onRows(Object.fromEntries(found.rows.map(({ applicationId, reviewerIds }) => [applicationId, reviewerIds])));
  };
  return (
    <>
      <Button variant="outline" pending={pending} onClick={() => void propose()}>
        {pending ? t.proposing : t.propose}
      </Button>
      {proposal?.status === 'infeasible' && (
        <Notice tone="warning" live title={t.infeasible} className="mt-6">
          <ul className="m-0 pl-5">
            {proposal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p className="mt-4 mb-0 flex flex-wrap gap-x-6">
            <TextLink to={`/staff/grants/calls/${board.id}/review`}>{t.toLoads}</TextLink>
            <TextLink to="/staff/grants/reviewers">{t.toRegistry}</TextLink>
          </p>
        </Notice>
      )}
      {proposal && proposal.status !== 'infeasible' && (
        <Notice
          tone="success"
          live
          title={proposal.status === 'optimal' ? t.proposed : t.unfinished}
          className="mt-6"
        />
      )}
    </>
  );
}
