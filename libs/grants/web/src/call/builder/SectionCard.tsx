import {
  alwaysHidden,
  filledByWords,
  isFixedQuestion,
  isFixedSection,
  type Question,
  questionKindWords,
  type SectionDefinition,
  sectionsOf,
} from '@musubi/grants/model';
import {
  announce,
  Badge,
  Button,
  Disclosure,
  Fold,
  Icon,
  LabelRow,
  type MenuEntry,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { builderMessages } from './builder-messages.js';
import { droppedOf, freshId, moveBy } from './builder-values.js';
import { DocumentsEditor } from './DocumentsEditor.js';
import { Movers } from '../../Movers.js';
import { QuestionDialog } from './QuestionDialog.js';
import { SectionDialog } from './SectionDialog.js';
import type { Builder } from './use-builder.js';

/** One section of the form with its questions. */
export function SectionCard({ builder, section, at }: { builder: Builder; section: SectionDefinition; at: number }) {
  const t = useMessages(builderMessages);
  const [editing, edit] = useState(false);
  const known = sectionsOf(builder.published).some((each) => each.id === section.id);
  const issues = builder.issues.filter((issue) => issue.field === section.id);
  const entries: MenuEntry[] = [
    { id: 'edit', label: t.editSection, icon: 'edit', onSelect: () => edit(true) },
    ...(isFixedSection(section.id)
      ? []
      : [
          {
            id: 'remove',
            label: t.removeSection,
            icon: 'close' as const,
            onSelect: () => builder.removeSection(section.id),
          },
        ]),
  ];
  return (
    <Fold
      title={section.title}
      note={section.kind === 'form' && section.questions.map((each) => each.title).join('\u3001')}
      open={!known || builder.issues.some(({ field }) => field === section.id || field.startsWith(`${section.id}/`))}
      mark={<SectionLabels section={section} />}
      action={
        <Movers
          title={section.title}
          at={at}
          of={builder.sections.length}
          onMove={(by) => builder.moveSection(section.id, by)}
          entries={entries}
        />
      }
    >
      {section.help && <p className="mt-0 mb-0 text-solid-gray-700">{section.help}</p>}
      <IssueLines issues={issues} />
      <SectionContent builder={builder} section={section} />
      {editing && (
        <SectionDialog section={section} fresh={!known} onClose={() => edit(false)} onDone={builder.putSection} />
      )}
    </Fold>
  );
}

function SectionLabels({ section }: { section: SectionDefinition }) {
  const t = useMessages(builderMessages);
  return (
    <LabelRow>
      <Badge tone="neutral">{filledByWords[section.filledBy]}</Badge>
      {section.kind === 'form' && <Badge tone="neutral">{t.questions(section.questions.length)}</Badge>}
    </LabelRow>
  );
}

function SectionContent({ builder, section }: { builder: Builder; section: SectionDefinition }) {
  const t = useMessages(builderMessages);
  if (section.kind === 'budget') return <p className="mt-4 mb-0">{t.budgetNote}</p>;
  if (section.kind === 'attachments') return <DocumentsEditor builder={builder} />;
  return <Questions builder={builder} section={section} />;
}

export function IssueLines({ issues }: { issues: readonly { message: string }[] }) {
  return (
    <>
      {issues.map((issue) => (
        <p key={issue.message} className="mt-2 mb-0 flex gap-2 text-error-2">
          <Icon name="error" size={20} className="mt-1 shrink-0" />
          {issue.message}
        </p>
      ))}
    </>
  );
}

function Questions({ builder, section }: { builder: Builder; section: SectionDefinition }) {
  const t = useMessages(builderMessages);
  const [editing, edit] = useState<Question | null>(null);
  const put = (questions: readonly Question[]) => builder.putSection({ ...section, questions });
  const done = (question: Question) => {
    const there = section.questions.some((each) => each.id === question.id);
    put(
      there
        ? section.questions.map((each) => (each.id === question.id ? question : each))
        : [...section.questions, question],
    );
  };
  return (
    <>
      {section.questions.length === 0 && <p className="mt-4 mb-0 text-solid-gray-700">{t.noQuestions}</p>}
      <ol className="mt-4 mb-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
        {section.questions.map((question, at) => (
          <QuestionRow
            key={question.id}
            builder={builder}
            section={section}
            question={question}
            at={at}
            onEdit={() => edit(question)}
            onPut={put}
          />
        ))}
      </ol>
      <div className="mt-4 space-y-4">
        <Button
          variant="outline"
          size="small"
          icon="plus"
          onClick={() => edit({ id: freshId('q'), title: '', kind: 'text' })}
        >
          {t.addQuestion}
        </Button>
        <Dropped builder={builder} section={section} onRestore={done} />
      </div>
      {editing && (
        <QuestionDialog
          builder={builder}
          section={section}
          question={editing}
          onClose={() => edit(null)}
          onDone={done}
        />
      )}
    </>
  );
}

function QuestionRow(props: {
  builder: Builder;
  section: SectionDefinition;
  question: Question;
  at: number;
  onEdit: () => void;
  onPut: (questions: readonly Question[]) => void;
}) {
  const { builder, section, question, at, onEdit, onPut } = props;
  const t = useMessages(builderMessages);
  const { questions } = section;
  const field = `${section.id}/${question.id}`;
  const issues = builder.issues.filter((issue) => issue.field === field || issue.field.startsWith(`${field}/`));
  const remove = () => {
    onPut(questions.filter((each) => each.id !== question.id));
    announce(t.removed(question.title));
  };
  const duplicate = () => {
    const copy = { ...question, id: freshId('q'), title: t.copyOf(question.title), retiredChoices: undefined };
    onPut([...questions.slice(0, at + 1), copy, ...questions.slice(at + 1)]);
  };
  const entries: MenuEntry[] = [
    { id: 'copy', label: t.duplicate, icon: 'plus', onSelect: duplicate },
    ...(isFixedQuestion(section.id, question.id)
      ? []
      : [{ id: 'remove', label: t.remove, icon: 'close' as const, onSelect: remove }]),
  ];
  return (
    <li className="py-2">
      <div className="flex items-center justify-between gap-2">
        <button
          type="button"
          onClick={onEdit}
          className="min-h-11 min-w-0 flex-1 rounded-6 px-2 py-1 text-left hover:bg-solid-gray-50"
        >
          <span className="block font-700 underline">{question.title || t.newQuestion}</span>
          <QuestionFacts section={section.id} question={question} />
        </button>
        <Movers
          title={question.title}
          at={at}
          of={questions.length}
          onMove={(by) => onPut(moveBy(questions, at, by))}
          entries={entries}
        />
      </div>
      <IssueLines issues={issues} />
    </li>
  );
}

function QuestionFacts({ section, question }: { section: string; question: Question }) {
  const t = useMessages(builderMessages);
  const facts = [
    questionKindWords[question.kind],
    question.required ? t.required : t.optional,
    question.showIf && t.conditional,
    question.leadOnly && t.leadOnlyBadge,
    (question.identifies || alwaysHidden(section, question)) && t.identifiesBadge,
  ];
  return (
    <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
      {facts.filter(Boolean).join(' / ')}
    </span>
  );
}

function Dropped(props: { builder: Builder; section: SectionDefinition; onRestore: (question: Question) => void }) {
  const { builder, section, onRestore } = props;
  const t = useMessages(builderMessages);
  const dropped = droppedOf(builder.published, section);
  if (dropped.length === 0) return null;
  return (
    <Disclosure title={t.retired(dropped.length)}>
      <p className="mt-0">{t.retiredText}</p>
      <ul className="m-0 list-none space-y-1 p-0">
        {dropped.map((question) => (
          <li key={question.id} className="flex flex-wrap items-center justify-between gap-2">
            {question.title}
            <Button variant="text" size="small" onClick={() => onRestore(question)}>
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
