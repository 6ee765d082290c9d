import type { FormField } from '@musubi/platform/model';
import { cx, FieldGroup, type FormControl, fieldDomId, Icon } from '@musubi/platform/web';

/** Many short choices side by side: on a phone they fit on one screen, where a list would take three. */
export function PillChoices({ form, field, grid = false }: { form: FormControl; field: FormField; grid?: boolean }) {
  const value = form.values[field.id];
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (each: string) =>
    form.set(field.id, chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
  return (
    <FieldGroup
      id={fieldDomId(field.id)}
      label={field.title}
      help={field.help}
      required={form.needed(field)}
      error={form.issues.find((issue) => issue.field === field.id)?.message}
      role="group"
    >
      <div className={grid ? 'grid max-w-100 grid-cols-4 gap-2' : 'flex flex-wrap gap-2'}>
        {(field.choices ?? []).map((choice) => (
          <Pill
            key={choice.value}
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function Pill({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label
      className={cx(
        'inline-flex min-h-12 cursor-pointer items-center justify-center gap-1.5 rounded-full border px-4 text-std-16N-170 has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-black has-focus-visible:ring-4 has-focus-visible:ring-yellow-300',
        checked
          ? 'border-key-900 bg-key-50 text-key-1000 shadow-[inset_0_0_0_1px_var(--color-key-900)]'
          : 'border-solid-gray-600 bg-white hover:bg-solid-gray-50',
      )}
    >
      <input type="checkbox" checked={checked} onChange={onChange} className="sr-only" />
      {checked && <Icon name="check" size={18} />}
      {label}
    </label>
  );
}
