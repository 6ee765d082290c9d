import { loginForm } from '@musubi/identity/model';
import {
  Button,
  Card,
  Form,
  FormPageView,
  graphql,
  Icon,
  Layout,
  LinkButton,
  PageHeading,
  Section,
  Stack,
  TextLink,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { identityMessages } from './messages/messages.js';
import { nextPath } from './next-path.js';

const Login = graphql(
  `
    mutation Login($input: LoginInput!) {
      login(input: $input) {
        __typename
        ... on LoginOk {
          personId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const DemoQuery = graphql(`
  query LoginPage {
    viewer {
      demo
      demoLogins {
        email
        label
        name
        password
      }
    }
  }
`);

/** Sends the login and goes on to where one came from. */
function useLogin() {
  const [login, state] = useAction(Login);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const { search } = useLocation();
  const go = () => {
    refresh();
    void navigate(nextPath(search, '/'), { replace: true });
  };
  return { login, go, ...state };
}

export function LoginPage() {
  const t = useMessages(identityMessages);
  const { search } = useLocation();
  const { login, go, pending } = useLogin();
  const form = useForm({ form: loginForm, initial: { email: '', password: '' }, localKey: null });
  const send = async () => {
    const { email, password } = form.values as { email: string; password: string };
    const result = await form.submit(() => login({ input: { email, password } }));
    if (result?.ok) go();
  };
  return (
    <Layout width="narrow">
      <PageHeading title={t.login} lead={t.loginLead} />
      <Stack gap="large">
        <Form className="max-w-140" onSubmit={send}>
          <FormPageView form={form} texts={{ email: { title: t.fieldEmail }, password: { title: t.fieldPassword } }}>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
              <Button type="submit" size="large" wide pending={pending}>
                {t.loggingIn}
              </Button>
              <TextLink to="/reset">{t.forgot}</TextLink>
            </div>
          </FormPageView>
        </Form>
        <DemoLogins />
        <Card tone="grey">
          <h2 className="m-0 text-std-18B-160">{t.noAccount}</h2>
          <p className="mt-1 mb-4">{t.noAccountText}</p>
          <LinkButton to={`/signup${search}`} variant="outline">
            {t.signUp}
          </LinkButton>
        </Card>
      </Stack>
    </Layout>
  );
}

/** The people of the demo town: one tap signs in. Nothing is drawn anywhere else. */
function DemoLogins() {
  const t = useMessages(identityMessages);
  const [{ data }] = useQuery({ query: DemoQuery });
  const { login, go, pending } = useLogin();
  const logins = data?.viewer.demoLogins ?? [];
  if (logins.length === 0) return null;
  const use = async (email: string, password: string) => {
    const result = await login({ input: { email, password } });
    if (result.ok) go();
  };
  return (
    <Section title={t.demoTitle} lead={t.demoText}>
      <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2">
        {logins.map((each) => (
          <li key={each.email} className="min-w-0">
            <button
              type="button"
              aria-disabled={pending}
              onClick={() => void use(each.email, each.password)}
              className="flex min-h-16 w-full items-center gap-3 rounded-12 border border-solid-gray-420 bg-white px-4 py-3 text-left hover:border-black hover:bg-key-50"
            >
              <Icon name="person" className="text-key-900" />
              <span className="min-w-0">
                <span className="block text-std-16B-170">{each.label}</span>
                <span className="block text-dns-14N-130 break-words text-solid-gray-700">{each.name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
