import type { Criterion, Rubric } from '@musubi/grants/model';
import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  NumberField,
  TextArea,
  TextField,
  useMessages,
} from '@musubi/platform/web';
import { committeeMessages } from './committee-messages.js';

interface EditorProps {
  readonly rubric: Rubric;
  readonly onChange: (rubric: Rubric) => void;
  readonly errorOf: (field: string) => string | null | undefined;
  readonly sections: readonly { value: string; label: string }[];
}

/** The criteria as cards: what is asked, how much it weighs, where to read. */
export function CriteriaEditor({ rubric, onChange, errorOf, sections }: EditorProps) {
  const t = useMessages(committeeMessages);
  const { criteria } = rubric;
  const setCriteria = (next: readonly Criterion[]) =>
    onChange({
      ...rubric,
      criteria: next,
      tieBreaks: rubric.tieBreaks.filter((id) => next.some((each) => each.id === id)),
    });
  const move = (from: number, to: number) => {
    const next = [...criteria];
    next.splice(to, 0, ...next.splice(from, 1));
    setCriteria(next);
  };
  const blank = (): Criterion => ({
    id: `c${crypto.randomUUID().slice(0, 8)}`,
    title: '',
    guidance: '',
    weight: 1,
    evidence: [],
  });
  return (
    <div className="space-y-6">
      {criteria.map((criterion, at) => (
        <fieldset key={criterion.id} className="m-0 min-w-0 rounded-12 border border-solid-gray-300 p-4 sm:p-6">
          <legend className="px-1 font-700">{t.criterion(at + 1)}</legend>
          <CriterionFields
            criterion={criterion}
            at={at}
            errorOf={errorOf}
            sections={sections}
            onChange={(changed) => setCriteria(criteria.map((each, place) => (place === at ? changed : each)))}
          />
          <ButtonRow className="mt-4">
            {at > 0 && (
              <Button variant="text" size="small" onClick={() => move(at, at - 1)}>
                {t.up(at + 1)}
              </Button>
            )}
            {at < criteria.length - 1 && (
              <Button variant="text" size="small" onClick={() => move(at, at + 1)}>
                {t.down(at + 1)}
              </Button>
            )}
            {criteria.length > 1 && (
              <Button
                variant="text"
                size="small"
                onClick={() => setCriteria(criteria.filter((_each, place) => place !== at))}
              >
                {t.remove(at + 1)}
              </Button>
            )}
          </ButtonRow>
        </fieldset>
      ))}
      <Button variant="outline" icon="plus" onClick={() => setCriteria([...criteria, blank()])}>
        {t.addCriterion}
      </Button>
    </div>
  );
}

function CriterionFields({
  criterion,
  at,
  errorOf,
  sections,
  onChange,
}: {
  criterion: Criterion;
  at: number;
  errorOf: EditorProps['errorOf'];
  sections: EditorProps['sections'];
  onChange: (criterion: Criterion) => void;
}) {
  const t = useMessages(committeeMessages);
  return (
    <div className="space-y-5">
      <TextField
        id={`title:${at}`}
        label={t.criterionTitle(at + 1)}
        required
        value={criterion.title}
        onChange={(title) => onChange({ ...criterion, title })}
        error={errorOf(`title:${at}`)}
      />
      <TextArea
        id={`guidance:${at}`}
        label={t.guidance(at + 1)}
        rows={2}
        max={1000}
        value={criterion.guidance}
        onChange={(guidance) => onChange({ ...criterion, guidance })}
        error={errorOf(`guidance:${at}`)}
      />
      <NumberField
        id={`weight:${at}`}
        label={t.weight(at + 1)}
        required
        value={criterion.weight}
        onChange={(weight) => onChange({ ...criterion, weight: Number(weight) })}
        error={errorOf(`weight:${at}`)}
      />
      <CheckboxGroup
        id={`evidence:${at}`}
        label={t.evidence(at + 1)}
        value={[...criterion.evidence]}
        onChange={(evidence) => onChange({ ...criterion, evidence })}
        options={[...sections]}
      />
      <Checkbox
        id={`reasonRequired:${at}`}
        label={t.reasonRequired(at + 1)}
        noBadge
        checked={criterion.reasonRequired ?? true}
        onChange={(reasonRequired) => onChange({ ...criterion, reasonRequired })}
      />
    </div>
  );
}
