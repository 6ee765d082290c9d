import { isLocalDate, wareki } from '@musubi/platform/model';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { readNumber, readYear } from './date-parts.js';
import { FieldGroup, type FieldProps, inputClass } from './Field.js';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const split = (value: string): Parts => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
};

const pad = (text: string) => (/^\d$/.test(text) ? `0${text}` : text);

/** `YYYY-MM-DD`, `''` when nothing is typed, and something the form refuses while it is incomplete. */
const join = ({ year, month, day }: Parts): string => (year || month || day ? `${year}-${pad(month)}-${pad(day)}` : '');

/** A day, typed: three boxes, no calendar to hunt through. Shows the day in 和暦 once it is one. */
export function DateField(
  props: FieldProps & { value: string; onChange: (value: string) => void; onBlur?: () => void },
) {
  const texts = useMessages(platformMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState<Parts>(() => split(props.value));
  const parts = join(typed) === props.value ? typed : split(props.value);
  const change = (part: Partial<Parts>) => {
    const next = { ...parts, ...part };
    setTyped(next);
    props.onChange(join(next));
  };
  const box = (name: keyof Parts, label: string, read: (text: string) => string, width: string) => (
    <label className="flex items-center gap-1 sm:gap-2">
      <input
        id={`${props.id}-${name}`}
        inputMode={name === 'year' ? 'text' : 'numeric'}
        autoComplete="off"
        value={parts[name]}
        onChange={(event) => change({ [name]: name === 'year' ? event.target.value : read(event.target.value) })}
        onBlur={() => {
          if (read(parts[name]) !== parts[name]) change({ [name]: read(parts[name]) });
          props.onBlur?.();
        }}
        aria-invalid={props.error ? true : undefined}
        className={inputClass(props.error, `${width} px-2! text-center sm:px-3!`)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <FieldGroup {...props} role="group">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 sm:gap-x-3">
        {box('year', texts.year, readYear, 'w-24!')}
        {box('month', texts.month, readNumber, 'w-14! sm:w-16!')}
        {box('day', texts.day, readNumber, 'w-14! sm:w-16!')}
        {language !== 'en' && isLocalDate(props.value) && (
          <span className="text-solid-gray-700">{wareki(props.value)}</span>
        )}
      </div>
    </FieldGroup>
  );
}
