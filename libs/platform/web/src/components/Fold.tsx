import { type ElementType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { cx } from './cx.js';
import type { PartStatus } from './Contents.js';
import { Icon } from './Icon.js';
import { Badge } from './Labels.js';
import { useNarrow } from './use-narrow.js';

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
  /** Stands open without its head, which the page draws itself: see `FoldingSection`. */
  readonly flat?: boolean;
  readonly children: ReactNode;
}

/** Whether the page's address names it. */
function useNamed(id: string | undefined): boolean {
  const { hash } = useLocation();
  return id !== undefined && hash === `#${id}`;
}

/** By its own summary alone: a fold may lie in a fold. */
const opened = '[&[open]>summary>svg]:rotate-180 [&[open]>summary_[data-note]]:hidden';

const framed = {
  box: { 'data-fold': '', className: cx('rounded-12 border border-solid-gray-300 bg-white', opened) },
  body: 'px-4 pt-2 pb-6 sm:px-6',
};
const bare = { box: {}, body: undefined };

/** A part of a long page, folded to its title and a line of what is in it: the folded page is its own contents list. */
export function Fold({ id, action, open = false, flat = false, children, ...head }: FoldProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const look = flat ? bare : framed;
  const named = useNamed(id);
  const wanted = open || flat || named;
  const [first] = useState(wanted);
  useEffect(() => {
    if (wanted && box.current) box.current.open = true;
  }, [wanted]);
  return (
    <div className="relative min-w-0">
      <details ref={box} id={id} open={first} {...look.box}>
        {flat ? <summary hidden /> : <FoldHead {...head} beside={Boolean(action)} />}
        <div className={look.body}>{children}</div>
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
    <summary className="flex min-h-14 list-none items-start gap-3 rounded-12 p-4 hover:bg-solid-gray-50 [&::-webkit-details-marker]:hidden">
      <Icon name="down" size={20} className="mt-1 shrink-0 transition-transform" />
      <span className="min-w-0 flex-1">
        <span className={cx('flex flex-wrap items-center gap-x-3 gap-y-1', beside && 'pr-34')}>
          <Heading className={cx('m-0 min-w-0', level === 2 ? 'text-std-18B-160' : 'text-std-16B-170')}>
            {title}
          </Heading>
          {mark}
        </span>
        {note && (
          <span data-note className="mt-1 block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
            {note}
          </span>
        )}
      </span>
    </summary>
  );
}

interface FoldingSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** How far it is, in its head on a phone. */
  readonly status?: PartStatus;
  /** Whether it begins open on a phone. */
  readonly open: boolean;
  readonly children: ReactNode;
}

/**
 * A part of a long page: on a phone a fold, on a wide screen it stands open. Its content stays mounted either way:
 * turning a tablet loses nothing that is being typed in it.
 */
export function FoldingSection({ id, title, lead, status, open, children }: FoldingSectionProps) {
  const narrow = useNarrow();
  const named = useNamed(id);
  return (
    <section id={id} className={narrow ? 'mt-4 scroll-mt-20' : 'mt-12 scroll-mt-6 first:mt-0 sm:mt-16'}>
      {!narrow && <h2 className="m-0 text-std-22B-150 sm:text-std-26B-150">{title}</h2>}
      <Fold
        title={title}
        mark={status && <Badge tone={status.tone}>{status.text}</Badge>}
        flat={!narrow}
        open={open || named}
      >
        {lead ? (
          <div className={cx('text-solid-gray-700', narrow ? 'mb-4' : 'mt-2 mb-5 max-w-180 sm:mb-6')}>{lead}</div>
        ) : (
          !narrow && <div className="h-5" />
        )}
        <div>{children}</div>
      </Fold>
    </section>
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
