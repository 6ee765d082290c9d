import { roundYenWords } from '@musubi/grants/model';
import { Badge, Icon, LabelRow, LinkCard, type ResultOf, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { CallFields } from './call-fragments.js';

export type CallFacts = ResultOf<typeof CallFields>;

/** 「あと25日」, 「12月1日から」, 「募集終了」. */
export function CallBadge({ call }: { call: Pick<CallFacts, 'status' | 'opensAt' | 'closesAt'> }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  if (call.status === 'closed') return <Badge tone="neutral">{t.closed}</Badge>;
  if (call.status === 'upcoming') return <Badge tone="info">{t.opensOn(f.shortDate(call.opensAt))}</Badge>;
  const left = f.daysLeft(call.closesAt);
  return (
    <Badge tone={left <= 7 ? 'warning' : 'key'} strong icon="clock">
      {left > 0 ? t.daysLeft(left) : t.lastDay}
    </Badge>
  );
}

/** A call in a list: how long it is open, what it is for, how much each course gives. */
export function CallCard({ call }: { call: CallFacts }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  return (
    <LinkCard
      to={`/grants/calls/${call.id}`}
      title={call.title}
      before={
        <LabelRow>
          <CallBadge call={call} />
        </LabelRow>
      }
    >
      <p className="m-0">{call.about}</p>
      <ul className="m-0 list-none space-y-2 p-0">
        {call.courses.map((course) => (
          <li key={course.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0">
            <span>{course.name}</span>
            <span className="font-700 tabular-nums">{t.upTo(roundYenWords(BigInt(course.capYen)))}</span>
          </li>
        ))}
      </ul>
      <p className="mt-auto mb-0 flex items-center gap-2 pt-2 text-solid-gray-700">
        <Icon name="calendar" size={20} />
        {t.closesAt(f.dateTime(call.closesAt))}
      </p>
    </LinkCard>
  );
}
