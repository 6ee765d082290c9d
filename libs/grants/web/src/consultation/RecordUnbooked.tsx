import { tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  Dialog,
  Form,
  graphql,
  RadioGroup,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useClient } from 'urql';
import { consultationMessages } from './consultation-messages.js';

const Find = graphql(`
  query ConsultationPartnerships($text: String!) {
    consultationPartnerships(text: $text) {
      id
      title
      partnerNames
    }
  }
`);

const RecordPrior = graphql(
  `
    mutation RecordPriorConsultation($input: RecordPriorConsultationInput!) {
      recordPriorConsultation(input: $input) {
        __typename
        ... on RecordPriorConsultationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** A talk that was not booked, by telephone or at the counter: counts as the partnership's consultation. */
export function RecordUnbooked({ again }: { again: () => void }) {
  const t = useMessages(consultationMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.unbooked}
      </Button>
      {open && <UnbookedDialog again={again} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Found {
  readonly id: string;
  readonly title: string;
  readonly partnerNames: readonly string[];
}

function UnbookedDialog({ again, onClose }: { again: () => void; onClose: () => void }) {
  const t = useMessages(consultationMessages);
  const [draft, setDraft] = useState({ partnershipId: '', heldOn: tokyoDate(new Date()), note: '' });
  const [record, recording] = useAction(RecordPrior);
  const submit = async () => {
    const result = await record({ input: draft });
    if (!result.ok) return;
    toast(t.recorded);
    onClose();
    again();
  };
  return (
    <Dialog open onClose={onClose} title={t.unbooked}>
      <div className="space-y-6">
        <Search value={draft.partnershipId} onChange={(partnershipId) => setDraft({ ...draft, partnershipId })} />
        <DateField
          id="held-on"
          label={t.heldOn}
          required
          value={draft.heldOn}
          onChange={(heldOn) => setDraft({ ...draft, heldOn })}
        />
        <TextArea
          id="prior-note"
          label={t.recordNote}
          help={t.recordHelp}
          max={2000}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
        />
        <ActionNotice error={recording.error} />
        <ButtonRow>
          <Button pending={recording.pending} disabled={!draft.partnershipId} onClick={() => void submit()}>
            {t.recordIt}
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}

/** Finds a partnership by its title or a partner's name. */
function Search({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useMessages(consultationMessages);
  const client = useClient();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const find = async () => {
    const { data } = await client.query(Find, { text }, { requestPolicy: 'network-only' }).toPromise();
    setFound(data?.consultationPartnerships ?? []);
  };
  return (
    <>
      <Form className="flex items-end gap-3" onSubmit={find}>
        <TextField
          id="find"
          label={t.findPartnership}
          noBadge
          className="min-w-0 flex-1"
          value={text}
          onChange={setText}
        />
        <Button type="submit" variant="outline">
          {t.find}
        </Button>
      </Form>
      {found?.length === 0 && <p className="m-0">{t.noneFound}</p>}
      {found && found.length > 0 && (
        <RadioGroup
          id="which"
          label={t.choosePartnership}
          required
          framed
          value={value}
          onChange={onChange}
          options={found.map(({ id, title, partnerNames }) => ({
            value: id,
            label: title,
            hint: partnerNames.join('\u3001'),
          }))}
        />
      )}
    </>
  );
}
