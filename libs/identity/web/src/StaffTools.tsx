import { type VerificationMeans, verificationMeans } from '@musubi/identity/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  Dialog,
  Disclosure,
  type FragmentOf,
  graphql,
  readFragment,
  Section,
  Stack,
  TextArea,
  TextLink,
  Timeline,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { badgeMessages } from './messages/badges.js';
import { identityMessages } from './messages/messages.js';
import { VerifyActions } from './VerifyActions.js';

const Revoke = graphql(
  `
    mutation RevokeVerification($input: RevokeVerificationInput!) {
      revokeVerification(input: $input) {
        __typename
        ... on RevokeVerificationOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const SetBadges = graphql(
  `
    mutation SetOrganisationBadges($input: SetOrganisationBadgesInput!) {
      setOrganisationBadges(input: $input) {
        __typename
        ... on SetOrganisationBadgesOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const BadgesQuery = graphql(`
  query BadgesToGive {
    badges {
      code
      name
      description
    }
  }
`);

/** For staff, on the organisation's own page: verification with its history, and badges. */
export function StaffTools(props: { organisation: FragmentOf<typeof StaffToolsFragment> }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const o = readFragment(StaffToolsFragment, props.organisation);
  const [revoking, setRevoking] = useState(false);
  if (!o.may.verify) return null;
  const wordsOf = (means: string | null) =>
    means ? verificationMeans[means as VerificationMeans] : t.revokeVerification;
  return (
    <Section title={t.staffTools}>
      <Stack gap="small">
        {o.verifiedAt ? (
          <ButtonRow>
            <Button variant="outline" onClick={() => setRevoking(true)}>
              {t.revokeVerification}
            </Button>
          </ButtonRow>
        ) : (
          <VerifyActions id={o.id} version={o.version} name={o.name} />
        )}
        {o.verifications.length > 0 && (
          <Disclosure title={t.history}>
            <Timeline
              moments={o.verifications.map((each) => ({
                id: each.at,
                when: [format.dateTime(each.at), each.by].filter(Boolean).join(' '),
                title: wordsOf(each.means),
                icon: each.act === 'verified' ? 'check' : 'close',
                children: <p className="m-0 break-words">{each.reason}</p>,
              }))}
            />
          </Disclosure>
        )}
        <BadgeChoice key={o.version} id={o.id} version={o.version} held={o.badges.map((badge) => badge.code)} />
      </Stack>
      {revoking && <RevokeDialog id={o.id} version={o.version} onClose={() => setRevoking(false)} />}
    </Section>
  );
}

function RevokeDialog({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const t = useMessages(identityMessages);
  const [reason, setReason] = useState('');
  const [revoke, { pending, error }] = useAction(Revoke);
  const send = async () => {
    const result = await revoke({ input: { id, version, reason } });
    if (!result.ok) return;
    toast(t.revokedDone);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.revokeVerification}
      actions={
        <ButtonRow>
          <Button pending={pending} onClick={() => void send()}>
            {t.revokeVerification}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </ButtonRow>
      }
    >
      <TextArea
        id={`revoke-${id}`}
        label={t.revokeReason}
        required
        rows={3}
        max={500}
        value={reason}
        onChange={setReason}
        error={error?.message ?? null}
      />
    </Dialog>
  );
}

function BadgeChoice({ id, version, held }: { id: string; version: number; held: string[] }) {
  const t = useMessages(identityMessages);
  const texts = useMessages(badgeMessages);
  const [{ data }] = useQuery({ query: BadgesQuery });
  const [chosen, setChosen] = useState(held);
  const [setBadges, { pending, error }] = useAction(SetBadges);
  const badges = data?.badges ?? [];
  if (data && badges.length === 0)
    return (
      <p className="m-0">
        {texts.noneYet} <TextLink to="/staff/badges">{texts.make}</TextLink>
      </p>
    );
  if (!data) return null;
  const save = async () => {
    const result = await setBadges({ input: { id, version, badges: chosen } });
    if (result.ok) toast(t.saved);
  };
  return (
    <Card tone="grey">
      <Stack gap="small" className="items-start">
        <CheckboxGroup
          id={`badges-${id}`}
          label={t.badgesTitle}
          noBadge
          value={chosen}
          onChange={setChosen}
          options={badges.map((badge) => ({ value: badge.code, label: badge.name, hint: badge.description }))}
        />
        <ActionNotice error={error} />
        <Button variant="outline" pending={pending} onClick={() => void save()}>
          {t.save}
        </Button>
      </Stack>
    </Card>
  );
}

export const StaffToolsFragment = graphql(`
  fragment StaffTools on Organisation {
    id
    version
    name
    verifiedAt
    badges {
      code
    }
    may {
      verify
    }
    verifications {
      act
      means
      reason
      at
      by
    }
  }
`);
