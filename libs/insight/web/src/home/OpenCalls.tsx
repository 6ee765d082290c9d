import {
  Badge,
  CardList,
  EmptyState,
  type FragmentOf,
  graphql,
  LabelRow,
  LinkButton,
  LinkCard,
  readFragment,
  Section,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { homeMessages } from '../messages/messages.js';
import type { HomeData } from './HomePage.js';

export const HomeCallsFragment = graphql(`
  fragment HomeCall on HomeCall {
    id
    title
    programmeName
    summary
    opensAt
    closesAt
    capYen
    open
  }
`);

/** Calls one can apply to, with the days that are left. */
export function OpenCalls({ calls }: { calls: HomeData['calls'] | undefined }) {
  const texts = useMessages(homeMessages);
  return (
    <Section
      title={texts.callsTitle}
      lead={texts.callsLead}
      action={<TextLink to="/grants">{texts.allCalls}</TextLink>}
    >
      <CardList
        columns={2}
        items={calls}
        empty={
          <EmptyState
            icon="money"
            title={texts.noCalls}
            action={
              <LinkButton to="/guide" variant="outline">
                {texts.seeGuide}
              </LinkButton>
            }
          >
            {texts.noCallsText}
          </EmptyState>
        }
      >
        {(call) => <CallCard call={call} />}
      </CardList>
    </Section>
  );
}

function CallCard({ call }: { call: FragmentOf<typeof HomeCallsFragment> }) {
  const it = readFragment(HomeCallsFragment, call);
  const texts = useMessages(homeMessages);
  const format = useFormat();
  const days = format.daysLeft(it.closesAt);
  return (
    <LinkCard
      to={`/grants/calls/${it.id}`}
      title={it.title}
      before={
        <LabelRow>
          {it.open ? (
            <Badge tone={days <= 14 ? 'warning' : 'success'} strong icon="clock">
              {texts.daysLeft(days)}
            </Badge>
          ) : (
            <Badge tone="info">{texts.opensOn(format.shortDate(it.opensAt))}</Badge>
          )}
          {it.capYen && <Badge>{texts.upTo(format.yen(it.capYen))}</Badge>}
        </LabelRow>
      }
    >
      <p className="m-0 line-clamp-3 text-solid-gray-800">{it.summary}</p>
      <p className="m-0 mt-auto text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
        {it.programmeName}
        <span className="block">{texts.closesAt(format.dateTime(it.closesAt))}</span>
      </p>
    </LinkCard>
  );
}
