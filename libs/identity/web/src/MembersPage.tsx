import {
  ActionNotice,
  Button,
  ConfirmDialog,
  graphql,
  Layout,
  LoadError,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  Section,
  SkeletonPage,
  Stack,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type CombinedError, useQuery } from 'urql';
import { Invitations, Invite } from './Invitations.js';
import { MemberCard } from './MemberCard.js';
import { identityMessages } from './messages/messages.js';
import { MembershipRequests } from './MembershipRequests.js';

const MembersQuery = graphql(`
  query MembersPage($id: ID!) {
    organisation(id: $id) {
      id
      name
      myRole
      may {
        invite
      }
    }
    organisationPeople(id: $id) {
      members {
        id
        version
        personId
        name
        email
        role
        since
      }
      invitations {
        id
        email
        role
        expiresAt
      }
      requests {
        id
        name
        email
        message
        createdAt
      }
    }
  }
`);

const Leave = graphql(
  `
    mutation LeaveOrganisation($input: LeaveOrganisationInput!) {
      leaveOrganisation(input: $input) {
        __typename
        ... on LeaveOrganisationOk {
          organisationId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Data = ResultOf<typeof MembersQuery>;

export function MembersPage() {
  return (
    <RequireSignIn>
      <Members />
    </RequireSignIn>
  );
}

const wordsOf = (error: CombinedError | undefined) => error?.graphQLErrors[0]?.message;

function Members() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({ query: MembersQuery, variables: { id } });
  if (fetching && !data) return <SkeletonPage />;
  if (data?.organisation) return <People organisation={data.organisation} people={data.organisationPeople} />;
  return (
    <Layout width="narrow">
      <LoadError message={wordsOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
    </Layout>
  );
}

function People(props: { organisation: NonNullable<Data['organisation']>; people: Data['organisationPeople'] }) {
  const t = useMessages(identityMessages);
  const { organisation, people } = props;
  const { id, name } = organisation;
  const crumbs = [
    { title: t.organisations, to: '/organisations' },
    { title: name, to: `/organisations/${id}` },
    { title: t.membersTitle },
  ];
  return (
    <Layout width="narrow" crumbs={crumbs}>
      <PageHeading title={t.membersTitle} lead={t.membersLead} />
      <Stack gap="small">
        {people.requests.length > 0 && <MembershipRequests requests={people.requests} />}
        <Section title={t.memberList}>
          <Stack gap="small">
            {people.members.map((member) => (
              <MemberCard key={member.id} member={member} manage={organisation.may.invite} />
            ))}
          </Stack>
        </Section>
        {organisation.may.invite && <Invite organisationId={id} />}
        {people.invitations.length > 0 && <Invitations invitations={people.invitations} />}
        {organisation.myRole && <LeaveBox id={id} name={name} />}
      </Stack>
    </Layout>
  );
}

function LeaveBox({ id, name }: { id: string; name: string }) {
  const t = useMessages(identityMessages);
  const [asking, setAsking] = useState(false);
  const [leave, { error }] = useAction(Leave);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const go = async () => {
    const result = await leave({ input: { organisationId: id } });
    if (!result.ok) return;
    refresh();
    toast(t.left);
    void navigate(`/organisations/${id}`);
  };
  return (
    <div className="border-t border-solid-gray-300 pt-6">
      <ActionNotice error={error} />
      <Button variant="text" onClick={() => setAsking(true)}>
        {t.leave}
      </Button>
      <ConfirmDialog
        danger
        open={asking}
        onClose={() => setAsking(false)}
        title={t.leave}
        confirmLabel={t.leave}
        onConfirm={go}
      >
        {t.leaveQuestion(name)}
      </ConfirmDialog>
    </div>
  );
}
