import { type AttachmentRule } from '@musubi/grants/model';
import { organisationTypes } from '@musubi/identity/model';
import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  Dialog,
  RadioGroup,
  TextArea,
  TextField,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { builderMessages } from './builder-messages.js';
import { freshId, moveBy } from './builder-values.js';
import { Movers } from '../../Movers.js';
import { IssueLines } from './SectionCard.js';
import type { Builder } from './use-builder.js';

/** The documents a call asks for: of whom, from which types of organisations. */
export function DocumentsEditor({ builder }: { builder: Builder }) {
  const t = useMessages(builderMessages);
  const [editing, edit] = useState<AttachmentRule | null>(null);
  const rules = builder.built.attachments;
  const done = (rule: AttachmentRule) =>
    builder.putDocuments(
      rules.some((each) => each.id === rule.id)
        ? rules.map((each) => (each.id === rule.id ? rule : each))
        : [...rules, rule],
    );
  return (
    <>
      <ol className="mt-4 mb-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
        {rules.map((rule, at) => (
          <li key={rule.id} className="py-2">
            <div className="flex items-center justify-between gap-2">
              <button
                type="button"
                onClick={() => edit(rule)}
                className="min-h-11 min-w-0 flex-1 rounded-6 px-2 py-1 text-left hover:bg-solid-gray-50"
              >
                <span className="block font-700 underline">{rule.title || t.newDocument}</span>
                <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
                  {factsOf(rule, t).join(' / ')}
                </span>
              </button>
              <Movers
                title={rule.title}
                at={at}
                of={rules.length}
                onMove={(by) => builder.putDocuments(moveBy(rules, at, by))}
                entries={[
                  {
                    ...{ id: 'remove', label: t.remove, icon: 'close' as const },
                    onSelect: () => builder.putDocuments(rules.filter((each) => each.id !== rule.id)),
                  },
                ]}
              />
            </div>
            <IssueLines issues={builder.issues.filter((issue) => issue.field === `documents/${rule.id}`)} />
          </li>
        ))}
      </ol>
      <Button
        variant="outline"
        size="small"
        icon="plus"
        className="mt-4"
        onClick={() => edit({ id: freshId('d'), title: '', help: '', required: true, from: 'eachPartner' })}
      >
        {t.addDocument}
      </Button>
      {editing && <DocumentDialog rule={editing} onClose={() => edit(null)} onDone={done} />}
    </>
  );
}

type Words = ReturnType<typeof builderMessages.in>;

const fromWords = (t: Words): Record<AttachmentRule['from'], string> => ({
  lead: t.fromLead,
  eachPartner: t.fromEach,
  application: t.fromApplication,
});

const typeWords = (types: readonly string[]): string[] =>
  Object.entries(organisationTypes)
    .filter(([id]) => types.includes(id))
    .map(([, label]) => label);

const factsOf = (rule: AttachmentRule, t: Words): string[] => [
  rule.required ? t.required : t.optional,
  fromWords(t)[rule.from],
  ...typeWords(rule.types ?? []),
];

function DocumentDialog(props: { rule: AttachmentRule; onClose: () => void; onDone: (rule: AttachmentRule) => void }) {
  const { rule, onClose, onDone } = props;
  const t = useMessages(builderMessages);
  const [draft, setDraft] = useState(rule);
  const put = (more: Partial<AttachmentRule>) => setDraft((before) => ({ ...before, ...more }));
  const done = () => {
    onDone(draft);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={rule.title || t.newDocument}>
      <div className="space-y-6">
        <TextField
          id="d-title"
          label={t.documentTitle}
          required
          value={draft.title}
          onChange={(title) => put({ title })}
        />
        <TextArea id="d-help" label={t.documentHelp} rows={2} value={draft.help} onChange={(help) => put({ help })} />
        <Checkbox
          id="d-required"
          label={t.documentRequired}
          noBadge
          checked={draft.required}
          onChange={(required) => put({ required })}
        />
        <RadioGroup
          id="d-from"
          label={t.documentFrom}
          required
          value={draft.from}
          onChange={(from) => put({ from: from as AttachmentRule['from'] })}
          options={Object.entries(fromWords(t)).map(([value, label]) => ({ value, label }))}
        />
        {draft.from !== 'application' && (
          <CheckboxGroup
            id="d-types"
            label={t.documentTypes}
            help={t.documentTypesHelp}
            value={[...(draft.types ?? [])]}
            onChange={(types) => put({ types: types.length > 0 ? types : undefined })}
            options={Object.entries(organisationTypes).map(([value, label]) => ({ value, label }))}
          />
        )}
        <ButtonRow>
          <Button onClick={done} disabled={draft.title.trim() === ''}>
            {t.done}
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}
