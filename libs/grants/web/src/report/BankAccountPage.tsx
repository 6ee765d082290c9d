import { bankAccountFields } from '@musubi/grants/model';
import type { Form as FormDefinition } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  Form,
  FormNotices,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useNavigate } from 'react-router';
import type { Award } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { awardMessages } from './messages.js';

const Save = graphql(
  `
    mutation SaveBankAccount($input: SaveBankAccountInput!) {
      saveBankAccount(input: $input) {
        __typename
        ... on SaveBankAccountOk {
          hint
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const form: FormDefinition = { id: 'account', pages: [{ id: 'account', title: '', fields: bankAccountFields }] };

/** Where the city pays to. Nothing of it is kept on this device: no local copy, no autosave. */
export function BankAccountPage() {
  return <WithAward whenFresh>{(award) => (award.mayLead ? <Account award={award} /> : <NotFoundPage />)}</WithAward>;
}

function Account({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const navigate = useNavigate();
  const [save, saving] = useAction(Save);
  const control = useForm({ form, initial: {}, localKey: null });
  const send = async () => {
    const input = { organisationId: award.leadOrganisationId, values: control.store.read().values };
    const result = await control.submit(() => save({ input }));
    if (!result?.ok) return;
    toast(t.accountSaved);
    void navigate(`/applications/${award.id}/award`);
  };
  return (
    <Layout width="narrow" crumbs={useAwardCrumbs(award, t.account)}>
      <PageHeading title={t.account} lead={t.accountLead} />
      <Form autoComplete="off" onSubmit={send}>
        <FormNotices form={control} />
        <FormPageView form={control} pageId="account" />
        <ButtonRow className="mt-8">
          <Button type="submit" size="large" pending={saving.pending}>
            {t.save}
          </Button>
          <LinkButton variant="text" to={`/applications/${award.id}/award`}>
            {t.back}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Layout>
  );
}
