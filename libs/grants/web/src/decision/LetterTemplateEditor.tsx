import { isLetterKind, templateIssues } from '@musubi/grants/model';
import type { FieldIssue } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  ErrorSummary,
  FoldingSection,
  LeaveGuard,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
} from '@musubi/platform/web';
import { useRef, useState } from 'react';
import { SaveNotice } from '../SaveNotice.js';
import { LetterItemsEditor } from './LetterItemsEditor.js';
import { letterMessages } from './letter-messages.js';
import {
  ResetTemplate,
  type SampleApplication,
  SaveTemplate,
  type Template,
  type Words,
  wordsOf,
} from './letter-queries.js';
import { partIds } from './letter-parts.js';
import { LetterTemplatePreview } from './LetterTemplatePreview.js';

/** Edits the words of one letter; the letter itself stands beside them. */
export function LetterTemplateEditor(props: {
  template: Template;
  samples: readonly SampleApplication[];
  latestVersion: () => Promise<number | null>;
  /** Begins again with what is stored. */
  onStored: () => Promise<void>;
}) {
  const { template, samples, latestVersion, onStored } = props;
  const t = useMessages(letterMessages);
  const [words, setWords] = useState<Words>(() => wordsOf(template));
  const [attempt, setAttempt] = useState(0);
  const [save, saving] = useAction(SaveTemplate);
  const { programmeId, kind, version } = template;
  const issues = isLetterKind(kind) ? templateIssues(kind, words) : [];
  const dirty = JSON.stringify(words) !== JSON.stringify(wordsOf(template));
  const submit = async (on = version) => {
    setAttempt(attempt + 1);
    if (issues.length > 0) return;
    const result = await save({ input: { programmeId, kind, version: on, words } });
    if (result.ok) toast(t.saved);
  };
  return (
    <div className="grid gap-10 xl:grid-cols-2">
      <div className="min-w-0">
        <LeaveGuard when={dirty && !saving.pending} />
        <ErrorSummary issues={attempt > 0 ? issues : []} prefix="" attempt={attempt} />
        <WordsFields template={template} words={words} onChange={setWords} issues={issues} />
        <SaveNotice error={saving.error} onTheirs={onStored} onMine={async () => submit(await latestVersion())} />
        <ButtonRow className="mt-8">
          <Button onClick={() => void submit()} pending={saving.pending}>
            {t.save}
          </Button>
          {version !== null && <Reset template={template} onDone={onStored} />}
        </ButtonRow>
      </div>
      <LetterTemplatePreview template={template} words={words} wrong={issues.length > 0} samples={samples} />
    </div>
  );
}

interface FieldsProps {
  readonly template: Template;
  readonly words: Words;
  readonly onChange: (words: Words) => void;
  readonly issues: readonly FieldIssue[];
}

function WordsFields({ template, words, onChange, issues }: FieldsProps) {
  const t = useMessages(letterMessages);
  const last = useRef<string>('body');
  const errorOf = (field: string) => issues.find((issue) => issue.field === field)?.message ?? null;
  const insert = (name: string) => {
    // An item may have been taken out since it was written in.
    const id = document.getElementById(last.current) ? last.current : 'body';
    const box = document.getElementById(id) as HTMLTextAreaElement | null;
    const at = box?.selectionStart ?? Number.MAX_SAFE_INTEGER;
    onChange(changed(words, id, (text) => `${text.slice(0, at)}{${name}}${text.slice(at)}`));
    setTimeout(() => box?.focus(), 0);
  };
  return (
    <div
      onFocus={(event) => {
        if (event.target.matches('input,textarea')) last.current = event.target.id;
      }}
    >
      <FoldingSection id={partIds.words} title={t.words} open>
        <div className="space-y-6">
          <TextField
            id="title"
            label={t.heading}
            required
            value={words.title}
            onChange={(title) => onChange({ ...words, title })}
            error={errorOf('title')}
          />
          <TextArea
            id="body"
            label={t.body}
            help={t.bodyHelp}
            required
            max={2000}
            value={words.body}
            onChange={(body) => onChange({ ...words, body })}
            error={errorOf('body')}
          />
        </div>
      </FoldingSection>
      <FoldingSection
        id={partIds.items}
        title={t.items}
        lead={t.itemsHelp}
        status={{ text: t.itemCount(words.items.length), tone: 'neutral' }}
        open={issues.some(({ field }) => field.includes(':'))}
      >
        <LetterItemsEditor items={words.items} onChange={(items) => onChange({ ...words, items })} errorOf={errorOf} />
      </FoldingSection>
      <FoldingSection id={partIds.remedy} title={t.remedy} open={Boolean(errorOf('remedy'))}>
        <TextArea
          id="remedy"
          label={t.remedyText}
          help={t.remedyHelp}
          max={1500}
          rows={3}
          value={words.remedy}
          onChange={(remedy) => onChange({ ...words, remedy })}
          error={errorOf('remedy')}
        />
      </FoldingSection>
      <FoldingSection id={partIds.placeholders} title={t.placeholders} lead={t.placeholdersHelp} open={false}>
        <div className="flex flex-wrap gap-2">
          {template.placeholders.map(({ name }) => (
            <Button key={name} variant="outline" size="small" onClick={() => insert(name)}>
              {`{${name}}`}
            </Button>
          ))}
        </div>
      </FoldingSection>
    </div>
  );
}

/** Changes the text a field's id stands for. */
function changed(words: Words, id: string, change: (text: string) => string): Words {
  const [field = '', place] = id.split(':');
  if (place === undefined)
    return field === 'title' || field === 'remedy'
      ? { ...words, [field]: change(words[field]) }
      : { ...words, body: change(words.body) };
  return {
    ...words,
    items: words.items.map((item, at) => {
      if (at !== Number(place)) return item;
      return field === 'label' ? { ...item, label: change(item.label) } : { ...item, value: change(item.value) };
    }),
  };
}

function Reset({
  template: { programmeId, kind, version },
  onDone,
}: {
  template: Template;
  onDone: () => Promise<void>;
}) {
  const t = useMessages(letterMessages);
  const [asking, ask] = useState(false);
  const [reset, resetting] = useAction(ResetTemplate);
  const confirm = async () => {
    const result = await reset({ input: { programmeId, kind, version } });
    if (!result.ok) return;
    toast(t.resetDone);
    await onDone();
  };
  return (
    <>
      <Button variant="text" onClick={() => ask(true)}>
        {t.reset}
      </Button>
      <ActionNotice error={resetting.error} />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.resetSure}
        confirmLabel={t.reset}
        onConfirm={confirm}
      >
        {t.resetNote}
      </ConfirmDialog>
    </>
  );
}
