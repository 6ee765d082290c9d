import { compileSection, isRowsField, askedOf, type Question, rowsOf } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { FormFieldView, useForm, useMessages } from '@musubi/platform/web';
import { RowsEditor } from '../../application/RowsEditor.js';
import { builderMessages } from './builder-messages.js';

/** How a question will look, while it is being made. What is typed here goes nowhere. */
export function LivePreview({ question }: { question: Question }) {
  const t = useMessages(builderMessages);
  const alone = {
    ...question,
    id: `preview-${question.id}`,
    title: question.title || t.newQuestion,
    showIf: undefined,
  };
  const section = compileSection({
    ...{ id: 'preview', title: '', help: '', kind: 'form', filledBy: 'together' },
    questions: [{ ...alone, leadOnly: undefined }],
  });
  const form = useForm({
    form: { id: 'preview', pages: [{ id: 'preview', title: '', fields: section.fields }] },
    initial: {},
    localKey: null,
  });
  const [asked] = askedOf(section, true);
  if (!asked) return null;
  return (
    <div className="rounded-12 bg-solid-gray-50 p-4">
      <p className="mt-0 mb-4 text-dns-14N-130 text-solid-gray-700">{t.live}</p>
      {isRowsField(asked) ? (
        <RowsEditor
          field={asked}
          rows={rowsOf(form.values[asked.id])}
          onChange={(list: Values[]) => form.set(asked.id, list)}
          issues={[]}
        />
      ) : (
        <FormFieldView key={asked.kind} form={form} field={asked} />
      )}
    </div>
  );
}
