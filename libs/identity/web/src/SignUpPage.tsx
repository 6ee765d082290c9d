import { passwordLeast, signUpForm } from '@musubi/identity/model';
import {
  Button,
  Form,
  FormPageView,
  graphql,
  Layout,
  PageHeading,
  TextLink,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { MailSent } from './MailSent.js';
import { identityMessages } from './messages/messages.js';

const SignUp = graphql(
  `
    mutation SignUp($input: SignUpInput!) {
      signUp(input: $input) {
        __typename
        ... on SignUpOk {
          email
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export function SignUpPage() {
  const t = useMessages(identityMessages);
  const { search } = useLocation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [signUp, { pending }] = useAction(SignUp);
  const form = useForm({ form: signUpForm, initial: { name: '', email: '', password: '' }, localKey: null });
  const send = async () => {
    const { name, email, password } = form.values as Record<string, string>;
    const next = new URLSearchParams(search).get('next');
    const input = { name: name ?? '', email: email ?? '', password: password ?? '', next };
    const result = await form.submit(() => signUp({ input }));
    if (result?.ok) setSentTo(result.data.email);
  };
  if (sentTo) return <MailSent title={t.mailSentTitle} text={t.mailSentText(sentTo)} onAgain={() => setSentTo(null)} />;
  return (
    <Layout width="narrow">
      <PageHeading title={t.signUpTitle} lead={t.signUpLead} />
      <Form className="max-w-140" onSubmit={send}>
        <FormPageView
          form={form}
          texts={{
            name: { title: t.fieldName },
            email: { title: t.fieldEmail, help: t.fieldEmailHelp },
            password: { title: t.fieldPassword, help: t.fieldPasswordHelp(passwordLeast) },
          }}
        >
          <Button type="submit" size="large" wide pending={pending}>
            {t.signUpSubmit}
          </Button>
        </FormPageView>
      </Form>
      <p className="mt-8">
        <TextLink to={`/login${search}`}>{t.haveAccount}</TextLink>
      </p>
    </Layout>
  );
}
