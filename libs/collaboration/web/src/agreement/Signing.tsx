import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  graphql,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import type { VersionData } from './AgreementPage.js';

const Sign = graphql(
  `
    mutation SignAgreement($input: SignAgreementInput!) {
      signAgreement(input: $input) {
        __typename
        ... on SignAgreementOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** A representative confirms having read the version, then signs for the organisation. */
export function Signing({ version, organisationIds }: { version: VersionData; organisationIds: readonly string[] }) {
  const t = useMessages(collaborationTexts);
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const [sign, signing] = useAction(Sign);
  const name = (id: string) => version.signatures.find((each) => each.organisationId === id)?.organisationName ?? '';
  const go = async (organisationId: string) => {
    setAsked(true);
    if (!read) return;
    const answer = await sign({ input: { id: version.id, hash: version.hash, organisationId } });
    if (answer.ok) toast(t.signedToast);
  };
  return (
    <Card className="mt-6 border-2 border-key-900">
      <Checkbox
        id="agreement-read"
        label={t.signConfirm}
        required
        noBadge
        checked={read}
        onChange={setRead}
        error={asked && !read ? t.signConfirmNeeded : null}
      />
      <ActionNotice error={signing.error} />
      <ButtonRow className="mt-4">
        {organisationIds.map((id) => (
          <Button key={id} pending={signing.pending} onClick={() => void go(id)}>
            {t.sign(name(id))}
          </Button>
        ))}
      </ButtonRow>
    </Card>
  );
}
