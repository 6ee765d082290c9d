import {
  ActionNotice,
  Badge,
  Button,
  ConfirmDialog,
  FoldingSection,
  graphql,
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
import { InvitePartner } from './InvitePartner.js';
import { PartnerInvitation } from './PartnerInvitation.js';
import { useTogether } from './together-data.js';
import { togetherMessages } from './together-messages.js';

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
          <PartnerInvitation key={each.id} application={application} invitation={each} mayInvite={together.mayInvite} />
        ))}
      </ul>
      {together.mayInvite && <InvitePartner application={application} />}
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
