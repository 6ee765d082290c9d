import { tooLate } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { Badge, cx, EmptyState, useFormat, useMessages } from '@musubi/platform/web';
import type { Slot } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';

interface PickerProps {
  readonly slots: readonly Slot[];
  readonly daysAhead: number;
  readonly chosen: string | null;
  readonly onChoose: (slot: Slot) => void;
}

/** Free times, day by day. What can no longer be booked says why. */
export function SlotPicker({ slots, daysAhead, chosen, onChoose }: PickerProps) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const days = [...new Set(slots.map((slot) => tokyoDate(new Date(slot.startsAt))))];
  if (days.length === 0)
    return (
      <EmptyState icon="calendar" title={t.noSlots}>
        {t.noSlotsText}
      </EmptyState>
    );
  return (
    <div className="space-y-6">
      {days.map((day) => (
        <section key={day} aria-label={f.shortDate(day)}>
          <h3 className="m-0 mb-2 text-std-17B-170">{f.shortDate(day)}</h3>
          <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2">
            {slots
              .filter((slot) => tokyoDate(new Date(slot.startsAt)) === day)
              .map((slot) => (
                <li key={slot.id}>
                  <SlotButton slot={slot} daysAhead={daysAhead} chosen={slot.id === chosen} onChoose={onChoose} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function whyClosed(slot: Slot, daysAhead: number, t: { full: string; tooLate: string }): string | null {
  if (tooLate({ startsAt: new Date(slot.startsAt) }, daysAhead, new Date()) !== null) return t.tooLate;
  return slot.free > 0 ? null : t.full;
}

function SlotButton(props: { slot: Slot; daysAhead: number; chosen: boolean; onChoose: (slot: Slot) => void }) {
  const { slot, daysAhead, chosen, onChoose } = props;
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const closed = whyClosed(slot, daysAhead, t);
  const open = closed === null;
  const ways: Record<string, string> = { place: t.place, online: t.online, either: t.either };
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-disabled={!open || undefined}
      onClick={() => open && onChoose(slot)}
      className={cx(
        'block min-h-11 w-full rounded-12 border-2 p-4 text-left',
        chosen ? 'border-key-900 bg-key-50' : 'border-solid-gray-300 bg-white',
        open ? 'hover:bg-solid-gray-50' : 'bg-solid-gray-50 text-solid-gray-700',
      )}
    >
      <span className="flex items-center justify-between gap-2">
        <span className="text-std-18B-160 tabular-nums">{`${f.time(slot.startsAt)}\u301c${f.time(slot.endsAt)}`}</span>
        <Badge tone={open ? 'success' : 'neutral'}>{closed ?? t.freeLeft(slot.free)}</Badge>
      </span>
      <span className="mt-1 block">{ways[slot.way]}</span>
      <span className="block text-solid-gray-700">{[slot.desk, slot.place].filter(Boolean).join(' / ')}</span>
      {slot.note && <span className="block text-solid-gray-700">{slot.note}</span>}
    </button>
  );
}
