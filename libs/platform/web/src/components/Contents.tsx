import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Card } from './Card.js';
import { Icon } from './Icon.js';
import { Badge, type Tone } from './Labels.js';
import { useNarrow } from './use-narrow.js';

export interface PartStatus {
  readonly text: string;
  readonly tone: Tone;
}

export interface ContentsEntry {
  /** Id of the `FoldingSection` or `Section`. */
  readonly id: string;
  readonly title: string;
  readonly status?: PartStatus;
}

const Status = ({ text, tone }: PartStatus) => (
  <span className="shrink-0">
    <Badge tone={tone}>{text}</Badge>
  </span>
);

/** The parts of a long page to jump to. On a phone a bar that stays in sight, below the heading; else a card, for an aside. */
export function PageContents(props: {
  entries: readonly ContentsEntry[];
  /** What stays readable in the bar: how far one is, how long there is. */
  summary: ReactNode;
}) {
  const { entries, summary } = props;
  const texts = useMessages(platformMessages);
  const box = useRef<HTMLDetailsElement>(null);
  const narrow = useNarrow();
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    if (box.current) box.current.open = false;
    jumpTo(id);
  };
  if (!narrow)
    return (
      <nav aria-label={texts.contents} className="sticky top-6" data-no-print>
        <Card>
          <h2 className="mt-0 mb-2 text-std-18B-160">{texts.contents}</h2>
          <Entries entries={entries} go={go} />
        </Card>
      </nav>
    );
  return (
    <nav
      aria-label={texts.contents}
      className="sticky top-0 z-20 -mx-4 mb-6 border-y border-solid-gray-300 bg-white sm:-mx-6"
      data-no-print
    >
      <details ref={box} className="group">
        <summary className="flex min-h-14 list-none items-center gap-3 px-4 py-2 hover:bg-solid-gray-50 sm:px-6 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1">{summary}</span>
          <span className="flex shrink-0 items-center gap-1 font-700 text-key-900">
            {texts.contents}
            <Icon name="down" size={20} className="transition-transform group-open:rotate-180" />
          </span>
        </summary>
        <div className="max-h-[65dvh] overflow-y-auto border-t border-solid-gray-200 px-4 pb-4 sm:px-6">
          <Entries entries={entries} go={go} />
        </div>
      </details>
    </nav>
  );
}

function Entries(props: { entries: readonly ContentsEntry[]; go: (event: MouseEvent, id: string) => void }) {
  return (
    <ul className="m-0 list-none divide-y divide-solid-gray-200 p-0">
      {props.entries.map(({ id, title, status }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            onClick={(event) => props.go(event, id)}
            className="flex min-h-11 items-center justify-between gap-3 py-2 text-solid-gray-900 hover:underline"
          >
            <span className="min-w-0">{title}</span>
            {status && <Status {...status} />}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** To the part, opened, with the focus on its heading. */
function jumpTo(id: string): void {
  const part = document.getElementById(id);
  const heading = part?.querySelector<HTMLElement>('h2');
  if (!part || !heading) return;
  const fold = heading.closest('details');
  if (fold) fold.open = true;
  else heading.tabIndex = -1;
  part.scrollIntoView();
  (heading.closest('summary') ?? heading).focus({ preventScroll: true });
}
