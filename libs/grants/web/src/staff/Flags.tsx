import {
  ActionNotice,
  Badge,
  Button,
  Dialog,
  graphql,
  TextArea,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';

const Raise = graphql(
  `
    mutation RaiseScreeningFlag($input: RaiseScreeningFlagInput!) {
      raiseScreeningFlag(input: $input) {
        __typename
        ... on RaiseScreeningFlagOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Clear = graphql(
  `
    mutation ClearScreeningFlag($input: ClearScreeningFlagInput!) {
      clearScreeningFlag(input: $input) {
        __typename
        ... on ClearScreeningFlagOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The office's marks on an application. */
export function Flags({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const f = useFormat();
  return (
    <div>
      <h3 className="m-0 text-std-18B-160">{t.flags}</h3>
      {desk.flags.length === 0 && <p className="m-0 mt-1 text-solid-gray-700">{t.noFlags}</p>}
      <ul className="m-0 mt-2 list-none space-y-3 p-0">
        {desk.flags.map((flag) => (
          <li key={flag.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone="warning" icon="flag">
              {flag.label}
            </Badge>
            <span className="min-w-0 break-words">{flag.note}</span>
            <span className="text-dns-14N-130 text-solid-gray-700">
              {t.raisedBy(flag.raisedByName ?? '', f.dateTime(flag.raisedAt))}
            </span>
            <ClearButton applicationId={desk.id} flag={flag} />
          </li>
        ))}
      </ul>
      <RaiseButton desk={desk} />
    </div>
  );
}

function ClearButton({ applicationId, flag }: { applicationId: string; flag: Desk['flags'][number] }) {
  const t = useMessages(screeningMessages);
  const [clear, state] = useAction(Clear);
  const click = async () => {
    const result = await clear({ input: { applicationId, flagId: flag.id } });
    if (result.ok) toast(t.cleared);
  };
  return (
    <Button variant="text" size="small" pending={state.pending} onClick={() => void click()}>
      {t.clear(flag.label)}
    </Button>
  );
}

function RaiseButton({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState({ label: '', note: '' });
  const [raise, state] = useAction(Raise);
  const save = async () => {
    const result = await raise({ input: { applicationId: desk.id, ...form } });
    if (!result.ok) return;
    toast(t.raised);
    setForm({ label: '', note: '' });
    setOpen(false);
  };
  return (
    <>
      <Button variant="outline" size="small" className="mt-3" onClick={() => setOpen(true)}>
        {t.raise}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.raise}>
        <div className="space-y-6">
          <ActionNotice error={state.error} />
          <div className="flex flex-wrap gap-2">
            {desk.flagLabels.map((label) => (
              <Button key={label} size="small" variant="outline" onClick={() => setForm({ ...form, label })}>
                {label}
              </Button>
            ))}
          </div>
          <TextField
            id="flag-label"
            label={t.flagLabel}
            help={t.flagHelp}
            required
            value={form.label}
            onChange={(label) => setForm({ ...form, label })}
            error={state.error?.issues.find((issue) => issue.field === 'label')?.message}
          />
          <TextArea
            id="flag-note"
            label={t.flagNote}
            rows={2}
            max={500}
            value={form.note}
            onChange={(note) => setForm({ ...form, note })}
          />
          <Button pending={state.pending} onClick={() => void save()}>
            {t.raise}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
