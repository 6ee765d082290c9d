import {
  graphql,
  Layout,
  PageHeading,
  RequireRole,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { identityMessages } from './messages/messages.js';
import { OrganisationWizard } from './OrganisationWizard.js';

const RegisterOrganisation = graphql(
  `
    mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
      registerOrganisation(input: $input) {
        __typename
        ... on RegisterOrganisationOk {
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

/** 代理入力: staff register an organisation whose people have no login. */
export function StaffNewOrganisationPage() {
  const t = useMessages(identityMessages);
  const [register, { pending, error }] = useAction(RegisterOrganisation);
  const [onBehalf, setOnBehalf] = useState('');
  const navigate = useNavigate();
  const done = (id: string) => {
    toast(t.registered);
    void navigate(`/organisations/${id}`, { replace: true });
  };
  return (
    <RequireRole roles={['staff', 'coordinator', 'admin']}>
      <Layout width="narrow" crumbs={[{ title: t.staffTitle, to: '/staff/organisations' }, { title: t.staffNewTitle }]}>
        <PageHeading title={t.staffNewTitle} lead={t.staffNewLead} />
        <OrganisationWizard
          localKey="organisation:staff-new"
          register={(input) => register({ input: { ...input, onBehalf } })}
          pending={pending}
          error={error}
          onDone={done}
        >
          <TextField
            id="f-onBehalf"
            label={t.onBehalf}
            help={t.onBehalfHelp}
            value={onBehalf}
            onChange={setOnBehalf}
            required
            className="mt-8"
            error={error?.field === 'onBehalf' ? error.message : null}
          />
        </OrganisationWizard>
      </Layout>
    </RequireRole>
  );
}
