import {
  alwaysHidden,
  hasChoices,
  profileWords,
  type ProfileKey,
  type Question,
  type QuestionKind,
  questionKindWords,
  sameFamily,
  type SectionDefinition,
  sectionsOf,
} from '@musubi/grants/model';
import {
  Button,
  ButtonRow,
  Checkbox,
  Dialog,
  Notice,
  NumberField,
  Select,
  TextArea,
  TextField,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { builderMessages } from './builder-messages.js';
import { freshId } from './builder-values.js';
import { ChoicesEditor } from './ChoicesEditor.js';
import { ColumnsEditor } from './ColumnsEditor.js';
import { ConditionEditor } from './ConditionEditor.js';
import { LivePreview } from './LivePreview.js';
import type { Builder } from './use-builder.js';

interface QuestionDialogProps {
  readonly builder: Builder;
  readonly section: SectionDefinition;
  readonly question: Question;
  readonly onClose: () => void;
  readonly onDone: (question: Question) => void;
}

export interface QuestionPart {
  readonly question: Question;
  readonly put: (more: Partial<Question>) => void;
}

/** One question with everything that can be said about it, and how it will look. */
export function QuestionDialog({ builder, section, question, onClose, onDone }: QuestionDialogProps) {
  const t = useMessages(builderMessages);
  const [draft, setDraft] = useState(question);
  const put = (more: Partial<Question>) => setDraft((before) => ({ ...before, ...more }));
  const published = sectionsOf(builder.published)
    .find((each) => each.id === section.id)
    ?.questions.find((each) => each.id === question.id);
  const done = () => {
    onDone(draft);
    onClose();
  };
  const part = { question: draft, put };
  return (
    <Dialog open onClose={onClose} title={question.title || t.newQuestion}>
      <div className="space-y-6">
        <TextField
          id="q-title"
          label={t.titleField}
          required
          value={draft.title}
          onChange={(title) => put({ title })}
        />
        <KindSelect {...part} published={published} />
        <TextArea
          id="q-help"
          label={t.help}
          rows={2}
          max={600}
          value={draft.help ?? ''}
          onChange={(help) => put({ help: help || undefined })}
        />
        <Checkbox
          id="q-required"
          label={t.requiredField}
          noBadge
          checked={draft.required ?? false}
          onChange={(required) => put({ required: required || undefined })}
        />
        <KindParts {...part} section={section} />
        <HiddenInBlind {...part} section={section} />
        <LivePreview question={draft} />
        <ButtonRow>
          <Button onClick={done} disabled={draft.title.trim() === ''}>
            {t.done}
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}

/** What only some kinds of questions have. */
function KindParts({ section, ...part }: QuestionPart & { section: SectionDefinition }) {
  const { kind } = part.question;
  return (
    <>
      <Limits {...part} />
      {hasChoices(kind) && <ChoicesEditor {...part} />}
      {kind === 'rows' && <ColumnsEditor {...part} />}
      <ConditionEditor {...part} section={section} />
      {section.filledBy === 'eachPartner' && kind !== 'rows' && <OfPartners {...part} />}
    </>
  );
}

/** What a question of another kind starts with. */
function startOf(kind: QuestionKind): Partial<Question> {
  const blank = () => ({ value: freshId('c'), label: '' });
  return {
    kind,
    choices: hasChoices(kind) ? [blank(), blank()] : undefined,
    columns: kind === 'rows' ? [{ id: freshId('k'), title: '', kind: 'text', required: true }] : undefined,
    max: undefined,
  };
}

function KindSelect({ question, put, published }: QuestionPart & { published?: Question }) {
  const t = useMessages(builderMessages);
  const kinds = (Object.keys(questionKindWords) as QuestionKind[]).filter(
    (kind) => !published || sameFamily(published.kind, kind),
  );
  const choose = (value: string) => {
    const kind = value as QuestionKind;
    const keeps = hasChoices(kind) && hasChoices(question.kind);
    put(keeps ? { kind } : { ...startOf(kind), ...(sameFamily(kind, question.kind) ? { max: question.max } : {}) });
  };
  return (
    <Select
      id="q-kind"
      label={t.kind}
      help={published ? t.kindFixed : undefined}
      required
      emptyLabel={null}
      value={question.kind}
      onChange={choose}
      options={kinds.map((kind) => ({ value: kind, label: questionKindWords[kind] }))}
    />
  );
}

const limited: Partial<Record<QuestionKind, 'maxText' | 'maxChoices' | 'maxFiles'>> = {
  ...{ text: 'maxText', textarea: 'maxText', kana: 'maxText', checkboxes: 'maxChoices', file: 'maxFiles' },
};

function Limits({ question, put }: QuestionPart) {
  const t = useMessages(builderMessages);
  const name = limited[question.kind];
  if (!name) return null;
  return (
    <NumberField
      id="q-max"
      label={t[name]}
      value={question.max ?? null}
      onChange={(max) => put({ max: typeof max === 'number' && max > 0 ? max : undefined })}
    />
  );
}

/** Whether reviewers of a blind call see the answer; of some questions they never do. */
function HiddenInBlind({ section, question, put }: QuestionPart & { section: SectionDefinition }) {
  const t = useMessages(builderMessages);
  if (alwaysHidden(section.id, question)) return <Notice tone="info" title={t.alwaysHidden} />;
  return (
    <Checkbox
      id="q-identifies"
      label={t.identifies}
      help={t.identifiesHelp}
      noBadge
      checked={question.identifies ?? false}
      onChange={(identifies) => put({ identifies: identifies || undefined })}
    />
  );
}

/** Only where each partner answers for itself. */
function OfPartners({ question, put }: QuestionPart) {
  const t = useMessages(builderMessages);
  return (
    <>
      <Checkbox
        id="q-lead"
        label={t.leadOnly}
        noBadge
        checked={question.leadOnly ?? false}
        onChange={(leadOnly) => put({ leadOnly: leadOnly || undefined })}
      />
      <Select
        id="q-profile"
        label={t.profile}
        emptyLabel={t.noProfile}
        value={question.profile ?? ''}
        onChange={(profile) => put({ profile: (profile || undefined) as ProfileKey | undefined })}
        options={Object.entries(profileWords).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
