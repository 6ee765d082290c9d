import {
  membershipRoles,
  type MembershipRole,
  organisationTypes,
  type OrganisationType,
  type VerificationMeans,
  verificationMeans,
} from '@musubi/identity/model';
import {
  Badge,
  type FragmentOf,
  graphql,
  LabelRow,
  LinkButton,
  Notice,
  OrganisationLogo,
  PageHeading,
  readFragment,
  Stack,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { identityMessages } from './messages/messages.js';

/** Face, name and the verified facts first. */
export function OrganisationHead(props: { organisation: FragmentOf<typeof OrganisationFactsFragment> }) {
  const t = useMessages(identityMessages);
  const o = readFragment(OrganisationFactsFragment, props.organisation);
  return (
    <>
      <div className="mb-4 flex items-center gap-4">
        <OrganisationLogo name={o.name} src={o.logoFileId && `/files/${o.logoFileId}?width=320`} size={80} />
        <LabelRow>
          <Badge>{organisationTypes[o.type as OrganisationType]}</Badge>
          <VerifiedBadge verified={o.verifiedAt !== null} />
          {o.badges.map((badge) => (
            <Badge key={badge.code} tone="key" icon="star">
              {badge.name}
            </Badge>
          ))}
        </LabelRow>
      </div>
      <PageHeading
        title={o.name}
        lead={o.nameKana}
        actions={
          o.myRole && (
            <LinkButton to={`/organisations/${o.id}/members`} variant="outline" icon="people">
              {t.manageMembers}
            </LinkButton>
          )
        }
      />
      <Remarks organisation={props.organisation} />
    </>
  );
}

function VerifiedBadge({ verified }: { verified: boolean }) {
  const t = useMessages(identityMessages);
  if (!verified) return <Badge>{t.notVerified}</Badge>;
  return (
    <Badge tone="success" icon="check">
      {t.verified}
    </Badge>
  );
}

/** What one should know before reading on. */
function Remarks(props: { organisation: FragmentOf<typeof OrganisationFactsFragment> }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const o = readFragment(OrganisationFactsFragment, props.organisation);
  const means = verificationMeans[o.verifiedByMeans as VerificationMeans] ?? t.verified;
  return (
    <Stack gap="small" className="mb-8">
      {o.verifiedAt && (
        <p className="m-0 text-dns-16N-130 leading-[1.6]!">{t.verifiedOn(format.date(o.verifiedAt), means)}</p>
      )}
      {o.myRole && <p className="m-0">{t.myRole(membershipRoles[o.myRole as MembershipRole])}</p>}
      {o.closed && <Notice tone="warning" title={t.closedNotice} />}
      {o.doNotContact && <Notice title={t.doNotContactNotice} />}
      {o.source && !o.hasMembers && <Notice title={t.imported} />}
    </Stack>
  );
}

export const OrganisationFactsFragment = graphql(`
  fragment OrganisationFacts on Organisation {
    id
    name
    nameKana
    type
    legalForm
    corporateNumber
    foundedYear
    memberCount
    wards
    fields
    sdgs
    activities
    strengths
    website
    publicContact
    officeWard
    townName
    logoFileId
    verifiedAt
    verifiedByMeans
    badges {
      code
      name
    }
    source
    hasMembers
    closed
    doNotContact
    myRole
    may {
      edit
    }
    contact {
      name
      postalCode
      address
      tel
      email
    }
  }
`);
