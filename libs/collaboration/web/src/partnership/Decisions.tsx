import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  Form,
  graphql,
  Section,
  TextArea,
  Timeline,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { tokyoDate } from '@musubi/platform/model';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { nameIn, type PartnershipData } from './partnership-data.js';

const Record = graphql(
  `
    mutation RecordPartnershipDecision($input: RecordPartnershipDecisionInput!) {
      recordPartnershipDecision(input: $input) {
        __typename
        ... on RecordPartnershipDecisionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** 決めたこと: what was agreed by word of mouth, kept for later. */
export function Decisions({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const moments = partnership.decisions.map((each) => ({
    id: each.id,
    when: format.date(each.decidedOn),
    title: <span className="whitespace-pre-line">{each.text}</span>,
    children: [each.recordedByName, nameIn(partnership, each.organisationId)].filter(Boolean).join(' / '),
  }));
  return (
    <Section title={t.decisions}>
      {moments.length === 0 && !adding && <p className="m-0 text-solid-gray-700">{t.decisionsEmpty}</p>}
      <Timeline moments={moments} />
      {partnership.moves.includes('edit') &&
        (adding ? (
          <DecisionForm id={partnership.id} onClose={() => setAdding(false)} />
        ) : (
          <Button variant="outline" size="small" icon="plus" className="mt-4" onClick={() => setAdding(true)}>
            {t.addDecision}
          </Button>
        ))}
    </Section>
  );
}

function DecisionForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(collaborationTexts);
  const [text, setText] = useState('');
  const [decidedOn, setDay] = useState(tokyoDate(new Date()));
  const [record, recording] = useAction(Record);
  const issue = (field: string) => recording.error?.issues.find((each) => each.field === field)?.message ?? null;
  const submit = async () => {
    if ((await record({ input: { id, text, decidedOn } })).ok) onClose();
  };
  return (
    <Form
      className="mt-4 grid gap-5 rounded-16 border border-solid-gray-300 bg-solid-gray-50 p-4 sm:p-6"
      onSubmit={submit}
    >
      <TextArea
        id="decision-text"
        label={t.decisionText}
        required
        rows={3}
        max={1000}
        value={text}
        onChange={setText}
        error={issue('text')}
      />
      <DateField
        id="decision-day"
        label={t.decisionOn}
        required
        value={decidedOn}
        onChange={setDay}
        error={issue('decidedOn')}
      />
      {recording.error?.issues.length === 0 && <ActionNotice error={recording.error} />}
      <ButtonRow>
        <Button type="submit" size="small" pending={recording.pending}>
          {t.record}
        </Button>
        <Button variant="text" size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </ButtonRow>
    </Form>
  );
}
