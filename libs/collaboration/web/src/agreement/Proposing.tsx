import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  graphql,
  LinkButton,
  Notice,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { AgreementData } from './AgreementPage.js';

const Propose = graphql(
  `
    mutation ProposeAgreement($input: ProposeAgreementInput!) {
      proposeAgreement(input: $input) {
        __typename
        ... on ProposeAgreementOk {
          id
          number
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What is missing before a version can be made; when nothing is, making it. */
export function Proposing({ agreement, first }: { agreement: AgreementData; first: boolean }) {
  const t = useMessages(collaborationTexts);
  const [propose, proposing] = useAction(Propose);
  const { partnershipId, missing, mayPropose } = agreement;
  const go = async () => {
    if ((await propose({ input: { id: partnershipId } })).ok) toast(t.proposedToast);
  };
  if (!mayPropose) return first ? null : <Notice title={t.planChanged} className="mb-10" />;
  if (missing.length > 0)
    return (
      <Notice
        tone="warning"
        className="mb-10"
        title={t.missingTitle}
        actions={<LinkButton to={`/partnerships/${partnershipId}`}>{t.missingLink}</LinkButton>}
      >
        <ul className="m-0 list-disc pl-5">
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Card className="mb-10 bg-key-50">
      {!first && <h2 className="m-0 text-std-18B-160">{t.planChanged}</h2>}
      <p className="mt-1 mb-0">{first ? t.proposeHelp : t.planChangedHelp}</p>
      <ActionNotice error={proposing.error} />
      <ButtonRow className="mt-4">
        <Button pending={proposing.pending} onClick={() => void go()}>
          {t.propose}
        </Button>
      </ButtonRow>
    </Card>
  );
}
