import { verificationMeans } from '@musubi/identity/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  graphql,
  Notice,
  Select,
  Stack,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const Verify = graphql(
  `
    mutation VerifyOrganisation($input: VerifyOrganisationInput!) {
      verifyOrganisation(input: $input) {
        __typename
        ... on VerifyOrganisationOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Issue = graphql(
  `
    mutation IssueVerificationCode($input: IssueVerificationCodeInput!) {
      issueVerificationCode(input: $input) {
        __typename
        ... on IssueVerificationCodeOk {
          id
          digits
          expiresAt
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Subject {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** The two ways to verify: what staff have seen themselves, or a code to the registered address. */
export function VerifyActions(props: Subject) {
  const t = useMessages(identityMessages);
  const [open, setOpen] = useState<'verify' | 'code' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ButtonRow>
        <Button onClick={() => setOpen('verify')}>{t.verify}</Button>
        <Button variant="outline" onClick={() => setOpen('code')}>
          {t.issueCode}
        </Button>
      </ButtonRow>
      {open === 'verify' && <VerifyDialog {...props} onClose={close} />}
      {open === 'code' && <CodeDialog {...props} onClose={close} />}
    </>
  );
}

const seen = (['document', 'visit', 'register'] as const).map((value) => ({ value, label: verificationMeans[value] }));
const sent = (['codeByPost', 'codeByPhone', 'codeByEmail'] as const).map((value) => ({
  value,
  label: verificationMeans[value],
}));

type Errors = { field: string | null; message: string; issues: readonly { field: string; message: string }[] } | null;
const issueOf = (error: Errors, field: string) => error?.issues.find((each) => each.field === field)?.message ?? null;

function VerifyDialog({ id, version, name, onClose }: Subject & { onClose: () => void }) {
  const t = useMessages(identityMessages);
  const [means, setMeans] = useState('');
  const [reason, setReason] = useState('');
  const [verify, { pending, error }] = useAction(Verify);
  const send = async () => {
    const result = await verify({ input: { id, version, means, reason } });
    if (!result.ok) return;
    toast(t.verifiedDone);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.verifyTitle(name)}
      actions={
        <ButtonRow>
          <Button pending={pending} onClick={() => void send()}>
            {t.verify}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap="small">
        <ActionNotice error={error && error.issues.length === 0 ? error : null} />
        <Select
          id={`means-${id}`}
          label={t.means}
          required
          value={means}
          onChange={setMeans}
          options={seen}
          error={issueOf(error, 'means')}
        />
        <TextArea
          id={`reason-${id}`}
          label={t.reason}
          help={t.reasonHelp}
          required
          rows={3}
          max={500}
          value={reason}
          onChange={setReason}
          error={issueOf(error, 'reason')}
        />
      </Stack>
    </Dialog>
  );
}

function CodeDialog({ id, onClose }: Subject & { onClose: () => void }) {
  const t = useMessages(identityMessages);
  const [means, setMeans] = useState('codeByPost');
  const [sentTo, setSentTo] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [issue, { pending, error }] = useAction(Issue);
  const send = async () => {
    const result = await issue({ input: { organisationId: id, means, sentTo } });
    if (!result.ok) return;
    if (result.data.digits) return setCode(result.data.digits);
    toast(t.issuedMail);
    onClose();
  };
  if (code)
    return (
      <Dialog open onClose={onClose} title={t.issueCode} actions={<Button onClick={onClose}>{t.close}</Button>}>
        <Notice tone="success" live title={t.issuedCode(code)}>
          {t.issuedCodeText}
        </Notice>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.issueCode}
      actions={
        <ButtonRow>
          <Button pending={pending} onClick={() => void send()}>
            {t.issue}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap="small">
        <Select
          id={`send-${id}`}
          label={t.means}
          required
          emptyLabel={null}
          value={means}
          onChange={setMeans}
          options={sent}
        />
        <TextField
          id={`to-${id}`}
          label={t.sentTo}
          help={t.sentToHelp}
          required
          value={sentTo}
          onChange={setSentTo}
          error={error?.message ?? null}
        />
      </Stack>
    </Dialog>
  );
}
