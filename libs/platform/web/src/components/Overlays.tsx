import { type ReactNode, useState } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
} from 'react-aria-components';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { dismissToast, useAnnouncement, useToasts } from './announce.js';
import { Button, buttonClass, ButtonRow } from './Button.js';
import { optionClass, popoverClass } from './Combobox.js';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

/** What a long window is closed with stays in sight, where the screen is high enough for both. */
const atHand =
  'z-1 sm:flex-row-reverse sm:justify-start [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0';

/** A window over the page: takes the focus, gives it back, closes with Escape. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const texts = useMessages(platformMessages);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-end justify-center bg-opacity-gray-600 sm:items-center sm:p-6"
    >
      <Modal className="max-h-[90dvh] w-full scroll-pb-32 overflow-auto rounded-t-16 bg-white shadow-5 sm:max-w-160 sm:rounded-16">
        <AriaDialog className="p-6 outline-none sm:p-8">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="m-0 text-std-22B-150">
              {title}
            </Heading>
            <button
              type="button"
              onClick={onClose}
              aria-label={texts.close}
              className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded-8 hover:bg-solid-gray-50"
            >
              <Icon name="close" />
            </button>
          </div>
          {children && <div className="mt-4">{children}</div>}
          {actions && (
            <ButtonRow
              className={cx(atHand, '-mx-6 mt-4 -mb-6 bg-white px-6 pt-4 pb-6 sm:-mx-8 sm:-mb-8 sm:px-8 sm:pb-8')}
            >
              {actions}
            </ButtonRow>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** A question: 「この掲載を取り下げますか」 */
  readonly title: string;
  readonly children?: ReactNode;
  /** What will happen, as a verb: 「取り下げる」 */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly onConfirm: () => unknown;
}

/** Asks before something that others will notice. Closes when `onConfirm` is done (a promise is awaited). */
export function ConfirmDialog({ danger, pending, onConfirm, confirmLabel, cancelLabel, ...dialog }: ConfirmProps) {
  const texts = useMessages(platformMessages);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
    dialog.onClose();
  };
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button variant={danger ? 'danger' : 'solid'} pending={pending || busy} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
          <Button variant="outline" onClick={dialog.onClose}>
            {cancelLabel ?? texts.cancel}
          </Button>
        </>
      }
    />
  );
}

export interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly textValue?: string;
  readonly icon?: IconName;
  /** Goes somewhere, or does something. */
  readonly to?: string;
  readonly onSelect?: () => void;
  readonly current?: boolean;
}

/** A button that opens a list of actions. */
export function Menu({
  label,
  ariaLabel,
  icon,
  entries,
  className,
}: {
  label: ReactNode;
  ariaLabel?: string;
  icon?: IconName;
  entries: readonly MenuEntry[];
  className?: string;
}) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={ariaLabel} className={className ?? buttonClass({ variant: 'outline', size: 'small' })}>
        {icon && <Icon name={icon} size={20} />}
        {label}
        <Icon name="down" size={18} />
      </AriaButton>
      <Popover placement="bottom end" className={cx(popoverClass, 'max-h-[80dvh]! min-w-60')}>
        <AriaMenu
          items={entries}
          className="outline-none"
          onAction={(key) => entries.find((entry) => entry.id === key)?.onSelect?.()}
        >
          {(entry) => (
            <AriaMenuItem
              id={entry.id}
              textValue={entry.textValue ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
              href={entry.to}
              className={cx(optionClass, 'text-solid-gray-900 no-underline', entry.current && 'font-700')}
            >
              {entry.icon && <Icon name={entry.icon} size={20} className="text-solid-gray-700" />}
              <span className="min-w-0 flex-1">{entry.label}</span>
              {entry.current && <Icon name="check" size={20} className="text-key-900" />}
            </AriaMenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** More that can be opened in place. The browser's own element: found by its search, printed open. */
export function Disclosure({
  title,
  children,
  open = false,
}: {
  title: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details open={open} className="group rounded-8 border border-solid-gray-300 bg-white">
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-8 px-4 py-3 text-std-16B-170 hover:bg-solid-gray-50 [&::-webkit-details-marker]:hidden">
        <Icon name="down" size={20} className="transition-transform group-open:rotate-180" />
        {title}
      </summary>
      <div className="px-4 pt-1 pb-5 sm:pl-12">{children}</div>
    </details>
  );
}

/** The voice of the page and its short messages: once, in the shell. */
export function LiveRegions() {
  const texts = useMessages(platformMessages);
  const spoken = useAnnouncement();
  const toasts = useToasts();
  const tones = { success: 'text-green-300', error: 'text-red-300', info: 'text-light-blue-300' };
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {spoken}
      </div>
      <div
        role="region"
        aria-label={texts.notices}
        className="fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 sm:items-end"
        data-no-print
      >
        {toasts.map((each) => (
          <div
            key={each.id}
            className="flex w-full max-w-120 items-center gap-3 rounded-8 bg-solid-gray-900 py-1 pr-1 pl-4 text-white shadow-4"
          >
            <Icon name={each.tone} className={tones[each.tone]} />
            <span className="flex-1 py-2">{each.text}</span>
            <button
              type="button"
              onClick={() => dismissToast(each.id)}
              aria-label={texts.close}
              className="grid size-11 place-items-center rounded-6 hover:bg-solid-gray-800"
            >
              <Icon name="close" size={20} />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
