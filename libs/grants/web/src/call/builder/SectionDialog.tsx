import { filledByWords, type SectionDefinition } from '@musubi/grants/model';
import { Button, ButtonRow, Dialog, RadioGroup, TextArea, TextField, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { builderMessages } from './builder-messages.js';

interface SectionDialogProps {
  readonly section: SectionDefinition;
  /** Not published yet: who fills it in can still be chosen. */
  readonly fresh: boolean;
  readonly onClose: () => void;
  readonly onDone: (section: SectionDefinition) => void;
}

/** Heading, help, and who fills a section in. */
export function SectionDialog({ section, fresh, onClose, onDone }: SectionDialogProps) {
  const t = useMessages(builderMessages);
  const [draft, setDraft] = useState(section);
  const put = (more: Partial<SectionDefinition>) => setDraft((before) => ({ ...before, ...more }));
  const done = () => {
    if (draft.title.trim() === '') return;
    onDone(draft);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={section.title || t.newSection}>
      <div className="space-y-6">
        <TextField
          id="section-title"
          label={t.sectionTitle}
          required
          value={draft.title}
          onChange={(title) => put({ title })}
        />
        <TextArea
          id="section-help"
          label={t.sectionHelp}
          rows={3}
          max={600}
          value={draft.help}
          onChange={(help) => put({ help })}
        />
        {fresh && (
          <RadioGroup
            id="section-by"
            label={t.filledBy}
            required
            value={draft.filledBy}
            onChange={(by) => put({ filledBy: by === 'eachPartner' ? 'eachPartner' : 'together' })}
            options={Object.entries(filledByWords).map(([value, label]) => ({ value, label }))}
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
