import { reviewerBackgrounds } from '@musubi/grants/model';
import { fieldCodes, fieldName } from '@musubi/identity/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  Dialog,
  graphql,
  NumberField,
  Select,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { committeeMessages } from './committee-messages.js';
import type { Reviewer } from './ReviewersPage.js';

const Save = graphql(
  `
    mutation SaveReviewer($input: SaveReviewerInput!) {
      saveReviewer(input: $input) {
        __typename
        ... on SaveReviewerOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const blank = { background: '', fields: [] as string[], activeFrom: '', activeUntil: '', maxLoad: null, note: '' };

const startOf = (reviewer: Reviewer | null) => {
  const { background, fields, activeFrom, activeUntil, maxLoad, note } = reviewer ?? blank;
  return {
    email: '',
    ...{ background: background ?? '', fields: [...fields], activeFrom: activeFrom || tokyoDate(new Date()), note },
    ...{ activeUntil: activeUntil ?? '', maxLoad: maxLoad as number | string | null },
  };
};

type Entry = ReturnType<typeof startOf>;

/** An entry of the registry, in a dialog over the list. */
export function ReviewerForm({ reviewer, onClose }: { reviewer: Reviewer | null; onClose: () => void }) {
  const t = useMessages(committeeMessages);
  const [entry, setEntry] = useState(() => startOf(reviewer));
  const [save, saving] = useAction(Save);
  const errorOf = (field: string) => saving.error?.issues.find((issue) => issue.field === field)?.message;
  const set = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  const submit = async () => {
    const { email, activeUntil, maxLoad, ...rest } = entry;
    const result = await save({
      input: {
        ...rest,
        ...(reviewer ? { personId: reviewer.id, version: reviewer.version } : { email }),
        activeUntil: activeUntil || null,
        maxLoad: maxLoad === null ? null : Number(maxLoad),
      },
    });
    if (!result.ok) return;
    toast(t.saved);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={reviewer ? t.editReviewer(reviewer.name) : t.addReviewer}>
      <ActionNotice error={saving.error} />
      <div className="space-y-6">
        {!reviewer && (
          <TextField
            id="email"
            type="email"
            label={t.email}
            help={t.emailHelp}
            required
            value={entry.email}
            onChange={(email) => set({ email })}
            error={errorOf('email')}
          />
        )}
        <EntryFields entry={entry} set={set} errorOf={errorOf} />
        <ButtonRow>
          <Button pending={saving.pending} onClick={() => void submit()}>
            {t.save}
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}

function EntryFields({
  entry,
  set,
  errorOf,
}: {
  entry: Entry;
  set: (part: Partial<Entry>) => void;
  errorOf: (field: string) => string | undefined;
}) {
  const t = useMessages(committeeMessages);
  return (
    <>
      <Select
        id="background"
        label={t.background}
        required
        value={entry.background}
        onChange={(background) => set({ background })}
        options={Object.entries(reviewerBackgrounds).map(([value, label]) => ({ value, label }))}
        error={errorOf('background')}
      />
      <CheckboxGroup
        id="fields"
        label={t.fields}
        value={entry.fields}
        onChange={(fields) => set({ fields })}
        options={fieldCodes.map((code) => ({ value: code, label: fieldName(code) }))}
        error={errorOf('fields')}
      />
      <DateField
        id="activeFrom"
        label={t.activeFrom}
        required
        value={entry.activeFrom}
        onChange={(activeFrom) => set({ activeFrom })}
        error={errorOf('activeFrom')}
      />
      <DateField
        id="activeUntil"
        label={t.activeUntil}
        value={entry.activeUntil}
        onChange={(activeUntil) => set({ activeUntil })}
        error={errorOf('activeUntil')}
      />
      <NumberField
        id="maxLoad"
        label={t.ownMaxLoad}
        help={t.ownMaxLoadHelp}
        unit={t.items}
        value={entry.maxLoad}
        onChange={(maxLoad) => set({ maxLoad })}
        error={errorOf('maxLoad')}
      />
      <TextArea
        id="note"
        label={t.note}
        rows={2}
        max={1000}
        value={entry.note}
        onChange={(note) => set({ note })}
        error={errorOf('note')}
      />
    </>
  );
}
