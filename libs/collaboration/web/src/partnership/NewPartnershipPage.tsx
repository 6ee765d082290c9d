import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  Form,
  graphql,
  Layout,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  SkeletonPage,
  TextField,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { NoOrganisation } from '../inbox/InboxPage.js';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';

const Start = graphql(
  `
    mutation StartPartnership($input: StartPartnershipInput!) {
      startPartnership(input: $input) {
        __typename
        ... on StartPartnershipOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const FromQuery = graphql(`
  query NewPartnershipPage($id: ID!) {
    introduction(id: $id) {
      id
      posting {
        title
      }
      from {
        id
        name
        logoFileId
      }
      to {
        id
        name
        logoFileId
      }
    }
  }
`);

/** A name is enough to begin; with `?introduction=` both sides are partners at once. */
export function NewPartnershipPage() {
  return (
    <RequireSignIn>
      <NewPartnership />
    </RequireSignIn>
  );
}

function NewPartnership() {
  const [search] = useSearchParams();
  const id = search.get('introduction');
  return id ? <FromIntroduction id={id} /> : <Beginning introduction={null} />;
}

function FromIntroduction({ id }: { id: string }) {
  const query = useQuery({ query: FromQuery, variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.introduction}>
      {(introduction) => <Beginning introduction={introduction} />}
    </Loaded>
  );
}

type From = NonNullable<ResultOf<typeof FromQuery>['introduction']>;

function Beginning({ introduction }: { introduction: From | null }) {
  const t = useMessages(collaborationTexts);
  const { acting, loading } = useViewer();
  if (loading) return <SkeletonPage />;
  const crumbs = [{ title: t.partnerships, to: '/partnerships' }, { title: t.newPartnership }];
  return (
    <Layout width="narrow" crumbs={crumbs}>
      <PageHeading title={t.newPartnership} lead={t.newLead} />
      {introduction && (
        <Card className="mb-8 grid gap-3">
          <PartyName party={introduction.from} />
          <PartyName party={introduction.to} />
        </Card>
      )}
      {acting ? <TitleForm introduction={introduction} organisationId={acting.organisationId} /> : <NoOrganisation />}
    </Layout>
  );
}

function TitleForm({ introduction, organisationId }: { introduction: From | null; organisationId: string }) {
  const t = useMessages(collaborationTexts);
  const navigate = useNavigate();
  const [title, setTitle] = useState(introduction?.posting?.title ?? '');
  const [start, starting] = useAction(Start);
  const submit = async () => {
    const whose = introduction ? { introductionId: introduction.id } : { organisationId };
    const answer = await start({ input: { title, ...whose } });
    if (answer.ok) void navigate(`/partnerships/${answer.data.id}`);
  };
  const fieldError = starting.error?.field === 'title' ? starting.error.message : null;
  return (
    <Form onSubmit={submit}>
      <TextField
        id="title"
        label={t.newTitle}
        help={t.newTitleHelp}
        required
        value={title}
        onChange={setTitle}
        error={fieldError}
      />
      <div className="mt-6">
        <ActionNotice error={fieldError ? null : starting.error} />
      </div>
      <ButtonRow className="mt-6">
        <Button type="submit" size="large" wide pending={starting.pending}>
          {t.start}
        </Button>
      </ButtonRow>
    </Form>
  );
}
