import {
  Badge,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  RequireSignIn,
  Section,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { AgreementStandingNotice } from '../agreement/AgreementStandingNotice.js';
import { Conversation } from '../Conversation.js';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { CostsSection, ResourcesSection, RolesSection } from './RowSections.js';
import { Decisions } from './Decisions.js';
import { Ending } from './Ending.js';
import { Guide } from './Guide.js';
import { History } from './History.js';
import { Invitation } from './Invitation.js';
import { Partners } from './Partners.js';
import { type PartnershipData, PartnershipQuery } from './partnership-data.js';
import { PartnershipSlot } from '../slots.js';
import { PurposeSection } from './PurposeSection.js';
import { Tasks } from './Tasks.js';
import { WorkspaceFiles } from './WorkspaceFiles.js';

/** The workspace of a partnership. */
export function PartnershipPage() {
  return (
    <RequireSignIn>
      <Partnership />
    </RequireSignIn>
  );
}

function Partnership() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PartnershipQuery, variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.partnership}>
      {(partnership) => <Workspace partnership={partnership} />}
    </Loaded>
  );
}

function Workspace({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const { title, state, endNote, moves, sections, conversationId } = partnership;
  const ended = t.endedPartnership(state);
  return (
    <Layout
      crumbs={[{ title: t.partnerships, to: '/partnerships' }, { title }]}
      aside={<Aside partnership={partnership} />}
    >
      <PageHeading
        title={title}
        before={<Badge tone={state === 'active' ? 'success' : 'neutral'}>{t.partnershipState(state)}</Badge>}
      />
      {ended && (
        <Notice title={ended} className="mb-10">
          {endNote}
        </Notice>
      )}
      {/* On a phone the way comes first; at a desk it stands beside. */}
      <div className="mb-12 lg:hidden">
        <Guide partnership={partnership} />
      </div>
      {moves.includes('join') && <Invitation partnership={partnership} />}
      <PurposeSection partnership={partnership} />
      {(conversationId || sections.length > 1) && <Work partnership={partnership} />}
    </Layout>
  );
}

function Aside({ partnership }: { partnership: PartnershipData }) {
  return (
    <>
      <div className="max-lg:hidden">
        <Guide partnership={partnership} />
      </div>
      <Partners partnership={partnership} />
    </>
  );
}

function Work({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const { conversationId, id, unread, mine, moves, state } = partnership;
  const why = state === 'dissolved' || mine.length === 0 ? t.cannotWrite : t.readOnlyMember;
  return (
    <>
      <RolesSection partnership={partnership} />
      <ResourcesSection partnership={partnership} />
      {moves.includes('invite') && <PartnershipSlot partnershipId={id} />}
      <CostsSection partnership={partnership} />
      <Tasks partnership={partnership} />
      <Section title={t.agreement} id="agreement" lead={t.agreementLead}>
        <AgreementStandingNotice standing={partnership.standing} className="mb-6" />
        <LinkButton
          to={`/partnerships/${id}/agreement`}
          variant={moves.includes('sign') ? 'solid' : 'outline'}
          iconEnd="arrow"
        >
          {t.toAgreement}
        </LinkButton>
      </Section>
      {conversationId && (
        <Section title={t.conversation} id="conversation">
          <Conversation id={conversationId} canWrite={moves.includes('edit')} why={why} unread={unread} />
        </Section>
      )}
      <WorkspaceFiles files={partnership.files} />
      <Decisions partnership={partnership} />
      <History id={id} />
      <Ending partnership={partnership} />
    </>
  );
}
