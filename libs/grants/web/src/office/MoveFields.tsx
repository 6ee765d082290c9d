import { type BulkMove, correctionIssues, ineligibleForm } from '@musubi/grants/model';
import { addDays, formIssues, tokyoDate } from '@musubi/platform/model';
import {
  Button,
  CheckboxGroup,
  DateField,
  Disclosure,
  LoadError,
  Skeleton,
  TextArea,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { officeMessages } from './office-messages.js';
import { type PipelineRow, SectionsQuery } from './pipeline-queries.js';

export interface MoveInput {
  /** Words for one application alone, by its id. */
  readonly own: Readonly<Record<string, string>>;
  readonly note: string;
  readonly sections: string[];
  readonly dueOn: string;
}

const usualDays = 7;
export const blankMove = (): MoveInput => ({
  own: {},
  note: '',
  sections: [],
  dueOn: addDays(tokyoDate(new Date()), usualDays),
});

export const needsInput = (move: BulkMove): boolean => move === 'return' || move === 'markIneligible';

/** What a move needs in words: the same for all applications it is made for, and more for some. */
export function MoveFields(props: {
  move: BulkMove;
  rows: readonly Pick<PipelineRow, 'id' | 'number' | 'title'>[];
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
          applicationIds={props.rows.map(({ id }) => id)}
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
      {props.rows.length > 1 && (
        <OwnNotes rows={props.rows} own={value.own} onChange={(own) => onChange({ ...value, own })} />
      )}
      <Button onClick={() => (issues.length > 0 ? setTried(true) : props.onReady())}>{t.toPreview}</Button>
    </div>
  );
}

/** Words for each application alone, folded away: most get only the shared ones. */
function OwnNotes({
  rows,
  own,
  onChange,
}: {
  rows: readonly Pick<PipelineRow, 'id' | 'number' | 'title'>[];
  own: MoveInput['own'];
  onChange: (own: MoveInput['own']) => void;
}) {
  const t = useMessages(officeMessages);
  return (
    <Disclosure title={t.ownNotes}>
      <div className="space-y-5 pt-3">
        {rows.map(({ id, number, title }) => (
          <TextArea
            key={id}
            id={`note-${id}`}
            label={t.ownNote(number, title)}
            rows={2}
            max={1000}
            value={own[id] ?? ''}
            onChange={(text) => onChange({ ...own, [id]: text })}
          />
        ))}
      </div>
    </Disclosure>
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
