import type { KeyboardEvent } from 'react';
import { ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { optionClass, popoverClass } from './Combobox.js';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

/** One offer below the search box. */
export interface SearchOffer {
  readonly id: string;
  readonly text: string;
  readonly icon: IconName;
  /** What it is, in a word or two. */
  readonly hint?: string;
}

/** Offers for what is typed; the page fetches them. */
export interface Suggesting {
  readonly offers: readonly SearchOffer[];
  readonly loading: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: (id: string) => void;
}

export const searchInputClass = (tall: boolean, filled: boolean): string =>
  cx(
    'w-full rounded-8 border border-solid-gray-600 bg-white pl-12 text-std-16N-170 hover:border-black [&::-webkit-search-cancel-button]:hidden',
    tall ? 'h-16' : 'h-14',
    filled ? 'pr-12' : 'pr-3',
  );

export function ClearSearch({ onClear }: { onClear: () => void }) {
  const texts = useMessages(platformMessages);
  return (
    <button
      type="button"
      onClick={onClear}
      aria-label={texts.clearSearch}
      className="absolute top-1/2 right-1 grid size-11 -translate-y-1/2 place-items-center rounded-6"
    >
      <Icon name="close" size={20} />
    </button>
  );
}

/** The input of the search box with offers below: arrow keys choose one, Enter without a choice searches what is typed. */
export function SuggestingInput(props: {
  id: string;
  label: string;
  hintId?: string;
  text: string;
  onText: (text: string) => void;
  onSearch: (text: string) => void;
  tall: boolean;
  suggesting: Suggesting;
}) {
  const { id, text, suggesting } = props;
  const texts = useMessages(platformMessages);
  const type = (typed: string) => {
    props.onText(typed);
    suggesting.onType(typed);
  };
  const search = () => {
    // What was searched needs no more offers: an open list would hide the results from screen readers.
    suggesting.onType('');
    props.onSearch(text.trim());
  };
  return (
    <div
      onKeyDownCapture={(event) => {
        searchOnEnter(event, search);
        closeOnEscape(event);
      }}
    >
      <AriaComboBox
        aria-label={props.label}
        inputValue={text}
        onInputChange={type}
        value={null}
        onChange={(key) => {
          if (key === null) return;
          suggesting.onPick(String(key));
          suggesting.onType('');
        }}
        items={suggesting.offers}
        allowsCustomValue
        allowsEmptyCollection={suggesting.loading}
        menuTrigger="input"
        className="relative"
      >
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-solid-gray-600"
        />
        <Input
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          aria-describedby={props.hintId}
          className={searchInputClass(props.tall, text !== '')}
        />
        {text && <ClearSearch onClear={() => type('')} />}
        <Popover className={cx(popoverClass, 'w-(--trigger-width)')}>
          <ListBox<SearchOffer>
            className="outline-none"
            renderEmptyState={() => <p className="m-0 px-4 py-2 text-solid-gray-700">{texts.loading}</p>}
          >
            {(offer) => (
              <ListBoxItem id={offer.id} textValue={offer.text} className={optionClass}>
                <Icon name={offer.icon} size={20} className="shrink-0 text-solid-gray-600" />
                <span className="min-w-0 flex-1 break-words">{offer.text}</span>
                {offer.hint && <span className="shrink-0 text-dns-14N-130 text-solid-gray-700">{offer.hint}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </div>
  );
}

/** Escape closes the offers first; that browsers also empty a search field with it is for the second time. */
function closeOnEscape(event: KeyboardEvent): void {
  const input = event.target as HTMLElement;
  if (event.key === 'Escape' && input.getAttribute('aria-expanded') === 'true') event.preventDefault();
}

/** Enter belongs to the list only while one of its offers is chosen; never while letters are being converted. */
function searchOnEnter(event: KeyboardEvent, search: () => void): void {
  const input = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || input.tagName !== 'INPUT') return;
  if (input.getAttribute('aria-activedescendant')) return;
  event.preventDefault();
  search();
}
