import type { ReactNode } from 'react';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

/** Colour is meaning only: `need` 困りごと, `resource` できること; the rest as in notices. The words say it too. */
export type Tone = 'neutral' | 'key' | 'need' | 'resource' | 'info' | 'success' | 'warning' | 'error';

const solid: Record<Tone, string> = {
  neutral: 'bg-solid-gray-700 text-white',
  key: 'bg-key-900 text-white',
  need: 'bg-orange-900 text-white',
  resource: 'bg-green-900 text-white',
  info: 'bg-light-blue-1000 text-white',
  success: 'bg-success-2 text-white',
  warning: 'bg-yellow-400 text-solid-gray-900',
  error: 'bg-error-2 text-white',
};

const soft: Record<Tone, string> = {
  neutral: 'bg-solid-gray-50 text-solid-gray-800',
  key: 'bg-key-50 text-key-900',
  need: 'bg-orange-50 text-orange-1000',
  resource: 'bg-green-50 text-green-900',
  info: 'bg-light-blue-50 text-light-blue-1000',
  success: 'bg-green-50 text-green-900',
  warning: 'bg-yellow-100 text-yellow-1200',
  error: 'bg-red-50 text-red-1000',
};

/** A state in a word: 公開中, 受付済み. */
export function Badge({
  tone = 'neutral',
  strong = false,
  icon,
  children,
}: {
  tone?: Tone;
  strong?: boolean;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex min-h-7 items-center gap-1 rounded-4 px-2 py-0.5 text-dns-14B-130',
        strong ? solid[tone] : soft[tone],
      )}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** A property one may filter by: a field, a ward. */
export function Chip({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className="inline-flex min-h-7 items-center gap-1 rounded-full border border-solid-gray-420 bg-white px-3 py-0.5 text-dns-14N-130 text-solid-gray-800">
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** A filter that is on, with the way to take it off. */
export function RemovableChip({
  label,
  removeLabel,
  onRemove,
}: {
  label: ReactNode;
  removeLabel: string;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex min-h-11 items-center rounded-full border border-key-900 bg-key-50 pl-4 text-dns-16N-130 text-key-1000">
      {label}
      <button
        type="button"
        onClick={onRemove}
        aria-label={removeLabel}
        className="ml-1 grid size-11 place-items-center rounded-full hover:bg-key-100"
      >
        <Icon name="close" size={20} />
      </button>
    </span>
  );
}

/** Labels side by side. */
export function LabelRow({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('flex flex-wrap items-center gap-2', className)}>{children}</div>;
}
