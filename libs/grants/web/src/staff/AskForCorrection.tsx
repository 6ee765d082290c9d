import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  Dialog,
  graphql,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { sectionChoices } from '../review/bundle.js';
import { reviewMessages } from '../review/messages.js';
import { type Details, detailsOf, SectionDetails } from './SectionDetails.js';

const Return = graphql(
  `
    mutation ReturnApplication($input: ReturnApplicationInput!) {
      returnApplication(input: $input) {
        __typename
        ... on ReturnApplicationOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const usualDays = 7;

/** Asks the partners to put named sections right until a day. */
export function AskForCorrection({ id, version, content }: { id: string; version: number; content: unknown }) {
  const t = useMessages(reviewMessages);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState(() => addDays(tokyoDate(new Date()), usualDays));
  const [send, sending] = useAction(Return);
  const [details, setDetails] = useState<Details>({});
  const errorOf = (field: string) => sending.error?.issues?.find((issue) => issue.field === field)?.message;
  const submit = async () => {
    const result = await send({
      input: { id, version, sections: chosen, note, dueOn, details: detailsOf(chosen, details) },
    });
    if (!result.ok) return;
    toast(t.asked);
    setOpen(false);
  };
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.ask}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.askTitle}>
        <p className="m-0 mb-6">{t.askNote}</p>
        <ActionNotice error={sending.error} />
        <div className="space-y-6">
          <CheckboxGroup
            id="sections"
            label={t.askSections}
            required
            value={chosen}
            onChange={setChosen}
            options={sectionChoices(content)}
            error={errorOf('sections')}
          />
          <TextArea
            id="note"
            label={t.askText}
            help={t.askTextHelp}
            required
            value={note}
            onChange={setNote}
            max={2000}
            error={errorOf('note')}
          />
          <DateField
            id="dueOn"
            label={t.askDue}
            help={t.askDueHelp}
            required
            value={dueOn}
            onChange={setDueOn}
            error={errorOf('dueOn')}
          />
          {chosen.length > 0 && (
            <SectionDetails
              chosen={chosen}
              sections={sectionChoices(content)}
              value={details}
              onChange={setDetails}
              errorOf={errorOf}
            />
          )}
          <ButtonRow>
            <Button pending={sending.pending} onClick={() => void submit()}>
              {t.sendToPartners}
            </Button>
          </ButtonRow>
        </div>
      </Dialog>
    </>
  );
}
