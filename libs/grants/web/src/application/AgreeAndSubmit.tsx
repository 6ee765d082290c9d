import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  graphql,
  Section,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { grantsMessages } from '../messages/messages.js';
import { AgreementList } from './AgreementList.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { PaperAgreement } from './PaperPart.js';

const Agree = graphql(
  `
    mutation AgreeToApplication($input: AgreeToApplicationInput!) {
      agreeToApplication(input: $input) {
        __typename
        ... on AgreeToApplicationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const TakeBack = graphql(
  `
    mutation WithdrawApplicationAgreement($input: WithdrawApplicationAgreementInput!) {
      withdrawApplicationAgreement(input: $input) {
        __typename
        ... on WithdrawApplicationAgreementOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Submit = graphql(
  `
    mutation SubmitApplication($input: SubmitApplicationInput!) {
      submitApplication(input: $input) {
        __typename
        ... on SubmitApplicationOk {
          id
          number
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Resubmit = graphql(
  `
    mutation ResubmitApplication($input: ResubmitApplicationInput!) {
      resubmitApplication(input: $input) {
        __typename
        ... on ResubmitApplicationOk {
          id
          number
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Each representative's agreement to exactly this version, then the lead's submission. */
export function AgreeAndSubmit({ application, ready }: { application: Application; ready: boolean }) {
  const t = useMessages(grantsMessages);
  const agreedIds = application.agreements.map((each) => each.organisationId);
  const everyone = application.partners.every((partner) => agreedIds.includes(partner.id));
  return (
    <Section title={t.agreementTitle} lead={t.agreementLead} id="agree">
      <AgreementList application={application} />
      {ready &&
        application.partners
          .filter((partner) => partner.mayAgree)
          .map((partner) => (
            <OwnAgreement
              key={partner.id}
              application={application}
              partner={partner}
              agreed={agreedIds.includes(partner.id)}
            />
          ))}
      {ready &&
        application.byProxy &&
        application.partners
          .filter((partner) => !agreedIds.includes(partner.id))
          .map((partner) => <PaperAgreement key={partner.id} application={application} partner={partner} />)}
      <SubmitPart application={application} possible={ready && everyone} />
    </Section>
  );
}

function OwnAgreement(props: { application: Application; partner: ApplicationPartner; agreed: boolean }) {
  const { application, partner, agreed } = props;
  const t = useMessages(grantsMessages);
  const [agree, agreeing] = useAction(Agree);
  const [takeBack, taking] = useAction(TakeBack);
  const own = { id: application.id, organisationId: partner.id };
  const onAgree = async () => {
    const result = await agree({ input: { ...own, contentVersion: application.contentVersion } });
    if (result.ok) toast(t.agreeDone);
  };
  const onTakeBack = async () => {
    const result = await takeBack({ input: own });
    if (result.ok) toast(t.agreeTaken);
  };
  return (
    <div className="mt-6 space-y-4">
      <ActionNotice error={agreeing.error ?? taking.error} />
      {agreed ? (
        <Button variant="text" pending={taking.pending} onClick={() => void onTakeBack()}>
          {t.withdrawAgreement}
        </Button>
      ) : (
        <>
          <p className="m-0">{t.agreeText}</p>
          <Button size="large" wide pending={agreeing.pending} onClick={() => void onAgree()}>
            {t.agree(partner.name)}
          </Button>
        </>
      )}
    </div>
  );
}

function SubmitPart({ application, possible }: { application: Application; possible: boolean }) {
  const t = useMessages(grantsMessages);
  const lead = application.partners.find((partner) => partner.lead);
  if (!application.maySubmit) return <p className="mt-6 mb-0">{t.submitByLead(lead?.name ?? '')}</p>;
  if (!possible) return <p className="mt-6 mb-0 text-solid-gray-700">{t.submitWait}</p>;
  return <SubmitButton application={application} />;
}

function SubmitButton({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [submit, submitting] = useAction(Submit);
  const [resubmit, resubmitting] = useAction(Resubmit);
  const again = application.state === 'returned';
  const words = again ? t.resubmit : t.submit;
  const pending = submitting.pending || resubmitting.pending;
  const send = async () => {
    const input = { id: application.id, contentVersion: application.contentVersion };
    const result = again ? await resubmit({ input }) : await submit({ input });
    if (result.ok) void navigate(`/applications/${application.id}/submitted`);
  };
  return (
    <div className="mt-8 space-y-4">
      <ActionNotice error={submitting.error ?? resubmitting.error} />
      <ButtonRow>
        <Button size="large" wide pending={pending} onClick={() => setAsking(true)}>
          {words}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.submitConfirm}
        confirmLabel={words}
        onConfirm={send}
      >
        {t.submitConfirmText(application.partners.map((partner) => partner.name).join('\u3001'))}
      </ConfirmDialog>
    </div>
  );
}
