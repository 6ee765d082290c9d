import {
  graphql,
  Layout,
  PageHeading,
  RequireSignIn,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useLocation, useNavigate } from 'react-router';
import { identityMessages } from './messages/messages.js';
import { nextPath } from './next-path.js';
import { OrganisationWizard } from './OrganisationWizard.js';

const CreateOrganisation = graphql(
  `
    mutation CreateOrganisation($input: CreateOrganisationInput!) {
      createOrganisation(input: $input) {
        __typename
        ... on CreateOrganisationOk {
          id
          candidates {
            id
            name
            nameKana
            type
            wards
            townName
            verified
            hasMembers
            sameNumber
          }
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Registers an organisation; who does becomes its representative. */
export function NewOrganisationPage() {
  const t = useMessages(identityMessages);
  const [create, { pending, error }] = useAction(CreateOrganisation);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const { search } = useLocation();
  const done = (id: string) => {
    refresh();
    toast(t.registered);
    void navigate(nextPath(search, `/organisations/${id}`), { replace: true });
  };
  return (
    <RequireSignIn>
      <Layout width="narrow" crumbs={[{ title: t.organisations, to: '/organisations' }, { title: t.newTitle }]}>
        <PageHeading title={t.newTitle} lead={t.newLead} />
        <OrganisationWizard
          localKey="organisation:new"
          register={(input) => create({ input })}
          pending={pending}
          error={error}
          onDone={done}
        />
      </Layout>
    </RequireSignIn>
  );
}
