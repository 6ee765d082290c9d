import { applicationForm, type CallFormSetting } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  FoldingSection,
  graphql,
  RadioGroup,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { isEditable } from './ApplicationFrame.js';
import { type Together, useTogether } from './together-data.js';
import { togetherMessages } from './together-messages.js';

const Copy = graphql(
  `
    mutation CopyEarlierApplication($input: CopyEarlierApplicationInput!) {
      copyEarlierApplication(input: $input) {
        __typename
        ... on CopyEarlierApplicationOk {
          id
          unfit
          copied {
            section
            fields
          }
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Takes over answers of an earlier application; shown only where there is one. */
export function CopyEarlier({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const { together } = useTogether(application.id);
  const [open, setOpen] = useState(false);
  if (!together || together.earlier.length === 0 || !together.mayDiscuss || !isEditable(application)) return null;
  return (
    <FoldingSection id="copy" title={t.copyTitle} lead={t.copyLead} open={false}>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.copyOpen}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.copyTitle}>
        <CopyForm application={application} together={together} onDone={() => setOpen(false)} />
      </Dialog>
    </FoldingSection>
  );
}

interface CopyProps {
  readonly application: Application;
  readonly together: Together;
  readonly onDone: () => void;
}

function CopyForm({ application, together, onDone }: CopyProps) {
  const t = useMessages(togetherMessages);
  const form = applicationForm(application.call.form as CallFormSetting);
  const usable = form.sections.filter((section) => section.kind !== 'attachments');
  const [fromId, setFrom] = useState(together.earlier[0]?.id ?? '');
  const [sections, setSections] = useState<string[]>(usable.map((each) => each.id));
  const [overwrite, setOverwrite] = useState(false);
  const [copy, state] = useAction(Copy);
  const run = async () => {
    const result = await copy({ input: { id: application.id, fromId, sections, overwrite } });
    if (!result.ok) return;
    const count = result.data.copied.reduce((sum, each) => sum + each.fields.length, 0);
    toast(count > 0 ? t.copyDone(count, result.data.unfit) : t.copyNothing);
    onDone();
  };
  return (
    <div className="space-y-6">
      <ActionNotice error={state.error} />
      <RadioGroup
        id="copy-from"
        label={t.copyFrom}
        required
        value={fromId}
        onChange={setFrom}
        options={together.earlier.map((each) => ({
          value: each.id,
          label: each.title,
          hint: [each.callTitle, each.number].filter(Boolean).join('\u3000'),
        }))}
      />
      <CheckboxGroup
        id="copy-sections"
        label={t.copySections}
        required
        value={sections}
        onChange={setSections}
        options={usable.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Checkbox
        id="copy-overwrite"
        label={t.copyOverwrite}
        help={t.copyOverwriteHelp}
        noBadge
        checked={overwrite}
        onChange={setOverwrite}
      />
      <Button pending={state.pending} onClick={() => void run()}>
        {t.copyDo}
      </Button>
    </div>
  );
}
