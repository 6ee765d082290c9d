import { Card, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application } from './application-data.js';

/** Until when to hand in, and how many days are left. */
export function DeadlineCard({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const until = application.correctionDueAt ?? application.call.closesAt;
  const left = f.daysLeft(until);
  const over = left < 0 || (!application.correctionDueAt && application.call.status === 'closed');
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
