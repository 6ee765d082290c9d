import { type BulkMove, correctionIssues, ineligibleForm } from '@musubi/grants/model';
import { addDays, formIssues, tokyoDate } from '@musubi/platform/model';
import {
  Button,
  CheckboxGroup,
  DateField,
  Disclosure,
  focusField,
  LoadError,
  Skeleton,
  TextArea,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type Details, detailsOf, SectionDetails } from '../staff/SectionDetails.js';
import { officeMessages } from './office-messages.js';
import { type MovableRow, SectionsQuery } from './pipeline-queries.js';

export interface MoveInput {
  /** Words for one application alone, by its id. */
  readonly own: Readonly<Record<string, string>>;
  readonly note: string;
  readonly sections: string[];
  readonly dueOn: string;
  /** Words and a day of single sections. */
  readonly details: Details;
}

const usualDays = 7;
export const blankMove = (): MoveInput => ({
  own: {},
  note: '',
  sections: [],
  details: {},
  dueOn: addDays(tokyoDate(new Date()), usualDays),
});

export const needsInput = (move: BulkMove): boolean => move === 'return' || move === 'markIneligible';

interface FieldsProps {
  readonly rows: readonly MovableRow[];
  readonly value: MoveInput;
  readonly onChange: (value: MoveInput) => void;
  readonly errorOf: (...fields: string[]) => string | undefined;
}

/** What a move needs in words: the same for all applications it is made for, and more for some. */
export function MoveFields(props: Omit<FieldsProps, 'errorOf'> & { move: BulkMove; onReady: () => void }) {
  const t = useMessages(officeMessages);
  const [tried, setTried] = useState(false);
  const { move, value, onChange, rows } = props;
  const issues = issuesOf(move, value);
  const errorOf = (...fields: string[]) =>
    tried ? issues.find((issue) => fields.includes(issue.field))?.message : undefined;
  const check = () => {
    setTried(true);
    const [first] = issues;
    if (first) focusField(first.field === 'reason' ? 'note' : first.field);
    else props.onReady();
  };
  return (
    <div className="space-y-6">
      {move === 'return' ? (
        <CorrectionFields {...props} errorOf={errorOf} />
      ) : (
        <TextArea
          id="note"
          label={t.ineligibleReason}
          help={rows.length > 1 ? t.noteHelp : t.ineligibleHelp}
          required
          value={value.note}
          onChange={(note) => onChange({ ...value, note })}
          max={1000}
          error={errorOf('reason')}
        />
      )}
      {rows.length > 1 && <OwnNotes rows={rows} own={value.own} onChange={(own) => onChange({ ...value, own })} />}
      <Button onClick={check}>{t.toPreview}</Button>
    </div>
  );
}

const issuesOf = (move: BulkMove, value: MoveInput) =>
  move === 'return'
    ? correctionIssues({ ...value, details: detailsOf(value.sections, value.details) }, new Date())
    : formIssues(ineligibleForm, { reason: value.note });

/** What is to be put right, until when, and what differs from section to section. */
function CorrectionFields({ rows, value, onChange, errorOf }: FieldsProps) {
  const t = useMessages(officeMessages);
  const several = rows.length > 1;
  const sections = useCommonSections(rows);
  if (sections.error) return <LoadError error={sections.error} onRetry={sections.retry} />;
  if (!sections.options) return <Skeleton lines={6} />;
  return (
    <>
      <CheckboxGroup
        id="sections"
        label={t.sections}
        help={several ? t.commonSections : undefined}
        required
        value={value.sections}
        onChange={(chosen) => onChange({ ...value, sections: chosen })}
        options={sections.options}
        error={errorOf('sections')}
      />
      <TextArea
        id="note"
        label={t.note}
        help={several ? t.noteHelp : t.noteExample}
        required
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
        max={2000}
        error={errorOf('note')}
      />
      <DateField
        id="dueOn"
        label={t.dueOn}
        help={t.dueOnHelp}
        required
        value={value.dueOn}
        onChange={(dueOn) => onChange({ ...value, dueOn })}
        error={errorOf('dueOn')}
      />
      {value.sections.length > 0 && (
        <SectionDetails
          chosen={value.sections}
          sections={sections.options}
          value={value.details}
          onChange={(details) => onChange({ ...value, details })}
          errorOf={errorOf}
        />
      )}
    </>
  );
}

/** Sections of the applications' own forms: those all of them have. */
function useCommonSections(rows: readonly MovableRow[]) {
  const [applicationIds] = useState(() => rows.map(({ id }) => id));
  const [{ data, error }, again] = useQuery({ query: SectionsQuery, variables: { applicationIds } });
  return {
    error,
    retry: () => again({ requestPolicy: 'network-only' }),
    options: data?.commonSections.map(({ id, title }) => ({ value: id, label: title })),
  };
}

/** Words for each application alone, folded away: most get only the shared ones. */
function OwnNotes({
  rows,
  own,
  onChange,
}: {
  rows: readonly MovableRow[];
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
