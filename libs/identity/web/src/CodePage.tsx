import {
  Button,
  Form,
  graphql,
  Layout,
  PageHeading,
  RequireSignIn,
  Stack,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { identityMessages } from './messages/messages.js';

const RedeemCode = graphql(
  `
    mutation RedeemVerificationCode($input: RedeemVerificationCodeInput!) {
      redeemVerificationCode(input: $input) {
        __typename
        ... on RedeemVerificationCodeOk {
          organisationId
          role
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Typing in the code that arrived by letter, telephone or mail. */
export function CodePage() {
  const { id = '' } = useParams();
  const t = useMessages(identityMessages);
  const [code, setCode] = useState('');
  const [redeem, { pending, error }] = useAction(RedeemCode);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const send = async () => {
    const result = await redeem({ input: { organisationId: id, code } });
    if (!result.ok) return;
    refresh();
    toast(t.codeDone);
    void navigate(`/organisations/${id}`, { replace: true });
  };
  return (
    <RequireSignIn>
      <Layout width="narrow">
        <PageHeading title={t.codeTitle} lead={t.codeLead} />
        <Form onSubmit={send}>
          <Stack className="max-w-140 items-start">
            <TextField
              id="code"
              label={t.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              required
              value={code}
              onChange={setCode}
              error={error?.message ?? null}
            />
            <Button type="submit" size="large" pending={pending}>
              {t.codeSend}
            </Button>
          </Stack>
        </Form>
      </Layout>
    </RequireSignIn>
  );
}
