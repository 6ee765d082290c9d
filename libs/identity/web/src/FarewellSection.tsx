import {
  Button,
  Card,
  ConfirmDialog,
  graphql,
  Section,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
  ActionNotice,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { identityMessages } from './messages/messages.js';

const DeleteAccount = graphql(
  `
    mutation DeleteAccount($input: DeleteAccountInput!) {
      deleteAccount(input: $input) {
        __typename
        ... on DeleteAccountOk {
          done
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Leaving for good; the password is asked once more. */
export function FarewellSection() {
  const t = useMessages(identityMessages);
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [remove, { error }] = useAction(DeleteAccount);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const go = async () => {
    const result = await remove({ input: { password } });
    if (!result.ok) return;
    refresh();
    toast(t.deleted);
    void navigate('/', { replace: true });
  };
  return (
    <Section title={t.deleteTitle} lead={t.deleteLead}>
      <ActionNotice error={error} />
      <Card tone="grey" className="mt-4">
        <div className="max-w-140">
          <TextField
            id="delete-password"
            type="password"
            autoComplete="current-password"
            label={t.deletePassword}
            value={password}
            onChange={setPassword}
            required
          />
        </div>
        <div className="mt-4">
          <Button variant="outline" disabled={password === ''} onClick={() => setAsking(true)}>
            {t.deleteOpen}
          </Button>
        </div>
      </Card>
      <ConfirmDialog
        danger
        open={asking}
        onClose={() => setAsking(false)}
        title={t.deleteTitle}
        confirmLabel={t.deleteConfirm}
        onConfirm={go}
      >
        {t.deleteLead}
      </ConfirmDialog>
    </Section>
  );
}
