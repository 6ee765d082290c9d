import { type AgreementContent, agreementStanding, type AgreementState } from '@musubi/collaboration/model';
import {
  Badge,
  Card,
  Disclosure,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  Section,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '../Loaded.js';
import { collaborationTexts } from '../messages/messages.js';
import { AgreementStandingNotice } from './AgreementStandingNotice.js';
import { AgreementText } from './AgreementText.js';
import { Proposing } from './Proposing.js';
import { Signatures } from './Signatures.js';
import { Signing } from './Signing.js';

const AgreementQuery = graphql(`
  query AgreementPage($id: ID!) {
    agreementPage(partnershipId: $id) {
      partnershipId
      title
      partnershipState
      draft
      current
      missing
      mayPropose
      maySignFor
      versions {
        id
        number
        state
        content
        hash
        proposedByName
        createdAt
        concludedAt
        pdfFileId
        changed
        signatures {
          organisationId
          organisationName
          personName
          signedAt
        }
      }
    }
  }
`);

export type AgreementData = NonNullable<ResultOf<typeof AgreementQuery>['agreementPage']>;
export type VersionData = AgreementData['versions'][number];

/** 協定: the newest version with its signatures, what is missing, and the versions before. */
export function AgreementPage() {
  return (
    <RequireSignIn>
      <Agreement />
    </RequireSignIn>
  );
}

function Agreement() {
  const { id = '' } = useParams();
  const query = useQuery({ query: AgreementQuery, variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.agreementPage}>
      {(agreement) => <AgreementView agreement={agreement} />}
    </Loaded>
  );
}

function AgreementView({ agreement }: { agreement: AgreementData }) {
  const t = useMessages(collaborationTexts);
  const { title, partnershipId, current, mayPropose, versions } = agreement;
  const [latest, ...older] = versions;
  const standings = versions.map(({ number, state }) => ({ number, state: state as AgreementState }));
  const crumbs = [
    ...[{ title: t.partnerships, to: '/partnerships' }],
    ...[{ title, to: `/partnerships/${partnershipId}` }, { title: t.agreement }],
  ];
  return (
    <Layout width="narrow" crumbs={crumbs}>
      <PageHeading title={t.agreement} windowTitle={`${t.agreement} ${title}`} lead={t.agreementLead} />
      <AgreementStandingNotice standing={agreementStanding(standings, current)} className="mb-10" />
      {!current && <Proposing agreement={agreement} first={!latest} />}
      {latest && <Version agreement={agreement} version={latest} />}
      {!latest && !mayPropose && <EmptyState icon="file" title={t.agreementNone} />}
      {older.length > 0 && <Older versions={older} />}
    </Layout>
  );
}

function Older({ versions }: { versions: readonly VersionData[] }) {
  const t = useMessages(collaborationTexts);
  return (
    <Section title={t.versions}>
      <div className="grid gap-3">
        {versions.map((version) => (
          <Disclosure
            key={version.id}
            title={
              <span className="flex flex-wrap items-center gap-3">
                {t.version(version.number)}
                <Badge>{t.agreementState(version.state)}</Badge>
              </span>
            }
          >
            <AgreementText content={version.content as AgreementContent} />
            <Signatures version={version} />
            <Pdf version={version} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function Version({ agreement, version }: { agreement: AgreementData; version: VersionData }) {
  const t = useMessages(collaborationTexts);
  const changed = t.names(version.changed.map((each) => t.section(each)));
  return (
    <Section
      title={t.version(version.number)}
      action={<Badge tone={tones[version.state] ?? 'neutral'}>{t.agreementState(version.state)}</Badge>}
    >
      {changed && <Notice title={t.changedParts(changed)} className="mb-6" />}
      <Card>
        <AgreementText content={version.content as AgreementContent} />
        <Signatures version={version} />
        <Pdf version={version} />
      </Card>
      {agreement.maySignFor.length > 0 && <Signing version={version} organisationIds={agreement.maySignFor} />}
    </Section>
  );
}

const tones: Record<string, 'success' | 'warning'> = { inForce: 'success', open: 'warning' };

function Pdf({ version }: { version: VersionData }) {
  const t = useMessages(collaborationTexts);
  if (!version.pdfFileId) return null;
  return (
    <p className="mt-6 mb-0">
      <LinkButton to={`/files/${version.pdfFileId}`} reloadDocument variant="outline" icon="file" size="small">
        {t.pdf}
      </LinkButton>
    </p>
  );
}
