import { hasChoices, type Question, type SectionDefinition } from '@musubi/grants/model';
import type { Choice } from '@musubi/platform/model';
import { CheckboxGroup, Select, useMessages } from '@musubi/platform/web';
import { builderMessages } from './builder-messages.js';
import type { QuestionPart } from './QuestionDialog.js';

/** Asked always, or only when an earlier question of the section is answered in a certain way. */
export function ConditionEditor({ question, put, section }: QuestionPart & { section: SectionDefinition }) {
  const t = useMessages(builderMessages);
  const at = section.questions.findIndex((each) => each.id === question.id);
  const earlier = (at < 0 ? section.questions : section.questions.slice(0, at)).filter(({ kind }) => kind !== 'rows');
  if (earlier.length === 0) return null;
  const { showIf } = question;
  const other = earlier.find((each) => each.id === showIf?.question);
  const choices = other ? choicesOf(other, t) : [];
  return (
    <>
      <Select
        id="q-if"
        label={t.condition}
        emptyLabel={t.always}
        value={showIf?.question ?? ''}
        onChange={(id) => put({ showIf: id ? { question: id, values: [] } : undefined })}
        options={earlier.map(({ id, title }) => ({ value: id, label: t.whenAnswered(title) }))}
      />
      {showIf && choices.length > 0 && (
        <CheckboxGroup
          id="q-if-values"
          label={t.whichAnswers}
          help={t.anyAnswer}
          value={[...showIf.values]}
          onChange={(values) => put({ showIf: { ...showIf, values } })}
          options={choices}
        />
      )}
    </>
  );
}

function choicesOf(question: Question, t: { yes: string; no: string; ticked: string }): readonly Choice[] {
  if (hasChoices(question.kind)) return question.choices ?? [];
  if (question.kind === 'checkbox') return [{ value: 'yes', label: t.ticked }];
  if (question.kind !== 'yesNo') return [];
  return [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
}
