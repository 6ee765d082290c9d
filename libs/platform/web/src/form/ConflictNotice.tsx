import type { FormField } from '@musubi/platform/model';
import { type ReactNode, useState } from 'react';
import { Button } from '../components/Button.js';
import { RadioGroup } from '../components/ChoiceFields.js';
import { focusField } from '../components/ErrorSummary.js';
import { Notice } from '../components/Notice.js';
import { Stack } from '../components/Page.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { answerOf } from './answer.js';
import type { Choice, FormConflict } from './form-store.js';
import { fieldDomId } from './FormFieldView.js';
import { useMarkedTexts } from './MarkedText.js';
import type { FormControl } from './use-form.js';

export const conflictId = 'form-conflict';

/** Answers that two people changed: both texts beside each other, and whose stays, or both to go on from. */
export function ConflictNotice({ form }: { form: FormControl }) {
  const texts = useMessages(platformMessages);
  const [choice, setChoice] = useState<Record<string, Choice>>({});
  const { conflict } = form;
  if (!conflict) return null;
  const fields = form.form.pages.flatMap((page) => page.fields).filter((field) => conflict.fields.includes(field.id));
  const complete = fields.every((field) => choice[field.id]);
  const both = fields.find((field) => choice[field.id] === 'both');
  const resolve = async () => {
    await form.store.resolve(choice);
    if (both) focusField(fieldDomId(both.id));
  };
  return (
    <Notice
      tone="warning"
      live
      id={conflictId}
      title={texts.conflictTitle}
      actions={
        <Button disabled={!complete} disabledReason={texts.conflictFirst} onClick={() => void resolve()}>
          {both ? texts.conflictGoOn : texts.conflictResolve}
        </Button>
      }
    >
      <p className="mt-0">{texts.conflictText}</p>
      <Stack gap="small">
        {fields.map((field) => (
          <FieldConflict
            key={field.id}
            field={field}
            mine={form.values[field.id]}
            conflict={conflict}
            value={choice[field.id] ?? ''}
            onChange={(value) => setChoice({ ...choice, [field.id]: value })}
          />
        ))}
      </Stack>
    </Notice>
  );
}

interface FieldConflictProps {
  readonly field: FormField;
  readonly mine: unknown;
  readonly conflict: FormConflict;
  readonly value: string;
  readonly onChange: (value: Choice) => void;
}

function FieldConflict({ field, mine, conflict, value, onChange }: FieldConflictProps) {
  const texts = useMessages(platformMessages);
  const [own, other] = [mine, conflict.theirs[field.id]].map((each) => answerOf(field, each, texts.yes));
  const marked = useMarkedTexts(asText(own), asText(other), texts.notAnswered);
  // Answers that are no text, such as files, are shown as they are.
  const shown = (answer: ReactNode, text: ReactNode) => (typeof answer === 'string' ? text : answer);
  const options = [
    { value: 'mine', label: texts.conflictMine, hint: shown(own, marked.mine) },
    { value: 'theirs', label: texts.conflictTheirs(conflict.by ?? null), hint: shown(other, marked.theirs) },
    ...(field.kind === 'textarea'
      ? [{ value: 'both', label: texts.conflictBoth, hint: <span>{texts.conflictBothHelp}</span> }]
      : []),
  ];
  return (
    <RadioGroup
      id={`conflict-${field.id}`}
      label={field.title}
      noBadge
      framed
      beside
      value={value}
      onChange={(chosen) => onChange(chosen as Choice)}
      options={options}
    />
  );
}

const asText = (answer: ReactNode): string => (typeof answer === 'string' ? answer : '');
