import { membershipRoles, type MembershipRole, profileForm } from '@musubi/identity/model';
import {
  Badge,
  Button,
  DescriptionList,
  EmptyState,
  Form,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  LinkCard,
  PageHeading,
  RequireSignIn,
  Section,
  SkeletonPage,
  Stack,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useClient, useQuery } from 'urql';
import { FarewellSection } from './FarewellSection.js';
import { identityMessages } from './messages/messages.js';
import { PasswordSection } from './PasswordSection.js';

const AccountQuery = graphql(`
  query AccountPage {
    viewer {
      id
      name
      nameKana
      email
      version
      memberships {
        organisationId
        organisationName
        role
      }
    }
  }
`);

const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        __typename
        ... on UpdateProfileOk {
          personId
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const MyData = graphql(`
  query MyData {
    myData
  }
`);

interface Me {
  readonly name: string;
  readonly nameKana: string;
  readonly email: string;
  readonly version: number;
  readonly memberships: readonly { organisationId: string; organisationName: string; role: string }[];
}

export function AccountPage() {
  return (
    <RequireSignIn>
      <Account />
    </RequireSignIn>
  );
}

function Account() {
  const t = useMessages(identityMessages);
  const [{ data }] = useQuery({ query: AccountQuery });
  const viewer = data?.viewer;
  if (!viewer?.id) return <SkeletonPage />;
  const me: Me = {
    name: viewer.name ?? '',
    nameKana: viewer.nameKana ?? '',
    email: viewer.email ?? '',
    version: viewer.version ?? 1,
    memberships: viewer.memberships,
  };
  return (
    <Layout width="narrow" crumbs={[{ title: t.account }]}>
      <PageHeading title={t.account} />
      <Stack gap="small">
        <MyOrganisations me={me} />
        <Profile me={me} key={me.version} />
        <PasswordSection />
        <OwnData />
        <FarewellSection />
      </Stack>
    </Layout>
  );
}

function MyOrganisations({ me }: { me: Me }) {
  const t = useMessages(identityMessages);
  const find = (
    <>
      <LinkButton to="/organisations/new">{t.newOrganisation}</LinkButton>
      <LinkButton to="/organisations" variant="outline">
        {t.findOrganisation}
      </LinkButton>
    </>
  );
  return (
    <Section title={t.myOrganisations}>
      {me.memberships.length === 0 ? (
        <EmptyState icon="people" title={t.noOrganisations} action={<div className="flex flex-wrap gap-4">{find}</div>}>
          {t.noOrganisationsText}
        </EmptyState>
      ) : (
        <Stack gap="small">
          {me.memberships.map((each) => (
            <LinkCard
              key={each.organisationId}
              to={`/organisations/${each.organisationId}`}
              title={each.organisationName}
              before={<Badge tone="key">{membershipRoles[each.role as MembershipRole]}</Badge>}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Profile({ me }: { me: Me }) {
  const t = useMessages(identityMessages);
  const [update, { pending }] = useAction(UpdateProfile);
  const { refresh } = useViewer();
  const form = useForm({
    form: profileForm,
    initial: { name: me.name, nameKana: me.nameKana },
    version: me.version,
    localKey: 'profile',
  });
  const save = async () => {
    const { name, nameKana } = form.values as Record<string, string>;
    const input = { version: me.version, name: name ?? '', nameKana: nameKana ?? '' };
    const result = await form.submit(() => update({ input }));
    if (!result?.ok) return;
    toast(t.saved);
    refresh();
  };
  return (
    <Section title={t.profile} lead={t.profileLead}>
      <Form className="max-w-140" onSubmit={save}>
        <FormPageView form={form}>
          <DescriptionList facts={[{ title: t.email, value: me.email }]} />
          <Button type="submit" variant="outline" pending={pending}>
            {t.save}
          </Button>
        </FormPageView>
      </Form>
    </Section>
  );
}

function OwnData() {
  const t = useMessages(identityMessages);
  const client = useClient();
  const download = async () => {
    const { data } = await client.query(MyData, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!data) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data.myData, null, 2)], { type: 'application/json' }));
    link.download = 'musubi-my-data.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Section title={t.myData} lead={t.myDataLead}>
      <Button variant="outline" icon="download" onClick={() => void download()}>
        {t.download}
      </Button>
    </Section>
  );
}
