import { type BulkMove, correctionIssues, ineligibleForm } from '@musubi/grants/model';
import { addDays, formIssues, tokyoDate } from '@musubi/platform/model';
import { Button, CheckboxGroup, DateField, LoadError, Skeleton, TextArea, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { officeMessages } from './office-messages.js';
import { SectionsQuery } from './pipeline-queries.js';

export interface MoveInput {
  readonly note: string;
  readonly sections: string[];
  readonly dueOn: string;
}

const usualDays = 7;
export const blankMove = (): MoveInput => ({
  note: '',
  sections: [],
  dueOn: addDays(tokyoDate(new Date()), usualDays),
});

export const needsInput = (move: BulkMove): boolean => move === 'return' || move === 'markIneligible';

/** What a move needs in words: the same for all applications it is made for. */
export function MoveFields(props: {
  move: BulkMove;
  applicationIds: readonly string[];
  value: MoveInput;
  onChange: (value: MoveInput) => void;
  onReady: () => void;
}) {
  const t = useMessages(officeMessages);
  const [tried, setTried] = useState(false);
  const { move, value, onChange } = props;
  const correction = move === 'return';
  const issues = correction ? correctionIssues(value, new Date()) : formIssues(ineligibleForm, { reason: value.note });
  const errorOf = (...fields: string[]) =>
    tried ? issues.find((issue) => fields.includes(issue.field))?.message : undefined;
  return (
    <div className="space-y-6">
      {correction && (
        <SectionsField
          applicationIds={props.applicationIds}
          value={value.sections}
          onChange={(chosen) => onChange({ ...value, sections: chosen })}
          error={errorOf('sections')}
        />
      )}
      <TextArea
        id="note"
        label={t.note}
        help={t.noteHelp}
        required
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
        max={correction ? 2000 : 1000}
        error={errorOf('note', 'reason')}
      />
      {correction && (
        <DateField
          id="dueOn"
          label={t.dueOn}
          help={t.dueOnHelp}
          required
          value={value.dueOn}
          onChange={(dueOn) => onChange({ ...value, dueOn })}
          error={errorOf('dueOn')}
        />
      )}
      <Button onClick={() => (issues.length > 0 ? setTried(true) : props.onReady())}>{t.toPreview}</Button>
    </div>
  );
}

/** Sections of the applications' own forms: those all of them have. */
function SectionsField(props: {
  applicationIds: readonly string[];
  value: string[];
  onChange: (chosen: string[]) => void;
  error?: string;
}) {
  const t = useMessages(officeMessages);
  const { value, onChange, error } = props;
  const [applicationIds] = useState(() => [...props.applicationIds]);
  const [{ data, error: failed }, again] = useQuery({ query: SectionsQuery, variables: { applicationIds } });
  if (failed) return <LoadError error={failed} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <CheckboxGroup
      id="sections"
      label={t.sections}
      help={applicationIds.length > 1 ? t.commonSections : undefined}
      required
      value={value}
      onChange={onChange}
      options={data.commonSections.map(({ id, title }) => ({ value: id, label: title }))}
      error={error}
    />
  );
}
