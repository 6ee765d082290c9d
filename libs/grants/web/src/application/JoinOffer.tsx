import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  DescriptionList,
  graphql,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  Stack,
  TextLink,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  useViewer,
  type ViewerMembership,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { invitationMessages } from './invitation-messages.js';
import type { Offer } from './JoinPage.js';

const Join = graphql(
  `
    mutation JoinApplication($input: JoinApplicationInput!) {
      joinApplication(input: $input) {
        __typename
        ... on JoinApplicationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Decline = graphql(
  `
    mutation DeclineApplicationInvitation($input: DeclineApplicationInvitationInput!) {
      declineApplicationInvitation(input: $input) {
        __typename
        ... on DeclineApplicationInvitationOk {
          invitationId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What is asked of whoever was invited by e-mail, and yes or no. */
export function JoinOffer({ offer, token, again }: { offer: Offer; token: string; again: () => void }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const facts = [
    { title: t.offerMessage, value: offer.message },
    { title: t.offerTitle, value: offer.title },
    { title: t.offerCall, value: offer.call },
    { title: t.offerCloses, value: format.dateTime(offer.closesAt) },
    { title: t.offerPartners, value: offer.partners.join('\n') },
    { title: t.offerReplaces, value: offer.replaces && t.offerReplacesText(offer.replaces) },
    { title: t.offerExpires, value: format.date(offer.expiresAt) },
  ];
  return (
    <Layout width="narrow">
      <PageHeading title={t.joinTitle} lead={t.offerLead(offer.lead, offer.inviter)} />
      <DescriptionList facts={facts.filter((fact) => fact.value)} />
      <Section title={t.whatNext}>
        <ol className="m-0 list-decimal space-y-2 pl-6">
          {[t.step1, t.step2, t.step3].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <div className="mt-10">
        {offer.closed ? (
          <Notice tone="warning" title={t.closedTitle} actions={<DeclineButton token={token} onDone={again} />}>
            {offer.closed}
          </Notice>
        ) : (
          <Answer token={token} again={again} />
        )}
      </div>
    </Layout>
  );
}

/** With which of one's own organisations; who has none registers one and comes back. */
function Answer({ token, again }: { token: string; again: () => void }) {
  const t = useMessages(invitationMessages);
  const { viewer } = useViewer();
  const { pathname, search } = useLocation();
  const mine = (viewer?.memberships ?? []).filter(({ role }) => role !== 'viewer');
  const register = `/organisations/new?next=${encodeURIComponent(pathname + search)}`;
  if (mine.length > 0) return <JoinAs mine={mine} token={token} register={register} again={again} />;
  const actions = (
    <>
      <LinkButton to={register} size="large">
        {t.register}
      </LinkButton>
      <DeclineButton token={token} onDone={again} />
    </>
  );
  return (
    <Notice tone="info" title={t.needOrganisation} actions={actions}>
      {t.needOrganisationText}
    </Notice>
  );
}

interface JoinAsProps {
  readonly mine: readonly ViewerMembership[];
  readonly token: string;
  readonly register: string;
  readonly again: () => void;
}

function JoinAs({ mine, token, register, again }: JoinAsProps) {
  const t = useMessages(invitationMessages);
  const { acting } = useViewer();
  const navigate = useNavigate();
  const first = mine.find((each) => each === acting) ?? mine[0];
  const [organisationId, choose] = useState(first?.organisationId ?? '');
  const [join, joining] = useAction(Join);
  const go = async () => {
    const result = await join({ input: { token, organisationId } });
    if (!result.ok) return;
    toast(t.joined);
    void navigate(`/applications/${result.data.id}`, { replace: true });
  };
  return (
    <Card>
      <Stack>
        {mine.length === 1 ? (
          <p className="m-0">{t.joinAs(first?.organisationName ?? '')}</p>
        ) : (
          <RadioGroup
            id="join-with"
            label={t.joinWith}
            value={organisationId}
            onChange={choose}
            options={mine.map((each) => ({ value: each.organisationId, label: each.organisationName }))}
          />
        )}
        <TextLink to={register}>{t.another}</TextLink>
        <ActionNotice error={joining.error} />
        <ButtonRow>
          <Button size="large" pending={joining.pending} onClick={() => void go()}>
            {t.join}
          </Button>
          <DeclineButton token={token} onDone={again} />
        </ButtonRow>
      </Stack>
    </Card>
  );
}

function DeclineButton({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useMessages(invitationMessages);
  const [asking, setAsking] = useState(false);
  const [decline, state] = useAction(Decline);
  const confirm = async () => {
    const result = await decline({ input: { token } });
    if (result.ok) onDone();
  };
  return (
    <>
      <Button variant="outline" size="large" onClick={() => setAsking(true)}>
        {t.decline}
      </Button>
      {state.error && <ActionNotice error={state.error} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.declineTitle}
        confirmLabel={t.decline}
        pending={state.pending}
        onConfirm={confirm}
      >
        {t.declineText}
      </ConfirmDialog>
    </>
  );
}
