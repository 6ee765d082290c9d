import { Button, ConfirmDialog, Form, graphql, Icon, Notice, TextArea, toast, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { consortiumMessages } from '../messages/consortium.js';
import { type AskKind, useAsk } from './asking.js';
import type { PartnerData, Subject } from './consortium-query.js';

const AudienceQuery = graphql(`
  query ConsortiumAudience($ids: [ID!]!) {
    mailAudience(organisationIds: $ids)
  }
`);

interface AskProps {
  readonly subject: Subject;
  readonly ask: AskKind;
  readonly partners: readonly PartnerData[];
  readonly organisationIds: readonly string[];
  /** Asking begins: this set stays shown until it is done. */
  readonly onAsking: () => void;
}

/** What became of each: '' sent, else why not. */
type Outcomes = Readonly<Record<string, string>>;

/** One message to all of a set, after saying how many people it goes to. Who was asked already is not asked again. */
export function AskPartners({ subject, ask, partners, organisationIds, onAsking }: AskProps) {
  const t = useMessages(consortiumMessages);
  const [message, setMessage] = useState({ talk: t.defaultTalk, join: t.defaultJoin, propose: t.defaultPropose }[ask]);
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const askOne = useAsk(ask, subject);
  const waiting = partners.filter((each) => outcomes[each.organisationId] !== '');
  const send = async () => {
    onAsking();
    const found: Record<string, string> = { ...outcomes };
    for (const partner of waiting) {
      const result = await askOne({ partner, message, organisationIds });
      found[partner.organisationId] = result.ok ? '' : result.error.message;
      setOutcomes({ ...found });
    }
    const failed = partners.some((each) => found[each.organisationId] !== '');
    toast(failed ? t.someFailed : t.allSent(partners.length), failed ? 'error' : 'success');
  };
  const labels = { talk: t.askTalk, join: t.askJoin, propose: t.askPropose };
  return (
    <Form
      className="mt-8 border-t border-solid-gray-300 pt-6"
      onSubmit={() => {
        setMissing(message.trim() === '');
        if (message.trim() !== '') setAsking(true);
      }}
    >
      <TextArea
        id={`consortium-message-${subject.id}`}
        label={t.message}
        help={t.messageHelp}
        required
        rows={4}
        max={1000}
        value={message}
        onChange={setMessage}
        error={missing ? t.messageMissing : null}
      />
      <Outcome partners={partners} outcomes={outcomes} />
      {waiting.length > 0 && (
        <Button type="submit" className="mt-4" icon="mail">
          {labels[ask](waiting.length)}
        </Button>
      )}
      {asking && (
        <Confirm
          ask={ask}
          partners={waiting}
          organisationIds={organisationIds}
          onClose={() => setAsking(false)}
          onSend={send}
        />
      )}
    </Form>
  );
}

interface ConfirmProps extends Omit<AskProps, 'subject' | 'onAsking'> {
  readonly onClose: () => void;
  readonly onSend: () => Promise<void>;
}

function Confirm({ ask, partners, organisationIds, onClose, onSend }: ConfirmProps) {
  const t = useMessages(consortiumMessages);
  // A coordinator's proposal goes to both sides.
  const own = ask === 'propose' ? organisationIds : [];
  const ids = [...own, ...partners.map((each) => each.organisationId)];
  const [{ data }] = useQuery({ query: AudienceQuery, variables: { ids }, requestPolicy: 'network-only' });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={data ? t.confirmTitle(data.mailAudience) : t.counting}
      confirmLabel={t.send}
      cancelLabel={t.cancel}
      pending={!data}
      onConfirm={onSend}
    >
      <p className="m-0">{t.confirmText(partners.map((each) => each.name))}</p>
    </ConfirmDialog>
  );
}

function Outcome({ partners, outcomes }: { partners: readonly PartnerData[]; outcomes: Outcomes }) {
  const t = useMessages(consortiumMessages);
  const told = partners.filter((each) => outcomes[each.organisationId] !== undefined);
  if (told.length === 0) return null;
  const failed = told.some((each) => outcomes[each.organisationId] !== '');
  return (
    <Notice tone={failed ? 'warning' : 'success'} live className="mt-4" title={failed ? t.someFailed : t.sent}>
      <ul className="m-0 grid list-none gap-2 p-0">
        {told.map((each) => (
          <li key={each.organisationId} className="flex items-start gap-2">
            <Icon name={outcomes[each.organisationId] === '' ? 'check' : 'warning'} size={20} className="mt-1" />
            <span>
              {each.name} {outcomes[each.organisationId] || t.sent}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
