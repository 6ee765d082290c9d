import type { Criterion, Rubric } from '@musubi/grants/model';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Fold,
  Folds,
  NumberField,
  TextArea,
  TextField,
  useMessages,
} from '@musubi/platform/web';
import { Movers } from '../Movers.js';
import { committeeMessages } from './committee-messages.js';

interface EditorProps {
  readonly rubric: Rubric;
  readonly onChange: (rubric: Rubric) => void;
  readonly errorOf: (field: string) => string | null | undefined;
  readonly sections: readonly { value: string; label: string }[];
}

const criterionFields = ['title', 'guidance', 'weight', 'evidence'];

/** The criteria, each folded to its weight and where to read: what is asked, how much it weighs, where to read. */
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
  const wrong = (at: number) => criterionFields.some((field) => errorOf(`${field}:${at}`));
  const sectionTitles = ({ evidence }: Criterion) =>
    sections.filter(({ value }) => evidence.includes(value)).map(({ label }) => label);
  const blank = (): Criterion => ({
    id: `c${crypto.randomUUID().slice(0, 8)}`,
    title: '',
    guidance: '',
    weight: 1,
    evidence: [],
  });
  return (
    <Folds>
      {criteria.map((criterion, at) => (
        <Fold
          key={criterion.id}
          level={3}
          title={criterion.title || t.criterion(at + 1)}
          note={t.criterionNote(criterion.weight, sectionTitles(criterion))}
          open={!criterion.title || wrong(at)}
          action={
            <Movers
              title={criterion.title || t.criterion(at + 1)}
              at={at}
              of={criteria.length}
              onMove={(by) => move(at, at + by)}
              entries={
                criteria.length > 1
                  ? [
                      {
                        ...{ id: 'remove', icon: 'close', label: t.remove(at + 1) },
                        onSelect: () => setCriteria(criteria.filter((_each, place) => place !== at)),
                      },
                    ]
                  : []
              }
            />
          }
        >
          <CriterionFields
            criterion={criterion}
            at={at}
            errorOf={errorOf}
            sections={sections}
            onChange={(changed) => setCriteria(criteria.map((each, place) => (place === at ? changed : each)))}
          />
        </Fold>
      ))}
      <Button variant="outline" icon="plus" className="self-start" onClick={() => setCriteria([...criteria, blank()])}>
        {t.addCriterion}
      </Button>
    </Folds>
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
