import { requestResetForm, resetForm } from '@musubi/identity/model';
import {
  Button,
  Form,
  FormPageView,
  graphql,
  Layout,
  PageHeading,
  TextLink,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { MailSent } from './MailSent.js';
import { identityMessages } from './messages/messages.js';

const RequestReset = graphql(
  `
    mutation RequestReset($input: RequestResetInput!) {
      requestReset(input: $input) {
        __typename
        ... on RequestResetOk {
          email
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const ResetPassword = graphql(
  `
    mutation ResetPassword($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        __typename
        ... on ResetPasswordOk {
          personId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Without a token: ask for the mail. With the token of the mail: choose a new password. */
export function ResetPage() {
  const [search] = useSearchParams();
  const token = search.get('token');
  return token ? <NewPassword token={token} /> : <AskForMail />;
}

function AskForMail() {
  const t = useMessages(identityMessages);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [request, { pending }] = useAction(RequestReset);
  const form = useForm({ form: requestResetForm, initial: { email: '' }, localKey: null });
  const send = async () => {
    const result = await form.submit(() => request({ input: { email: String(form.values['email']) } }));
    if (result?.ok) setSentTo(result.data.email);
  };
  if (sentTo)
    return <MailSent title={t.resetSentTitle} text={t.resetSentText(sentTo)} onAgain={() => setSentTo(null)} />;
  return (
    <Layout width="narrow">
      <PageHeading title={t.resetTitle} lead={t.resetLead} />
      <Form className="max-w-140" onSubmit={send}>
        <FormPageView form={form}>
          <Button type="submit" size="large" wide pending={pending}>
            {t.resetSubmit}
          </Button>
        </FormPageView>
      </Form>
      <p className="mt-8">
        <TextLink to="/login">{t.login}</TextLink>
      </p>
    </Layout>
  );
}

function NewPassword({ token }: { token: string }) {
  const t = useMessages(identityMessages);
  const [reset, { pending }] = useAction(ResetPassword);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const form = useForm({ form: resetForm, initial: { password: '' }, localKey: null });
  const send = async () => {
    const result = await form.submit(() => reset({ input: { token, password: String(form.values['password']) } }));
    if (!result?.ok) return;
    refresh();
    toast(t.passwordChanged);
    void navigate('/', { replace: true });
  };
  return (
    <Layout width="narrow">
      <PageHeading title={t.newPasswordTitle} lead={t.newPasswordLead} />
      <Form className="max-w-140" onSubmit={send}>
        <FormPageView form={form}>
          <Button type="submit" size="large" wide pending={pending}>
            {t.newPasswordSubmit}
          </Button>
        </FormPageView>
      </Form>
    </Layout>
  );
}
