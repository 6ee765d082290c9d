import { type FormEvent, useState } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { cx } from './cx.js';
import { Icon } from './Icon.js';
import { ClearSearch, searchInputClass, type Suggesting, SuggestingInput } from './SuggestingInput.js';

/** The one search box. Submits on Enter or the button; the words are kept by the page (in its URL). */
export function SearchBox(props: {
  id?: string;
  /** Visible label. */
  label: string;
  hint?: string;
  defaultValue?: string;
  onSearch: (text: string) => void;
  size?: 'large' | 'medium';
  className?: string;
  /** Offers while somebody types; without it the box is a plain field. */
  suggesting?: Suggesting;
}) {
  const { id = 'search-box', label, hint, defaultValue = '', size = 'medium' } = props;
  const texts = useMessages(platformMessages);
  const [text, setText] = useKept(defaultValue);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSearch(text.trim());
  };
  return (
    <form role="search" onSubmit={submit} className={cx('max-w-full', props.className)}>
      <label htmlFor={id} className="block text-std-17B-170">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="m-0 text-solid-gray-700">
          {hint}
        </p>
      )}
      <span className="mt-2 flex items-stretch gap-2">
        <span className="relative min-w-0 flex-1">
          {props.suggesting ? (
            <SuggestingInput
              {...{ id, label, text, suggesting: props.suggesting }}
              hintId={hint && `${id}-hint`}
              onText={setText}
              onSearch={props.onSearch}
              tall={size === 'large'}
            />
          ) : (
            <SearchInput id={id} hintId={hint && `${id}-hint`} text={text} onText={setText} tall={size === 'large'} />
          )}
        </span>
        <Button type="submit" size={size} className="min-w-20! sm:min-w-24!">
          {texts.search}
        </Button>
      </span>
    </form>
  );
}

/** State that starts anew when the page's own words change (another address). */
function useKept(value: string) {
  const [text, setText] = useState(value);
  const [origin, setOrigin] = useState(value);
  if (origin !== value) {
    setOrigin(value);
    setText(value);
  }
  return [text, setText] as const;
}

function SearchInput(props: {
  id: string;
  hintId?: string;
  text: string;
  onText: (text: string) => void;
  tall: boolean;
}) {
  const { id, hintId, text, onText, tall } = props;
  return (
    <>
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-solid-gray-600"
      />
      <input
        id={id}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={hintId}
        className={searchInputClass(tall, text !== '')}
      />
      {text && <ClearSearch onClear={() => onText('')} />}
    </>
  );
}
