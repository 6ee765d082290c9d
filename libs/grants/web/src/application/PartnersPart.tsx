import { OrganisationPicker } from '@musubi/collaboration/web';
import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  ConfirmDialog,
  Dialog,
  focusField,
  FoldingSection,
  graphql,
  Select,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { partIds } from './application-contents.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { isEditable } from './ApplicationFrame.js';
import { type Together, useTogether } from './together-data.js';
import { togetherMessages } from './together-messages.js';

const Invite = graphql(
  `
    mutation InviteApplicationPartner($input: InviteApplicationPartnerInput!) {
      inviteApplicationPartner(input: $input) {
        __typename
        ... on InviteApplicationPartnerOk {
          invitationId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Remove = graphql(
  `
    mutation RemoveApplicationPartner($input: RemoveApplicationPartnerInput!) {
      removeApplicationPartner(input: $input) {
        __typename
        ... on RemoveApplicationPartnerOk {
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
    mutation WithdrawApplicationInvitation($input: WithdrawApplicationInvitationInput!) {
      withdrawApplicationInvitation(input: $input) {
        __typename
        ... on WithdrawApplicationInvitationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Who applies together, while it is being written or corrected: invite, replace, leave. */
export function PartnersPart({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const { together } = useTogether(application.id);
  if (!together || !isEditable(application)) return null;
  const lead = application.partners.find((partner) => partner.lead);
  return (
    <FoldingSection id={partIds.partners} title={t.partners} lead={t.partnersLead} open={false}>
      <ul className="m-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
        {application.partners.map((partner) => (
          <li key={partner.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block text-std-16B-170">{partner.name}</span>
              <span className="block text-solid-gray-700">{partner.typeLabel}</span>
            </span>
            {partner.lead ? (
              <Badge>{t.lead}</Badge>
            ) : (
              (partner.mayAgree || lead?.mayAgree) && <RemoveButton application={application} partner={partner} />
            )}
          </li>
        ))}
        {together.invitations.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-40">{t.inviting(each.organisationName, each.replacesName)}</span>
            <Badge tone="warning">{t.invitePending}</Badge>
            {together.mayInvite && <TakeBackButton application={application} invitation={each} />}
          </li>
        ))}
      </ul>
      {together.mayInvite && <InviteButton application={application} />}
    </FoldingSection>
  );
}

function RemoveButton({ application, partner }: { application: Application; partner: ApplicationPartner }) {
  const t = useMessages(togetherMessages);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [remove, state] = useAction(Remove);
  const confirm = async () => {
    const result = await remove({ input: { id: application.id, organisationId: partner.id, reason } });
    if (result.ok) toast(t.removed);
  };
  return (
    <>
      <Button variant="text" size="small" onClick={() => setAsking(true)}>
        {partner.mayAgree ? t.leave : t.remove}
      </Button>
      {state.error && <ActionNotice error={state.error} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.removeTitle(partner.name)}
        confirmLabel={partner.mayAgree ? t.leave : t.remove}
        danger
        pending={state.pending}
        onConfirm={confirm}
      >
        <p className="mt-0">{t.removeText}</p>
        <TextArea
          id={`remove-${partner.id}`}
          label={t.removeReason}
          required
          rows={2}
          max={300}
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </>
  );
}

function TakeBackButton(props: { application: Application; invitation: Together['invitations'][number] }) {
  const { organisationId, organisationName } = props.invitation;
  const t = useMessages(togetherMessages);
  const [asking, setAsking] = useState(false);
  const [takeBack, state] = useAction(TakeBack);
  const confirm = async () => {
    const result = await takeBack({ input: { id: props.application.id, organisationId } });
    if (result.ok) toast(t.inviteTaken);
  };
  return (
    <>
      <Button variant="text" size="small" onClick={() => setAsking(true)}>
        {t.inviteBack}
      </Button>
      {state.error && <ActionNotice error={state.error} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.inviteBackTitle(organisationName)}
        confirmLabel={t.inviteBack}
        danger
        pending={state.pending}
        onConfirm={confirm}
      >
        {t.inviteBackText}
      </ConfirmDialog>
    </>
  );
}

function InviteButton({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState({ organisationId: '', replacesId: '', message: '' });
  const [invite, state] = useAction(Invite);
  const others = application.partners.filter((partner) => !partner.lead);
  const [tried, setTried] = useState(false);
  const send = async () => {
    const { organisationId, replacesId, message } = form;
    setTried(true);
    if (organisationId === '') return focusField('invite-organisation');
    const input = { id: application.id, organisationId, message, replacesId: replacesId || null };
    const result = await invite({ input });
    if (!result.ok) return;
    toast(t.invited);
    setOpen(false);
  };
  return (
    <>
      <ButtonRow className="mt-4">
        <Button variant="outline" icon="plus" onClick={() => setOpen(true)}>
          {t.invite}
        </Button>
      </ButtonRow>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.inviteTitle}>
        <div className="space-y-6">
          <ActionNotice error={state.error} />
          <OrganisationPicker
            id="invite-organisation"
            label={t.inviteOrganisation}
            help={t.inviteOrganisationHelp}
            value={form.organisationId || null}
            onChange={(id) => setForm({ ...form, organisationId: id ?? '' })}
            required
            error={tried && form.organisationId === '' ? t.inviteWho : null}
          />
          <Select
            id="invite-replaces"
            label={t.replaces}
            help={t.replacesHelp}
            value={form.replacesId}
            onChange={(replacesId) => setForm({ ...form, replacesId })}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t.replacesNone}
          />
          <TextArea
            id="invite-message"
            label={t.inviteMessage}
            rows={3}
            max={700}
            value={form.message}
            onChange={(message) => setForm({ ...form, message })}
          />
          <p className="m-0">{t.inviteMails}</p>
          <Button pending={state.pending} onClick={() => void send()}>
            {t.inviteSend}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
