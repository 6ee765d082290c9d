import { type ComponentProps, type ReactNode, useState } from 'react';
import { parseYen } from '@musubi/platform/model';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import { describedBy, Field, type FieldProps, inputClass, inputState } from './Field.js';

/** Width of the answer one expects: a short field says that little is asked. */
export type FieldWidth = 'full' | 'half' | 'short';
const widths: Record<FieldWidth, string> = { full: '', half: 'sm:max-w-96!', short: 'max-w-48!' };

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'time';
  /** A time to the second. */
  readonly seconds?: boolean;
  readonly width?: FieldWidth;
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
  readonly autoComplete?: string;
  /** A word before or after the box, such as a unit. */
  readonly unit?: ReactNode;
  readonly name?: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    type = 'text',
    width = 'full',
    inputMode,
    autoComplete,
    unit,
    name,
    seconds,
  } = props;
  const input = (
    <input
      {...inputState(props)}
      name={name}
      type={type}
      step={seconds ? 1 : undefined}
      inputMode={inputMode}
      autoComplete={autoComplete}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      aria-describedby={describedBy(props)}
      className={inputClass(props.error, widths[width])}
    />
  );
  return (
    <Field {...props}>
      {unit ? (
        <span className="flex items-center gap-2">
          {input}
          <span className="shrink-0">{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Longest text in characters (code points, so 𠮷 and emoji count once). */
  readonly max?: number;
  readonly rows?: number;
}

/** Several lines; grows with the text, counts characters when there is a limit. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, max, rows = 5 } = props;
  return (
    <Field {...props} after={max !== undefined && <Counter id={props.id} value={value} max={max} />}>
      <textarea
        {...inputState(props)}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        aria-describedby={describedBy(props, max !== undefined && `${props.id}-count`)}
        className={inputClass(props.error, 'field-sizing-content block max-h-160 resize-y leading-[1.7]!')}
        style={{ minHeight: `${rows * 1.7 + 1.6}rem` }}
      />
    </Field>
  );
}

function Counter({ id, value, max }: { id: string; value: string; max: number }) {
  const texts = useMessages(platformMessages);
  const used = [...value].length;
  const over = used > max;
  return (
    <p
      id={`${id}-count`}
      className={cx('mt-1 text-right text-dns-14N-130', over ? 'text-error-2' : 'text-solid-gray-700')}
    >
      {texts.characters(used, max)}
      {(over || max - used <= 50) && <span className="ml-2 font-700">{texts.charactersLeft(max - used)}</span>}
    </p>
  );
}

/** An amount in whole yen. The value is what the person typed, without commas once it is a number. */
export function YenField(
  props: FieldProps & { value: string; onChange: (value: string) => void; onBlur?: () => void },
) {
  const texts = useMessages(platformMessages);
  const [typing, setTyping] = useState(false);
  const amount = parseYen(props.value);
  const shown = typing || amount === null ? props.value : amount.toLocaleString('ja-JP');
  const settle = () => {
    setTyping(false);
    if (amount !== null && String(amount) !== props.value) props.onChange(String(amount));
    props.onBlur?.();
  };
  return (
    <Field {...props}>
      <span className="flex items-center gap-2">
        <input
          {...inputState(props)}
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          onFocus={() => setTyping(true)}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={settle}
          aria-describedby={describedBy(props, `${props.id}-unit`)}
          className={inputClass(props.error, 'max-w-56! text-right')}
        />
        <span id={`${props.id}-unit`}>{texts.yenUnit}</span>
      </span>
    </Field>
  );
}

/** A whole number ≥ 0 with its unit. Empty is null; what is not a number is handed on as text, for the form to refuse. */
export function NumberField(
  props: FieldProps & {
    value: number | string | null;
    onChange: (value: number | string | null) => void;
    unit?: string;
    onBlur?: () => void;
  },
) {
  const read = (text: string) => {
    const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
    if (digits === '') return null;
    return /^\d{1,12}$/.test(digits) ? Number(digits) : text;
  };
  return (
    <TextField
      {...props}
      value={props.value === null ? '' : String(props.value)}
      onChange={(text) => props.onChange(read(text))}
      inputMode="numeric"
      width="short"
    />
  );
}
