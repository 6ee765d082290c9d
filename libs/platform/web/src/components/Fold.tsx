import { type ElementType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { cx } from './cx.js';
import { Icon } from './Icon.js';

interface FoldProps {
  readonly id?: string;
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  /** What is in it, while it is closed. */
  readonly note?: ReactNode;
  /** What waits in it, closed or open: a badge. */
  readonly mark?: ReactNode;
  /** Buttons in its head, which must not open it: up, down, remove. */
  readonly action?: ReactNode;
  /** Opens it at first, and whenever it turns true, as the page's address does that names it. What the person opened or closed stays so. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** By its own summary alone: a fold may lie in a fold. */
const opened = '[&[open]>summary>svg]:rotate-180 [&[open]>summary_[data-note]]:hidden';

/** A part of a long page, folded to its title and a line of what is in it: the folded page is its own contents list. */
export function Fold({ id, action, open = false, children, ...head }: FoldProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const { hash } = useLocation();
  const wanted = open || (id !== undefined && hash === `#${id}`);
  const [first] = useState(wanted);
  useEffect(() => {
    if (wanted && box.current) box.current.open = true;
  }, [wanted]);
  return (
    <div className="relative min-w-0">
      <details
        ref={box}
        id={id}
        open={first}
        data-fold
        className={cx('rounded-12 border border-solid-gray-300 bg-white', opened)}
      >
        <summary className="flex min-h-14 list-none items-start gap-3 rounded-12 p-4 hover:bg-solid-gray-50 [&::-webkit-details-marker]:hidden">
          <Icon name="down" size={20} className="mt-1 shrink-0 transition-transform" />
          <FoldHead {...head} beside={Boolean(action)} />
        </summary>
        <div className="px-4 pt-2 pb-6 sm:px-6">{children}</div>
      </details>
      {action && <div className="absolute top-1.5 right-2">{action}</div>}
    </div>
  );
}

/** @param beside whether buttons stand beside it. */
function FoldHead({
  title,
  level = 2,
  note,
  mark,
  beside,
}: Pick<FoldProps, 'title' | 'level' | 'note' | 'mark'> & { beside: boolean }) {
  const Heading = `h${level}` as ElementType;
  return (
    <span className="min-w-0 flex-1">
      <span className={cx('flex flex-wrap items-center gap-x-3 gap-y-1', beside && 'pr-34')}>
        <Heading className={cx('m-0 min-w-0', level === 2 ? 'text-std-18B-160' : 'text-std-16B-170')}>{title}</Heading>
        {mark}
      </span>
      {note && (
        <span data-note className="mt-1 block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
          {note}
        </span>
      )}
    </span>
  );
}

/** Folds below each other, with one button that opens or closes all of them. */
export function Folds({ children, className }: { children: ReactNode; className?: string }) {
  const texts = useMessages(platformMessages);
  const box = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const toggle = () => {
    for (const each of box.current?.querySelectorAll<HTMLDetailsElement>('details[data-fold]') ?? []) each.open = !all;
    setAll(!all);
  };
  return (
    <div ref={box} className={cx('flex min-w-0 flex-col gap-4', className)}>
      <div className="-mb-2 self-end" data-no-print>
        <Button variant="text" size="small" onClick={toggle}>
          {all ? texts.closeAll : texts.openAll}
        </Button>
      </div>
      {children}
    </div>
  );
}
