import { Badge, Card, TextLink, useFormat, useMessages } from '@musubi/platform/web';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';
import { StateBadge } from './StateBadge.js';

/** Other requests of the same people in the same fiscal year, with the reasons in words. */
export function Duplicates({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const f = useFormat();
  return (
    <div>
      <h3 className="m-0 text-std-18B-160">{t.duplicates}</h3>
      <p className="m-0 text-solid-gray-700">{t.duplicatesLead}</p>
      {desk.duplicates.length === 0 && <p className="mt-2 mb-0">{t.noDuplicates}</p>}
      <div className="mt-3 space-y-3">
        {desk.duplicates.map((each) => (
          <Card key={each.id} tone={each.strong ? 'warm' : 'plain'}>
            <div className="flex flex-wrap items-center gap-2">
              <Badge tone={each.strong ? 'error' : 'neutral'}>{each.strong ? t.strong : t.weak}</Badge>
              <StateBadge state={each.state} />
            </div>
            <p className="mt-2 mb-0">
              <TextLink to={`/staff/grants/applications/${each.id}`}>{each.title}</TextLink>
            </p>
            <p className="m-0 text-solid-gray-700">
              {[each.number, each.programmeName, each.callTitle, each.requestedYen && f.yen(each.requestedYen)]
                .filter(Boolean)
                .join('\u3000')}
            </p>
            <ul className="m-0 mt-2 list-disc pl-6">
              {each.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </div>
  );
}
