import { announce, Icon, type IconName, Menu, type MenuEntry, useMessages } from '@musubi/platform/web';
import { useRef } from 'react';
import { builderMessages } from './call/builder/builder-messages.js';

interface MoversProps {
  readonly title: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: number) => void;
  readonly entries: readonly MenuEntry[];
}

/** Up, down and more: reordering by keyboard and touch. The pressed button keeps the focus, the new place is said. */
export function Movers({ title, at, of, onMove, entries }: MoversProps) {
  const t = useMessages(builderMessages);
  const box = useRef<HTMLSpanElement>(null);
  const move = (by: number) => {
    onMove(by);
    announce(t.moved(title, at + by + 1, of));
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-by="${by}"]`)?.focus(), 30);
  };
  return (
    <span ref={box} className="flex shrink-0 items-center">
      <MoveButton name="up" label={t.upOf(title)} by={-1} off={at === 0} onMove={move} />
      <MoveButton name="down" label={t.downOf(title)} by={1} off={at === of - 1} onMove={move} />
      {entries.length > 0 && (
        <Menu
          label=""
          ariaLabel={t.moreOf(title)}
          icon="settings"
          entries={entries}
          className="flex min-h-11 items-center rounded-6 px-1 hover:bg-solid-gray-50"
        />
      )}
    </span>
  );
}

function MoveButton(props: { name: IconName; label: string; by: number; off: boolean; onMove: (by: number) => void }) {
  return (
    <button
      type="button"
      data-by={props.by}
      aria-label={props.label}
      aria-disabled={props.off || undefined}
      onClick={() => !props.off && props.onMove(props.by)}
      className="grid size-11 place-items-center rounded-6 hover:bg-solid-gray-50 aria-disabled:text-solid-gray-420"
    >
      <Icon name={props.name} size={20} />
    </button>
  );
}
