import {
  ComboBox as AriaComboBox,
  Button as AriaButton,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import { ErrorText, type FieldProps, HelpText, inputClass, LabelText } from './Field.js';
import { Icon } from './Icon.js';

/** Popover lists look alike in combobox, menu and suggestions. */
export const popoverClass = 'z-50 max-h-80 overflow-auto rounded-8 border border-solid-gray-300 bg-white py-2 shadow-2';
export const optionClass =
  'flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 text-std-16N-170 outline-none data-focused:bg-key-50 data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-black data-selected:font-700';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A second line: what tells two equal names apart. */
  readonly hint?: string;
}

/**
 * Choosing one of many by typing. With `onSearch` the options come from the server as one types; otherwise they are
 * filtered here.
 */
export function Combobox(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    options: readonly ComboboxOption[];
    onSearch?: (text: string) => void;
    /** What is typed, when the server does the search. */
    searchText?: string;
    loading?: boolean;
  },
) {
  const texts = useMessages(platformMessages);
  const { options, onSearch } = props;
  return (
    <AriaComboBox
      className={cx(
        'flex max-w-full flex-col sm:max-w-120',
        props.error && 'border-l-4 border-error-1 pl-4',
        props.className,
      )}
      value={props.value || null}
      onChange={(key) => props.onChange(key === null ? '' : String(key))}
      {...(onSearch
        ? { items: options, inputValue: props.searchText ?? '', onInputChange: onSearch }
        : { defaultItems: options })}
      isInvalid={Boolean(props.error)}
      isRequired={props.required}
      validationBehavior="aria"
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label htmlFor={props.id}>
        <LabelText {...props} />
      </Label>
      <HelpText {...props} />
      <span className="relative mt-2 block">
        <Input id={props.id} className={inputClass(props.error, 'pr-14')} />
        <AriaButton
          aria-label={texts.openChoices}
          className="absolute top-1/2 right-1.5 grid size-11 -translate-y-1/2 place-items-center rounded-6"
        >
          <Icon name="down" />
        </AriaButton>
      </span>
      <ErrorText {...props} />
      <Popover className={cx(popoverClass, 'w-(--trigger-width)')}>
        <ListBox<ComboboxOption>
          className="outline-none"
          renderEmptyState={() => (
            <p className="px-4 py-2 text-solid-gray-700">{props.loading ? texts.loading : texts.noChoices}</p>
          )}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={optionClass}>
              <span className="min-w-0">
                {option.label}
                {option.hint && <span className="block text-dns-14N-130 text-solid-gray-700">{option.hint}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
