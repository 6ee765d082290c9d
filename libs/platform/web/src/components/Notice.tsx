import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import { Icon } from './Icon.js';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const frames: Record<NoticeTone, string> = {
  info: 'border-light-blue-900 [--tone:var(--color-light-blue-900)]',
  success: 'border-success-2 [--tone:var(--color-success-2)]',
  warning: 'border-warning-orange-2 [--tone:var(--color-warning-orange-2)]',
  error: 'border-error-1 [--tone:var(--color-error-1)]',
};

/** A banner about the page: its state in an icon, a word and a sentence, and what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  live = false,
  id,
  className,
}: {
  tone?: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** It appears after the page did: announced. */
  live?: boolean;
  id?: string;
  className?: string;
}) {
  const texts = useMessages(platformMessages);
  return (
    <section
      id={id}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={cx(
        'grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 rounded-12 border-[3px] bg-white p-4 sm:p-6',
        frames[tone],
        className,
      )}
    >
      <Icon name={tone} label={texts[tone]} className="text-(--tone)" size={28} />
      <p className="m-0 text-std-17B-170 leading-[1.6]!">{title}</p>
      {children && <div className="col-span-full min-w-0 sm:col-start-2">{children}</div>}
      {actions && <div className="col-span-full mt-2 flex flex-wrap gap-4 sm:col-start-2">{actions}</div>}
    </section>
  );
}

/** Why an action did not happen, beside its button. Draws nothing when all is well. */
export function ActionNotice({ error, actions }: { error: { message: string } | null; actions?: ReactNode }) {
  if (!error) return null;
  return <Notice tone="error" live title={error.message} actions={actions} />;
}
