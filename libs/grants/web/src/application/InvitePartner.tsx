import { OrganisationPicker } from '@musubi/collaboration/web';
import { longestInvitation, mailInvitationDays, mailInvitationIssues } from '@musubi/grants/model';
import type { FieldIssue } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  focusField,
  Form,
  graphql,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { invitationMessages } from './invitation-messages.js';

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

const InviteByMail = graphql(
  `
    mutation InvitePartnerByMail($input: InvitePartnerByMailInput!) {
      invitePartnerByMail(input: $input) {
        __typename
        ... on InvitePartnerByMailOk {
          invitationId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type How = 'registered' | 'byMail';
const empty = { how: 'registered' as How, organisationId: '', name: '', email: '', replacesId: '', message: '' };
type Values = typeof empty;

/** The lead invites one more partner, or one in another's place: a registered organisation, or somebody by e-mail. */
export function InvitePartner({ application }: { application: Application }) {
  const t = useMessages(invitationMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ButtonRow className="mt-4">
        <Button variant="outline" icon="plus" onClick={() => setOpen(true)}>
          {t.invite}
        </Button>
      </ButtonRow>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.invite}>
        <InviteForm application={application} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function useSending(application: Application, onDone: () => void) {
  const t = useMessages(invitationMessages);
  const [values, setValues] = useState<Values>(empty);
  const [tried, setTried] = useState(false);
  const [invite, registered] = useAction(Invite);
  const [inviteByMail, mailed] = useAction(InviteByMail);
  const byMail = values.how === 'byMail';
  const issues = tried && byMail ? mailInvitationIssues(values) : [];
  const send = async () => {
    const { organisationId, name, email, message } = values;
    setTried(true);
    const wrong = byMail ? mailInvitationIssues(values)[0]?.field : organisationId === '' ? 'organisation' : undefined;
    if (wrong) return focusField(`invite-${wrong}`);
    const input = { id: application.id, message, replacesId: values.replacesId || null };
    const result = byMail
      ? await inviteByMail({ input: { ...input, name, email } })
      : await invite({ input: { ...input, organisationId } });
    if (!result.ok) return;
    toast(t.invited);
    setValues(empty);
    onDone();
  };
  const change = (part: Partial<Values>) => setValues({ ...values, ...part });
  return { values, change, tried, issues, send, byMail, ...(byMail ? mailed : registered) };
}

function InviteForm({ application, onDone }: { application: Application; onDone: () => void }) {
  const t = useMessages(invitationMessages);
  const { values, change, tried, issues, send, byMail, pending, error } = useSending(application, onDone);
  const others = application.partners.filter((partner) => !partner.lead);
  return (
    <Form className="space-y-6" onSubmit={send}>
      <ActionNotice error={error} />
      <RadioGroup
        id="invite-how"
        label={t.how}
        value={values.how}
        onChange={(how) => change({ how: how as How })}
        framed
        options={[
          { value: 'registered', label: t.registered, hint: t.registeredHint },
          { value: 'byMail', label: t.byMail, hint: t.byMailHint },
        ]}
      />
      {byMail ? (
        <MailFields values={values} change={change} issues={issues} />
      ) : (
        <OrganisationPicker
          id="invite-organisation"
          label={t.organisation}
          help={t.organisationHelp}
          value={values.organisationId || null}
          onChange={(id) => change({ organisationId: id ?? '' })}
          required
          error={tried && values.organisationId === '' ? t.who : null}
        />
      )}
      <Select
        id="invite-replaces"
        label={t.replaces}
        help={t.replacesHelp}
        value={values.replacesId}
        onChange={(replacesId) => change({ replacesId })}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel={t.replacesNone}
      />
      <TextArea
        id="invite-message"
        label={t.message}
        rows={3}
        max={longestInvitation}
        value={values.message}
        onChange={(message) => change({ message })}
      />
      <p className="m-0">{byMail ? t.mailsByMail(mailInvitationDays) : t.mails}</p>
      <Button type="submit" pending={pending}>
        {byMail ? t.sendOne : t.send}
      </Button>
    </Form>
  );
}

function MailFields(props: { values: Values; change: (part: Partial<Values>) => void; issues: readonly FieldIssue[] }) {
  const t = useMessages(invitationMessages);
  const { values, change, issues } = props;
  const wrong = (field: string) => issues.find((issue) => issue.field === field)?.message ?? null;
  return (
    <>
      <TextField
        id="invite-name"
        label={t.name}
        help={t.nameHelp}
        required
        value={values.name}
        onChange={(name) => change({ name })}
        error={wrong('name')}
      />
      <TextField
        id="invite-email"
        type="email"
        label={t.email}
        help={t.emailHelp}
        required
        value={values.email}
        onChange={(email) => change({ email })}
        error={wrong('email')}
      />
    </>
  );
}
