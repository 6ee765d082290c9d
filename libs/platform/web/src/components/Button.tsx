import { type ComponentProps, type MouseEvent, type ReactNode, useRef } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { toast } from './announce.js';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

export type ButtonVariant = 'solid' | 'outline' | 'text' | 'danger';
export type ButtonSize = 'large' | 'medium' | 'small';

interface Look {
  /** One `solid` button a page: its main action. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly iconEnd?: IconName;
  /** As wide as its container on a phone. */
  readonly wide?: boolean;
}

const variants: Record<ButtonVariant, string> = {
  solid:
    'border-transparent bg-key-900 text-white hover:bg-key-1000 hover:underline active:bg-key-1200 aria-disabled:bg-solid-gray-300 aria-disabled:text-solid-gray-50',
  outline:
    'border-current bg-white text-key-900 hover:bg-key-50 hover:text-key-1000 hover:underline active:bg-key-100 active:text-key-1200 aria-disabled:bg-white aria-disabled:text-solid-gray-500',
  text: 'border-transparent text-key-900 underline hover:bg-key-50 hover:decoration-[3px] active:bg-key-100 active:text-key-1200 aria-disabled:bg-transparent aria-disabled:text-solid-gray-500',
  danger:
    'border-transparent bg-error-2 text-white hover:bg-red-1000 hover:underline active:bg-red-1200 aria-disabled:bg-solid-gray-300 aria-disabled:text-solid-gray-50',
};

const sizes: Record<ButtonSize, string> = {
  large: 'min-h-14 min-w-34 rounded-8 px-6 py-3 text-oln-16B-100',
  medium: 'min-h-12 min-w-24 rounded-8 px-4 py-2 text-oln-16B-100',
  small: 'min-h-11 min-w-20 rounded-6 px-3 py-1.5 text-oln-14B-100',
};

/** The classes of a button, for things that are not one (a file chooser's label). */
export const buttonClass = ({ variant = 'solid', size = 'medium', wide = false }: Look): string =>
  cx(
    'inline-flex items-center justify-center gap-2 border text-center leading-130! underline-offset-[3px] no-underline transition-colors duration-100',
    wide && 'max-sm:w-full',
    sizes[size],
    variants[variant],
  );

function Inside({ icon, iconEnd, children }: Pick<Look, 'icon' | 'iconEnd'> & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span className="text-balance">{children}</span>
      {iconEnd && <Icon name={iconEnd} size={20} />}
    </>
  );
}

export type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** The action is under way: says so, keeps its size, and ignores further presses. */
    readonly pending?: boolean;
    /** Not possible now. Stays focusable and says why in `disabledReason`. */
    readonly disabled?: boolean;
    readonly disabledReason?: string;
  };

/** A button. Never `disabled` in the HTML sense: it stays reachable, so that everyone learns it is there. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, iconEnd, wide, pending, disabled, disabledReason, onClick, ...rest } = props;
  const texts = useMessages(platformMessages);
  const blocked = (disabled ?? false) || (pending ?? false);
  const press = useSinglePress(blocked, onClick);
  return (
    <button
      type="button"
      {...rest}
      title={disabled ? disabledReason : rest.title}
      aria-disabled={blocked || undefined}
      aria-busy={pending}
      onClick={(event) => {
        press(event);
        // A phone has no pointer that could rest on it and read the title.
        if (disabled && disabledReason) toast(disabledReason, 'info');
      }}
      className={cx(buttonClass({ variant, size, wide }), rest.className)}
    >
      {pending && <Spinner label={texts.loading} />}
      <Inside icon={pending ? undefined : icon} iconEnd={iconEnd}>
        {rest.children}
      </Inside>
    </button>
  );
}

/** The second press of a double-click does nothing, nor does a press while the button is blocked. */
function useSinglePress(blocked: boolean, onClick: ComponentProps<'button'>['onClick']) {
  const lastPress = useRef(0);
  return (event: MouseEvent<HTMLButtonElement>) => {
    const doubled = event.detail > 1 && event.timeStamp - lastPress.current < 400;
    if (blocked || doubled) return event.preventDefault();
    lastPress.current = event.timeStamp;
    onClick?.(event);
  };
}

function Spinner({ label }: { label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      className="size-5 shrink-0 animate-spin rounded-full border-2 border-current border-t-transparent motion-reduce:animate-none"
    />
  );
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ variant, size, icon, iconEnd, wide, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={cx(buttonClass({ variant, size, wide }), className)}>
      <Inside icon={icon} iconEnd={iconEnd}>
        {children}
      </Inside>
    </Link>
  );
}

/** Buttons beside each other; below each other on a phone, the main one first. */
export function ButtonRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cx('flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-center', className)}>{children}</div>
  );
}

/** A text link inside the app; `external` opens a new window and says so. */
export function TextLink({
  to,
  external = false,
  children,
  className,
}: {
  to: string;
  external?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const texts = useMessages(platformMessages);
  if (!external)
    return (
      <Link to={to} className={cx('link', className)}>
        {children}
      </Link>
    );
  return (
    <a href={to} target="_blank" rel="noreferrer" className={cx('link', className)}>
      {children}
      <Icon name="external" size={16} label={texts.newWindow} className="mx-1 inline align-[-2px]" />
    </a>
  );
}
