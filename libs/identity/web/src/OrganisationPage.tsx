import {
  areaName,
  fieldName,
  legalForms,
  type LegalForm,
  organisationTypes,
  type OrganisationType,
  sdgName,
} from '@musubi/identity/model';
import {
  Chip,
  DescriptionList,
  type Fact,
  type FragmentOf,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LoadError,
  NotFoundPage,
  Prose,
  readFragment,
  Section,
  SkeletonPage,
  Stack,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { JoinBox, JoinBoxFragment } from './JoinBox.js';
import { identityMessages } from './messages/messages.js';
import { OrganisationFactsFragment, OrganisationHead } from './OrganisationHead.js';
import { OrganisationSlot } from './slots.js';
import { StaffTools, StaffToolsFragment } from './StaffTools.js';
import { PastWorks, PastWorksFragment } from './PastWorks.js';

export function OrganisationPage() {
  const { id = '' } = useParams();
  const t = useMessages(identityMessages);
  const [{ data, fetching, error }, again] = useQuery({ query: OrganisationQuery, variables: { id } });
  if (fetching && !data) return <SkeletonPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data?.organisation) return <NotFoundPage />;
  const { organisation } = data;
  return (
    <Layout
      crumbs={[{ title: t.organisations, to: '/organisations' }, { title: organisation.name }]}
      aside={
        <>
          <JoinBox organisation={organisation} />
          <OrganisationSlot name="fit" organisationId={organisation.id} mayEdit={organisation.may.edit} />
        </>
      }
    >
      <OrganisationHead organisation={organisation} />
      <Stack gap="small">
        <Facts organisation={organisation} />
        <Doing organisation={organisation} />
        <OrganisationSlot name="postings" organisationId={organisation.id} mayEdit={organisation.may.edit} />
        <OrganisationSlot name="partnerships" organisationId={organisation.id} mayEdit={organisation.may.edit} />
        <PastWorks organisation={organisation} />
        <Contact organisation={organisation} />
        <StaffTools organisation={organisation} />
      </Stack>
    </Layout>
  );
}

type Shown = FragmentOf<typeof OrganisationFactsFragment>;

/** Link to the editor of one section, for those who may. */
function EditLink({
  o,
  section,
  title,
}: {
  o: { id: string; may: { edit: boolean } };
  section: string;
  title: string;
}) {
  const t = useMessages(identityMessages);
  if (!o.may.edit) return null;
  return (
    <LinkButton
      to={`/organisations/${o.id}/edit/${section}`}
      variant="text"
      size="small"
      icon="edit"
      aria-label={t.edit(title)}
    >
      {t.editShort}
    </LinkButton>
  );
}

const facts = (list: readonly (Fact | null | false | '' | 0)[]): Fact[] => list.filter((each) => !!each);

function Facts(props: { organisation: Shown }) {
  const t = useMessages(identityMessages);
  const o = readFragment(OrganisationFactsFragment, props.organisation);
  const office = [o.officeWard && areaName(o.officeWard), o.townName].filter(Boolean).join(' ');
  return (
    <>
      <Section title={t.basics} action={<EditLink o={o} section="basics" title={t.basics} />}>
        <DescriptionList
          facts={facts([
            { title: t.kind, value: organisationTypes[o.type as OrganisationType] },
            { title: t.legalForm, value: legalForms[o.legalForm as LegalForm]?.label },
            o.corporateNumber && { title: t.corporateNumber, value: o.corporateNumber },
            o.foundedYear && { title: t.founded, value: t.foundedYear(o.foundedYear) },
            o.memberCount && { title: t.members, value: t.memberCount(o.memberCount) },
          ])}
        />
      </Section>
      <Section title={t.area} action={<EditLink o={o} section="area" title={t.area} />}>
        <DescriptionList
          facts={facts([
            { title: t.wards, value: o.wards.length > 0 ? o.wards.map(areaName).join(' ') : t.nothingYet },
            office && { title: t.office, value: office },
          ])}
        />
      </Section>
    </>
  );
}

function Doing(props: { organisation: Shown }) {
  const t = useMessages(identityMessages);
  const o = readFragment(OrganisationFactsFragment, props.organisation);
  return (
    <Section title={t.activity} action={<EditLink o={o} section="activity" title={t.activity} />}>
      <Stack gap="small">
        {o.activities ? <Prose className="break-words">{o.activities}</Prose> : <Empty>{t.nothingYet}</Empty>}
        {o.fields.length > 0 && (
          <LabelRow>
            {o.fields.map((field) => (
              <Chip key={field}>{fieldName(field)}</Chip>
            ))}
          </LabelRow>
        )}
        {o.strengths && (
          <div>
            <h3 className="mt-4 mb-2 text-std-18B-160">{t.strengths}</h3>
            <Prose className="break-words">{o.strengths}</Prose>
          </div>
        )}
        {o.sdgs.length > 0 && (
          <div>
            <h3 className="mt-4 mb-2 text-std-18B-160">{t.sdgs}</h3>
            <LabelRow>
              {o.sdgs.map((goal) => (
                <Chip key={goal}>{`${goal} ${sdgName(goal)}`}</Chip>
              ))}
            </LabelRow>
          </div>
        )}
      </Stack>
    </Section>
  );
}

const Empty = ({ children }: { children: ReactNode }) => <p className="m-0 text-solid-gray-700">{children}</p>;

function Contact(props: { organisation: Shown }) {
  const t = useMessages(identityMessages);
  const o = readFragment(OrganisationFactsFragment, props.organisation);
  const open = facts([
    o.website && {
      title: t.website,
      value: (
        <a href={o.website} className="link break-all" rel="noopener nofollow ugc">
          {o.website}
        </a>
      ),
    },
    o.publicContact && { title: t.publicContact, value: o.publicContact },
  ]);
  return (
    <Section title={t.contact} action={<EditLink o={o} section="contact" title={t.contact} />}>
      <Stack gap="small">
        {open.length > 0 && <DescriptionList facts={open} />}
        {o.contact ? <PrivateFacts contact={o.contact} /> : <Empty>{t.contactHidden}</Empty>}
      </Stack>
    </Section>
  );
}

function PrivateFacts({
  contact,
}: {
  contact: Record<'name' | 'postalCode' | 'address' | 'tel' | 'email', string | null>;
}) {
  const t = useMessages(identityMessages);
  const list = facts([
    contact.name && { title: t.contactName, value: contact.name },
    contact.address && { title: t.address, value: [contact.postalCode, contact.address].filter(Boolean).join(' ') },
    contact.tel && { title: t.tel, value: contact.tel },
    contact.email && { title: t.email, value: <span className="break-all">{contact.email}</span> },
  ]);
  return (
    <div className="rounded-12 bg-solid-gray-50 p-4">
      <p className="mt-0 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{t.contactLead}</p>
      {list.length > 0 ? <DescriptionList facts={list} /> : <Empty>{t.nothingYet}</Empty>}
    </div>
  );
}

const OrganisationQuery = graphql(
  `
    query OrganisationPage($id: ID!) {
      organisation(id: $id) {
        id
        name
        may {
          edit
        }
        ...OrganisationFacts
        ...PastWorks
        ...JoinBox
        ...StaffTools
      }
    }
  `,
  [OrganisationFactsFragment, PastWorksFragment, JoinBoxFragment, StaffToolsFragment],
);
