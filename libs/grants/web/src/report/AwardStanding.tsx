import { Card, DescriptionList, LinkButton, useFormat, useMessages } from '@musubi/platform/web';
import { standingNow } from '../application/standing-data.js';
import { togetherMessages } from '../application/together-messages.js';
import { grantsMessages } from '../messages/messages.js';
import { useStandingWords } from '../messages/standing-words.js';
import type { Award } from './award-data.js';
import { awardMessages } from './messages.js';

/** How the award stands in plain words, what comes next and when, who handles it, days since; and the way there. */
export function AwardStanding({ award }: { award: Award }) {
  const t = useMessages(grantsMessages);
  const w = useMessages(togetherMessages);
  const standing = standingNow(award.state, award.standing, useStandingWords());
  if (!standing) return null;
  const { handlerName, office, tel } = award.standing;
  return (
    <Card tone={standing.turn === 'you' ? 'warm' : 'key'} className="mt-6">
      <h2 className="mt-0 mb-4 text-std-20B-150">{standing.means}</h2>
      <DescriptionList
        facts={[
          { title: t.nextStep, value: standing.next },
          ...(standing.when ? [{ title: w.when, value: <span className="font-700">{standing.when}</span> }] : []),
          { title: w.handler, value: w.handlerOf(handlerName, office, tel) },
          { title: w.daysTitle, value: w.daysInState(standing.days) },
        ]}
      />
      <WayThere award={award} />
    </Card>
  );
}

/** Days before a report is due on which its button stands at the top of the page. */
const soon = 45;

/** What the viewer is to do now, if it is theirs to do: a report that is due soon, an invoice, a repayment. */
function WayThere({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const { due } = award.standing;
  const base = `/applications/${award.id}`;
  if (award.mayLead && award.payments.some(({ state }) => state === 'approved' || state === 'due'))
    return (
      <p className="mt-5 mb-0">
        <a className="link font-700" href="#money">
          {t.toMoney}
        </a>
      </p>
    );
  if (!due || !award.mayReport || f.daysLeft(due.on) > soon) return null;
  const reports: Readonly<Record<string, { to: string; label: string }>> = {
    interim: { to: `${base}/award/interim/${due.on}`, label: t.interimNow },
    final: { to: `${base}/report`, label: award.report ? t.reportContinue : t.reportNow },
  };
  const way = reports[due.kind];
  return way ? (
    <LinkButton className="mt-5" to={way.to} iconEnd="arrow">
      {way.label}
    </LinkButton>
  ) : null;
}
