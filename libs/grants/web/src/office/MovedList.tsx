import { staffWords } from '@musubi/grants/model';
import { Icon, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office-messages.js';
import type { MovableRow } from './pipeline-queries.js';

export interface Moved {
  readonly id: string;
  readonly state: string | null;
  readonly refusal: string | null;
}

/** What a move does, or did, to each application: the new state, or why not. */
export function MovedList({ rows, states }: { rows: readonly Moved[]; states: readonly MovableRow[] }) {
  const t = useMessages(officeMessages);
  const possible = rows.filter((row) => row.refusal === null);
  const refused = rows.filter((row) => row.refusal !== null);
  const of = (id: string) => states.find((each) => each.id === id);
  return (
    <div className="space-y-6">
      {possible.length > 0 && (
        <ul
          className="m-0 max-h-80 list-none space-y-2 overflow-y-auto p-0"
          tabIndex={0}
          aria-label={t.wouldMove(possible.length)}
        >
          {possible.map((row) => (
            <li key={row.id} className="flex gap-2">
              <Icon name="check" className="mt-0.5 text-success-2" />
              <span className="min-w-0">
                {of(row.id)?.number} {of(row.id)?.title}
                <span className="block text-solid-gray-700">
                  {t.from(staffWords(of(row.id)?.state ?? ''), staffWords(row.state ?? ''))}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div>
          <p className="m-0 mb-2 text-std-16B-170">{t.wouldNot(refused.length)}</p>
          <ul
            className="m-0 max-h-80 list-none space-y-2 overflow-y-auto p-0"
            tabIndex={0}
            aria-label={t.wouldNot(refused.length)}
          >
            {refused.map((row) => (
              <li key={row.id} className="flex gap-2">
                <Icon name="warning" className="mt-0.5 text-warning-orange-2" />
                <span className="min-w-0">
                  {of(row.id)?.number ?? t.unknown} {of(row.id)?.title}
                  <span className="block text-solid-gray-700">{row.refusal}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
