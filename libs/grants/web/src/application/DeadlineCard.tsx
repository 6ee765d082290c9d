import { Card, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application } from './application-data.js';

/** How far one is and how long there is: two short lines and a line that grows. */
export function ProgressWords({ application, done, all }: { application: Application; done: number; all: number }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const { until, left, over } = useDeadline(application);
  const words = over ? t.closed : left > 0 ? t.daysLeft(left) : t.lastDay;
  return (
    <>
      <span className="block font-700">{`${t.partDone(done, all)}\u3000${words}`}</span>
      <span className="block text-dns-14N-130">{t.closesAt(f.dateTime(until))}</span>
      <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-full bg-solid-gray-100">
        <span
          className="block h-full bg-key-900"
          style={{ width: `${Math.round((done / Math.max(all, 1)) * 100)}%` }}
        />
      </span>
    </>
  );
}

function useDeadline(application: Application) {
  const f = useFormat();
  const until = application.correctionDueAt ?? application.call.closesAt;
  const left = f.daysLeft(until);
  const over = left < 0 || (!application.correctionDueAt && application.call.status === 'closed');
  return { until, left, over };
}

/** Until when to hand in, and how many days are left. */
export function DeadlineCard({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const { until, left, over } = useDeadline(application);
  return (
    <Card tone="key">
      <h2 className="m-0 text-std-18B-160">{t.deadline}</h2>
      <p className="mt-2 mb-0 text-std-28B-150 text-key-1000">
        {over ? t.closed : left > 0 ? t.daysLeft(left) : t.lastDay}
      </p>
      <p className="m-0">{t.closesAt(f.dateTime(until))}</p>
    </Card>
  );
}
