import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import {
  describedBy,
  ErrorText,
  Field,
  FieldGroup,
  type FieldProps,
  HelpText,
  inputClass,
  RequiredBadge,
} from './Field.js';
import { Icon } from './Icon.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A browser's own select: the most dependable one on a phone. For long lists use `Combobox`. */
export function Select(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    options: readonly { value: string; label: string }[];
    /** The words of the empty choice; null when there is none. */
    emptyLabel?: string | null;
  },
) {
  const texts = useMessages(platformMessages);
  const empty = props.emptyLabel === undefined ? texts.choosePlease : props.emptyLabel;
  return (
    <Field {...props}>
      <span className="relative block sm:max-w-96">
        <select
          id={props.id}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          aria-invalid={props.error ? true : undefined}
          aria-required={props.required || undefined}
          aria-describedby={describedBy(props)}
          className={inputClass(props.error, 'appearance-none pr-12')}
        >
          {empty !== null && <option value="">{empty}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
      </span>
    </Field>
  );
}

const boxLabel =
  'flex min-h-11 items-start gap-3 rounded-8 px-2 py-2 -mx-2 hover:bg-solid-gray-50 has-focus-visible:bg-yellow-50';
const boxInput = (shape: string, error?: string | null) =>
  cx(
    'peer relative m-0 size-6 shrink-0 appearance-none border-2 bg-white forced-colors:appearance-auto',
    shape,
    error ? 'border-error-1' : 'border-solid-gray-600',
    'checked:border-key-900',
  );

function ChoiceText({ option }: { option: ChoiceOption }) {
  return (
    <span className="min-w-0">
      <span className="text-std-16N-170">{option.label}</span>
      {option.hint && <span className="block text-dns-14N-130 text-solid-gray-700">{option.hint}</span>}
    </span>
  );
}

/** One of a few. */
export function RadioGroup(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    options: readonly ChoiceOption[];
    /** Each choice in a frame: for few choices with hints. */
    framed?: boolean;
    inline?: boolean;
    /** The first two beside each other where there is room: to be compared. */
    beside?: boolean;
  },
) {
  return (
    <FieldGroup {...props} role="radiogroup">
      <div
        className={cx(
          props.beside ? 'grid gap-1 md:grid-cols-2 md:[&>*:nth-child(3)]:col-span-2' : 'flex gap-1',
          props.inline ? 'flex-wrap gap-x-8' : 'flex-col',
          props.framed && 'gap-3',
        )}
      >
        {props.options.map((option) => (
          <label
            key={option.value}
            className={cx(
              boxLabel,
              props.framed &&
                'mx-0! border border-solid-gray-420 px-4! py-3! has-checked:border-key-900 has-checked:bg-key-50',
            )}
          >
            <span className="relative mt-0.5 grid size-6 place-items-center">
              <input
                type="radio"
                name={props.id}
                value={option.value}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
                className={boxInput('rounded-full', props.error)}
              />
              <span className="pointer-events-none absolute size-3 scale-0 rounded-full bg-key-900 peer-checked:scale-100" />
            </span>
            <ChoiceText option={option} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function Tick() {
  return (
    <Icon
      name="check"
      size={20}
      className="pointer-events-none absolute scale-0 text-white [&_path]:stroke-[3] peer-checked:scale-100"
    />
  );
}

function Box({
  checked,
  onChange,
  error,
  id,
  describedby,
  name,
}: {
  checked: boolean;
  onChange: (on: boolean) => void;
  error?: string | null;
  id?: string;
  describedby?: string;
  name?: string;
}) {
  return (
    <span className="relative mt-0.5 grid size-6 shrink-0 place-items-center">
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedby}
        className={cx(boxInput('rounded-4', error), 'checked:bg-key-900')}
      />
      <Tick />
    </span>
  );
}

/** Any of several. The value keeps the order of the options. */
export function CheckboxGroup(
  props: FieldProps & {
    value: readonly string[];
    onChange: (value: string[]) => void;
    options: readonly ChoiceOption[];
    /** Two or three columns on wide screens. */
    columns?: boolean;
  },
) {
  const toggle = (value: string, on: boolean) =>
    props.onChange(
      props.options.map((option) => option.value).filter((each) => (each === value ? on : props.value.includes(each))),
    );
  return (
    <FieldGroup {...props} role="group">
      <div className={cx('grid gap-x-6 gap-y-1', props.columns && 'sm:grid-cols-2 lg:grid-cols-3')}>
        {props.options.map((option) => (
          <label key={option.value} className={boxLabel}>
            <Box
              checked={props.value.includes(option.value)}
              onChange={(on) => toggle(option.value, on)}
              error={props.error}
              name={props.id}
            />
            <ChoiceText option={option} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One yes/no statement, such as an agreement. */
export function Checkbox(props: FieldProps & { checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className={cx(props.error && 'border-l-4 border-error-1 pl-4', props.className)}>
      <label className={boxLabel}>
        <Box
          id={props.id}
          checked={props.checked}
          onChange={props.onChange}
          error={props.error}
          describedby={describedBy(props)}
        />
        <span className="text-std-16N-170">
          {props.label}
          {!props.noBadge && <RequiredBadge required={props.required ?? false} />}
        </span>
      </label>
      <HelpText {...props} />
      <ErrorText {...props} />
    </div>
  );
}
