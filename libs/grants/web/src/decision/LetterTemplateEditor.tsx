import { isLetterKind, mostLetterItems, templateIssues } from '@musubi/grants/model';
import type { FieldIssue } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  ErrorSummary,
  LeaveGuard,
  Section,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
} from '@musubi/platform/web';
import { useRef, useState } from 'react';
import { SaveNotice } from '../SaveNotice.js';
import { letterMessages } from './letter-messages.js';
import {
  ResetTemplate,
  type SampleApplication,
  SaveTemplate,
  type Template,
  type Words,
  wordsOf,
} from './letter-queries.js';
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
    const id = last.current;
    const box = document.getElementById(id) as HTMLTextAreaElement | null;
    const at = box?.selectionStart ?? Number.MAX_SAFE_INTEGER;
    onChange(changed(words, id, (text) => `${text.slice(0, at)}{${name}}${text.slice(at)}`));
    setTimeout(() => box?.focus(), 0);
  };
  return (
    <div
      className="space-y-6"
      onFocus={(event) => {
        if (event.target.matches('input,textarea')) last.current = event.target.id;
      }}
    >
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
      <Section title={t.items} lead={t.itemsHelp}>
        <Items words={words} onChange={onChange} errorOf={errorOf} />
      </Section>
      <TextArea
        id="remedy"
        label={t.remedy}
        help={t.remedyHelp}
        max={1500}
        rows={3}
        value={words.remedy}
        onChange={(remedy) => onChange({ ...words, remedy })}
        error={errorOf('remedy')}
      />
      <section>
        <h2 className="m-0 text-std-18B-160">{t.placeholders}</h2>
        <p className="m-0 mb-3 text-solid-gray-700">{t.placeholdersHelp}</p>
        <div className="flex flex-wrap gap-2">
          {template.placeholders.map(({ name }) => (
            <Button key={name} variant="outline" size="small" onClick={() => insert(name)}>
              {`{${name}}`}
            </Button>
          ))}
        </div>
      </section>
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

function Items({
  words,
  onChange,
  errorOf,
}: {
  words: Words;
  onChange: (words: Words) => void;
  errorOf: (field: string) => string | null;
}) {
  const t = useMessages(letterMessages);
  const { items } = words;
  const setItems = (next: Words['items']) => onChange({ ...words, items: next });
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    setItems(next);
  };
  return (
    <div className="space-y-4">
      {items.map((item, at) => (
        <fieldset key={at} className="m-0 min-w-0 space-y-4 rounded-12 border border-solid-gray-300 p-4">
          <legend className="sr-only">{t.item(at + 1)}</legend>
          <TextField
            id={`label:${at}`}
            label={t.itemLabel(at + 1)}
            required
            value={item.label}
            onChange={(label) => onChange(changed(words, `label:${at}`, () => label))}
            error={errorOf(`label:${at}`)}
          />
          <TextArea
            id={`value:${at}`}
            label={t.itemValue(at + 1)}
            required
            rows={2}
            value={item.value}
            onChange={(value) => onChange(changed(words, `value:${at}`, () => value))}
            error={errorOf(`value:${at}`)}
          />
          <ButtonRow>
            {at > 0 && (
              <Button variant="text" size="small" onClick={() => move(at, at - 1)}>
                {t.up(at + 1)}
              </Button>
            )}
            {at < items.length - 1 && (
              <Button variant="text" size="small" onClick={() => move(at, at + 1)}>
                {t.down(at + 1)}
              </Button>
            )}
            <Button variant="text" size="small" onClick={() => setItems(items.filter((_item, place) => place !== at))}>
              {t.removeItem(at + 1)}
            </Button>
          </ButtonRow>
        </fieldset>
      ))}
      {items.length < mostLetterItems && (
        <Button variant="outline" icon="plus" onClick={() => setItems([...items, { label: '', value: '' }])}>
          {t.addItem}
        </Button>
      )}
    </div>
  );
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
