import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import { Icon } from './Icon.js';

/** What every question has: a visible label, whether it must be answered (in words), help, and what is wrong. */
export interface FieldProps {
  /** Also the target of the error summary's link. */
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly required?: boolean;
  /** Hides the 必須／任意 badge, for a search box and the like. */
  readonly noBadge?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

export const helpId = (id: string) => `${id}-help`;
export const errorId = (id: string) => `${id}-error`;

/** `aria-describedby` of a field: its help, its error and whatever else describes it. */
export const describedBy = (
  props: Pick<FieldProps, 'id' | 'help' | 'error'>,
  ...more: (string | false | undefined)[]
) => [props.help && helpId(props.id), props.error && errorId(props.id), ...more].filter(Boolean).join(' ') || undefined;

/** The attributes an input takes from its field. */
export const inputState = (props: FieldProps) => ({
  id: props.id,
  'aria-invalid': props.error ? true : undefined,
  'aria-required': props.required || undefined,
  'aria-disabled': props.disabled || undefined,
  readOnly: props.disabled || undefined,
});

/** The box one types in. */
export const inputClass = (error?: string | null, className?: string) =>
  cx(
    'min-h-14 w-full max-w-full rounded-8 border bg-white px-4 py-3 text-std-16N-170 text-solid-gray-900 leading-[1.5]! hover:border-black',
    'aria-disabled:border-solid-gray-300 aria-disabled:bg-solid-gray-50 aria-disabled:text-solid-gray-600',
    error ? 'border-error-1 hover:border-red-1000' : 'border-solid-gray-600',
    className,
  );

export function RequiredBadge({ required }: { required: boolean }) {
  const texts = useMessages(platformMessages);
  return (
    <span
      className={cx(
        'ml-2 inline-block rounded-4 border px-2 align-[0.125rem] text-dns-14B-120 leading-[1.6]!',
        required ? 'border-error-2 text-error-2' : 'border-solid-gray-420 text-solid-gray-700',
      )}
    >
      {required ? texts.required : texts.optional}
    </span>
  );
}

export function LabelText({ label, required, noBadge }: Pick<FieldProps, 'label' | 'required' | 'noBadge'>) {
  return (
    <span className="text-std-17B-170">
      {label}
      {!noBadge && <RequiredBadge required={required ?? false} />}
    </span>
  );
}

export function HelpText({ id, help }: Pick<FieldProps, 'id' | 'help'>) {
  if (!help) return null;
  return (
    <div id={helpId(id)} className="mt-1 text-std-16N-170 whitespace-pre-line text-solid-gray-700">
      {help}
    </div>
  );
}

export function ErrorText({ id, error }: Pick<FieldProps, 'id' | 'error'>) {
  const texts = useMessages(platformMessages);
  if (!error) return null;
  return (
    <p id={errorId(id)} className="mt-2 flex items-start gap-1.5 text-dns-16B-130 leading-[1.6]! text-error-2">
      <Icon name="error" size={20} label={texts.errorPrefix} className="mt-0.5" />
      <span>{error}</span>
    </p>
  );
}

/** A question with one input below its label. */
export function Field(props: FieldProps & { children: ReactNode; after?: ReactNode }) {
  return (
    <div className={cx('max-w-full', props.error && 'border-l-4 border-error-1 pl-4', props.className)}>
      <label htmlFor={props.id} className="block">
        <LabelText {...props} />
      </label>
      <HelpText {...props} />
      <div className="mt-2">{props.children}</div>
      {props.after}
      <ErrorText {...props} />
    </div>
  );
}

/** A question with several inputs: radio buttons, checkboxes, the parts of a date. */
export function FieldGroup(props: FieldProps & { children: ReactNode; role?: 'radiogroup' | 'group' }) {
  return (
    <fieldset
      id={props.id}
      role={props.role}
      aria-describedby={describedBy(props)}
      aria-invalid={props.role === 'radiogroup' && props.error ? true : undefined}
      aria-required={props.role === 'radiogroup' && props.required ? true : undefined}
      className={cx(
        'mx-0 min-w-0 max-w-full border-0 p-0',
        props.error && 'border-l-4! border-error-1! pl-4!',
        props.className,
      )}
    >
      <legend className="p-0">
        <LabelText {...props} />
      </legend>
      <HelpText {...props} />
      <div className="mt-2">{props.children}</div>
      <ErrorText {...props} />
    </fieldset>
  );
}
