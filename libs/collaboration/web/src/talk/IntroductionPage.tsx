import { declineReasonLabel } from '@musubi/collaboration/model';
import {
  Badge,
  Card,
  graphql,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  Section,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Conversation } from '../Conversation.js';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { PartyName } from '../PartyName.js';
import { AnswerBox } from './AnswerBox.js';
import { ContactCard } from './ContactCard.js';

const IntroductionQuery = graphql(`
  query IntroductionPage($id: ID!) {
    introduction(id: $id) {
      id
      version
      kind
      state
      expiresAt
      mySide
      agreed
      coordinatorName
      declinedByOrganisationId
      declineReason
      declineComment
      partnershipId
      conversationId
      canWrite
      unread
      moves
      from {
        id
        name
        logoFileId
      }
      to {
        id
        name
        logoFileId
      }
      posting {
        id
        kind
        title
      }
      contact {
        organisationName
        name
        tel
        email
        address
      }
    }
  }
`);

export type IntroductionData = NonNullable<ResultOf<typeof IntroductionQuery>['introduction']>;

/** One introduction: the answer, the contacts after both said yes, the conversation. */
export function IntroductionPage() {
  return (
    <RequireSignIn>
      <Introduction />
    </RequireSignIn>
  );
}

function Introduction() {
  const { id = '' } = useParams();
  const query = useQuery({ query: IntroductionQuery, variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.introduction}>
      {(introduction) => <IntroductionView introduction={introduction} />}
    </Loaded>
  );
}

function IntroductionView({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const { from, to, mySide, state, moves, coordinatorName } = introduction;
  const others = { from: [to], to: [from], none: [from, to] }[(mySide ?? 'none') as 'from' | 'to' | 'none'];
  const title = t.introductionWith(t.names(others.map((each) => each.name)));
  const going = state === 'accepted' || moves.length > 0;
  return (
    <Layout crumbs={[{ title: t.inbox, to: '/inbox' }, { title }]} aside={<Aside introduction={introduction} />}>
      <PageHeading
        title={title}
        before={<Badge tone={tones[state] ?? 'neutral'}>{t.introductionState(state)}</Badge>}
        lead={coordinatorName && t.introducedBy(coordinatorName)}
      />
      <Standing introduction={introduction} />
      {introduction.contact && (
        <div className="mt-6 lg:hidden">
          <ContactCard introduction={introduction} />
        </div>
      )}
      <Section title={t.conversation}>
        <Conversation
          id={introduction.conversationId}
          canWrite={introduction.canWrite}
          why={going ? t.readOnlyMember : t.cannotWrite}
          unread={introduction.unread}
          quiet={moves.includes('accept')}
        />
      </Section>
    </Layout>
  );
}

const tones: Record<string, 'success' | 'warning' | 'info'> = {
  accepted: 'success',
  requested: 'warning',
  proposed: 'info',
};

function Aside({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const { posting } = introduction;
  return (
    <>
      <div className={introduction.contact ? 'max-lg:hidden' : ''}>
        <ContactCard introduction={introduction} />
      </div>
      <Card>
        <h2 className="m-0 text-std-18B-160">{t.introduction}</h2>
        <dl className="mt-3 mb-0 grid gap-3">
          <div>
            <dt className="text-dns-14N-130 text-solid-gray-700">{t.from}</dt>
            <dd className="m-0 mt-1">
              <PartyName party={introduction.from} size={36} />
            </dd>
          </div>
          <div>
            <dt className="text-dns-14N-130 text-solid-gray-700">{t.to}</dt>
            <dd className="m-0 mt-1">
              <PartyName party={introduction.to} size={36} />
            </dd>
          </div>
          {posting && (
            <div>
              <dt className="text-dns-14N-130 text-solid-gray-700">{t.talkAbout}</dt>
              <dd className="m-0 mt-1">
                <TextLink to={`/postings/${posting.id}`}>{posting.title}</TextLink>
              </dd>
            </div>
          )}
        </dl>
      </Card>
    </>
  );
}

/** What this introduction asks of the viewer now: an answer, patience, or the next step. */
function Standing({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const { state, moves } = introduction;
  if (moves.includes('accept') || moves.includes('withdraw')) return <AnswerBox introduction={introduction} />;
  if (state === 'accepted') return <NextStep introduction={introduction} />;
  if (state === 'declined') return <Declined introduction={introduction} />;
  const ended = t.endedTitle(state);
  return ended ? <Notice title={ended}>{t.endedHelp}</Notice> : <Waiting introduction={introduction} />;
}

function Waiting({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const other = introduction.mySide === 'from' ? introduction.to : introduction.from;
  const words = introduction.kind === 'proposal' && introduction.mySide ? t.agreedWaiting : t.waitingOther(other.name);
  return <Notice title={words}>{t.answerUntil(format.date(introduction.expiresAt))}</Notice>;
}

function NextStep({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  if (!introduction.mySide) return null;
  const { partnershipId, id } = introduction;
  return (
    <Card className="bg-key-50">
      <p className="m-0 text-std-16N-170">{partnershipId ? t.next('openPartnership') : t.startHelp}</p>
      <div className="mt-4">
        {partnershipId ? (
          <LinkButton to={`/partnerships/${partnershipId}`}>{t.openPartnership}</LinkButton>
        ) : (
          introduction.canWrite && (
            <LinkButton to={`/partnerships/new?introduction=${id}`} variant="outline">
              {t.startPartnership}
            </LinkButton>
          )
        )}
      </div>
    </Card>
  );
}

function Declined({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const { declinedByOrganisationId, declineReason, declineComment, from, to, mySide } = introduction;
  const by = declinedByOrganisationId === from.id ? from : to;
  const mine = mySide !== null && (mySide === 'from' ? from : to).id === by.id;
  return (
    <Notice title={mine ? t.declinedByMe : t.declinedTitle(by.name)}>
      {declineReason && <p className="m-0">{t.declineReasonIs(declineReasonLabel(declineReason))}</p>}
      {declineComment && <p className="mt-2 mb-0 whitespace-pre-line">{declineComment}</p>}
    </Notice>
  );
}
