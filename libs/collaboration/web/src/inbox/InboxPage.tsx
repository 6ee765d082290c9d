import {
  Badge,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LinkCard,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  Section,
  useFormat,
  useMessages,
  useViewer,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';

const InboxItemFragment = graphql(`
  fragment InboxRow on InboxItem @_unmask {
    id
    subject
    state
    title
    turn
    next
    unread
    lastAt
    lastText
    expiresAt
    others {
      id
      name
      logoFileId
    }
  }
`);

const InboxQuery = graphql(
  `
    query InboxPage {
      inbox {
        mine {
          ...InboxRow
        }
        theirs {
          ...InboxRow
        }
        done {
          ...InboxRow
        }
      }
    }
  `,
  [InboxItemFragment],
);

type Item = ResultOf<typeof InboxItemFragment>;

/** やりとり: whose turn it is, and what to do next. */
export function InboxPage() {
  return (
    <RequireSignIn>
      <Inbox />
    </RequireSignIn>
  );
}

function Inbox() {
  const query = useQuery({ query: InboxQuery, requestPolicy: 'cache-and-network' });
  return (
    <Loaded query={query} pick={(data) => data.inbox}>
      {(inbox) => <Groups inbox={inbox} />}
    </Loaded>
  );
}

function Groups({ inbox }: { inbox: ResultOf<typeof InboxQuery>['inbox'] }) {
  const t = useMessages(collaborationTexts);
  const { acting, hasRole } = useViewer();
  const none = inbox.mine.length + inbox.theirs.length + inbox.done.length === 0;
  return (
    <Layout crumbs={[{ title: t.inbox }]}>
      <PageHeading title={t.inbox} lead={t.inboxLead} />
      {none ? (
        acting || hasRole('coordinator', 'staff') ? (
          <NothingYet />
        ) : (
          <NoOrganisation />
        )
      ) : (
        <>
          <Group title={t.mine} empty={t.mineEmpty} items={inbox.mine} strong />
          <Group title={t.theirs} empty={t.theirsEmpty} items={inbox.theirs} />
          <Group title={t.done} empty={t.doneEmpty} items={inbox.done} />
        </>
      )}
    </Layout>
  );
}

function NothingYet() {
  const t = useMessages(collaborationTexts);
  return (
    <EmptyState icon="talk" title={t.inboxEmpty} action={<LinkButton to="/search">{t.searchPostings}</LinkButton>}>
      {t.inboxEmptyHelp}
    </EmptyState>
  );
}

/** Who has no organisation can neither ask nor be asked. */
export function NoOrganisation() {
  const t = useMessages(collaborationTexts);
  return (
    <EmptyState
      icon="building"
      title={t.noOrganisation}
      action={<LinkButton to="/organisations">{t.toOrganisations}</LinkButton>}
    >
      {t.noOrganisationHelp}
    </EmptyState>
  );
}

function Group(props: { title: string; empty: string; items: readonly Item[]; strong?: boolean }) {
  const { title, empty, items, strong = false } = props;
  return (
    <Section title={`${title} ${items.length}`}>
      {items.length === 0 ? (
        <p className="m-0 rounded-12 bg-solid-gray-50 px-5 py-4 text-solid-gray-700">{empty}</p>
      ) : (
        <ul className="m-0 grid list-none gap-4 p-0">
          {items.map((item) => (
            <li key={`${item.subject}:${item.id}`}>
              <Row item={item} strong={strong} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ item, strong }: { item: Item; strong: boolean }) {
  const t = useMessages(collaborationTexts);
  const names = t.names(item.others.map((each) => each.name));
  const next = t.next(item.next);
  return (
    <LinkCard
      to={item.subject === 'Partnership' ? `/partnerships/${item.id}` : `/introductions/${item.id}`}
      title={item.title || t.introductionWith(names)}
      className={strong ? 'border-l-[6px] border-l-key-900' : ''}
      before={<Labels item={item} />}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {item.others.slice(0, 3).map((each) => (
          <PartyName key={each.id} party={each} size={32} plain />
        ))}
      </div>
      {item.lastText && <p className="m-0 line-clamp-2 text-solid-gray-700">{item.lastText}</p>}
      {next && <p className={strong ? 'm-0 text-std-16B-170 text-key-1000' : 'm-0 text-solid-gray-800'}>{next}</p>}
    </LinkCard>
  );
}

function Labels({ item }: { item: Item }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const partnership = item.subject === 'Partnership';
  const waiting = item.next === 'answer' || item.next === 'waitAnswer';
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Badge tone={partnership ? 'key' : 'neutral'}>{partnership ? t.partnerships : t.introduction}</Badge>
      <Badge>{partnership ? t.partnershipState(item.state) : t.introductionState(item.state)}</Badge>
      {item.unread > 0 && (
        <Badge tone="error" strong>
          {t.unread(item.unread)}
        </Badge>
      )}
      {item.expiresAt && waiting && (
        <Badge tone="warning" icon="clock">
          {t.until(format.shortDate(item.expiresAt))}
        </Badge>
      )}
      <span className="ml-auto text-dns-14N-130 text-solid-gray-700">{format.relative(item.lastAt)}</span>
    </div>
  );
}
