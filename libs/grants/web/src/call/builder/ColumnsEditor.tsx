import { type Question, type QuestionKind, questionKindWords } from '@musubi/grants/model';
import { Button, Checkbox, FieldGroup, NumberField, Select, TextField, useMessages } from '@musubi/platform/web';
import { builderMessages } from './builder-messages.js';
import { freshId, moveBy } from './builder-values.js';
import { SmallButton } from './ChoicesEditor.js';
import type { QuestionPart } from './QuestionDialog.js';

const columnKinds: readonly QuestionKind[] = ['text', 'textarea', 'number', 'yen', 'date', 'checkbox'];

/** The columns of a table, and how many rows it may have. */
export function ColumnsEditor({ question, put }: QuestionPart) {
  const t = useMessages(builderMessages);
  const columns = question.columns ?? [];
  const change = (list: readonly Question[]) => put({ columns: list });
  return (
    <>
      <FieldGroup id="q-columns" label={t.columns} required role="group">
        <ol className="m-0 list-none space-y-4 p-0">
          {columns.map((column, at) => (
            <li key={column.id} className="rounded-8 border border-solid-gray-300 p-3">
              <Column
                column={column}
                at={at}
                onChange={(more) => change(columns.map((each) => (each === column ? { ...each, ...more } : each)))}
              />
              <div className="mt-1 flex justify-end">
                <SmallButton icon="up" label={t.upOf(column.title)} onClick={() => change(moveBy(columns, at, -1))} />
                <SmallButton
                  icon="down"
                  label={t.downOf(column.title)}
                  onClick={() => change(moveBy(columns, at, 1))}
                />
                <SmallButton
                  icon="close"
                  label={t.removeOf(column.title)}
                  onClick={() => change(columns.filter((each) => each !== column))}
                />
              </div>
            </li>
          ))}
        </ol>
        <Button
          variant="outline"
          size="small"
          icon="plus"
          className="mt-3"
          onClick={() => change([...columns, { id: freshId('k'), title: '', kind: 'text' }])}
        >
          {t.addColumn}
        </Button>
      </FieldGroup>
      <TextField
        id="q-row"
        label={t.rowLabel}
        help={t.rowLabelHelp}
        value={question.rowLabel ?? ''}
        onChange={(rowLabel) => put({ rowLabel: rowLabel || undefined })}
      />
      <NumberField
        id="q-min"
        label={t.minRows}
        value={question.minRows ?? null}
        onChange={(rows) => put({ minRows: typeof rows === 'number' ? rows : undefined })}
      />
      <NumberField
        id="q-most"
        label={t.maxRows}
        value={question.maxRows ?? null}
        onChange={(rows) => put({ maxRows: typeof rows === 'number' ? rows : undefined })}
      />
    </>
  );
}

function Column(props: { column: Question; at: number; onChange: (more: Partial<Question>) => void }) {
  const { column, at, onChange } = props;
  const t = useMessages(builderMessages);
  const kinds = columnKinds.includes(column.kind) ? columnKinds : [column.kind, ...columnKinds];
  return (
    <div className="space-y-3">
      <TextField
        id={`q-column-${at}`}
        label={`${t.column(at + 1)} ${t.columnTitle}`}
        noBadge
        value={column.title}
        onChange={(title) => onChange({ title })}
      />
      <Select
        id={`q-column-kind-${at}`}
        label={t.kind}
        noBadge
        emptyLabel={null}
        value={column.kind}
        onChange={(kind) => onChange({ kind: kind as QuestionKind })}
        options={kinds.map((kind) => ({ value: kind, label: questionKindWords[kind] }))}
      />
      <Checkbox
        id={`q-column-required-${at}`}
        label={t.requiredField}
        noBadge
        checked={column.required ?? false}
        onChange={(required) => onChange({ required: required || undefined })}
      />
      <Checkbox
        id={`q-column-identifies-${at}`}
        label={t.identifies}
        noBadge
        checked={column.identifies ?? false}
        onChange={(identifies) => onChange({ identifies: identifies || undefined })}
      />
    </div>
  );
}
