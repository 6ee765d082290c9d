import { isResourceKind, type ResourceKind } from '@musubi/marketplace/model';
import type { Choice, FormField } from '@musubi/platform/model';
import { cx, FieldGroup, type FormControl, fieldDomId, FormFieldView } from '@musubi/platform/web';

interface Props {
  readonly form: FormControl;
  /** All questions of the page: the choice of kinds first. */
  readonly fields: readonly FormField[];
}

/** What is needed or offered: each kind opens its own questions right below itself. */
export function ResourceFields({ form, fields }: Props) {
  const kinds = fields.find((field) => field.id === 'resourceKinds');
  if (!kinds) return null;
  const value = form.values['resourceKinds'];
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (kind: string) =>
    form.set('resourceKinds', chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]);
  return (
    <FieldGroup
      id={fieldDomId('resourceKinds')}
      label={kinds.title}
      required={form.needed(kinds)}
      error={form.issues.find((issue) => issue.field === 'resourceKinds')?.message}
      role="group"
    >
      <div className="space-y-3">
        {(kinds.choices ?? []).map((choice) => (
          <KindBox
            key={choice.value}
            {...{ form, fields, choice }}
            checked={chosen.includes(choice.value)}
            onToggle={() => toggle(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function KindBox(props: Props & { choice: Choice; checked: boolean; onToggle: () => void }) {
  const { form, fields, choice, checked, onToggle } = props;
  return (
    <div className={cx('rounded-8 border', checked ? 'border-key-900 bg-key-50' : 'border-solid-gray-420 bg-white')}>
      <label className="flex min-h-14 cursor-pointer items-center gap-3 px-4 py-3">
        <input type="checkbox" checked={checked} onChange={onToggle} className="size-6 shrink-0 accent-key-900" />
        <span>
          <span className="block text-std-16B-170">{choice.label}</span>
          <span className="block text-dns-14N-130 text-solid-gray-700">{choice.hint}</span>
        </span>
      </label>
      {checked && isResourceKind(choice.value) && (
        <div className="space-y-6 px-4 pt-2 pb-5">
          <KindQuestions form={form} fields={fields} kind={choice.value} />
        </div>
      )}
    </div>
  );
}

/** The note in full width; number and unit beside each other. */
function KindQuestions({ form, fields, kind }: Props & { kind: ResourceKind }) {
  const field = (suffix: string) => fields.find((each) => each.id === `${kind}${suffix}`);
  const [note, quantity, unit, yen] = ['Note', 'Quantity', 'Unit', 'Yen'].map(field);
  return (
    <>
      {note && <FormFieldView form={form} field={note} />}
      {yen && <FormFieldView form={form} field={yen} />}
      {quantity && (
        <div className="grid max-w-100 grid-cols-2 items-end gap-3">
          <FormFieldView form={form} field={quantity} />
          {unit && <FormFieldView form={form} field={unit} />}
        </div>
      )}
    </>
  );
}
