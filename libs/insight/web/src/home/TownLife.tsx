import {
  Card,
  CardList,
  EmptyState,
  type FragmentOf,
  graphql,
  Icon,
  type IconName,
  LinkButton,
  OrganisationLogo,
  readFragment,
  Section,
  SkeletonCards,
  StatTile,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { homeMessages } from '../messages/messages.js';
import type { HomeData } from './HomePage.js';

export const HomeNumbersFragment = graphql(`
  fragment HomeNumbers on HomeNumbers {
    openNeeds
    organisations
    connections
    asOf
  }
`);

/** Three numbers that show the town moving, with what they count and when. */
export function Numbers({ numbers }: { numbers: HomeData['numbers'] | undefined }) {
  const texts = useMessages(homeMessages);
  const format = useFormat();
  if (!numbers)
    return (
      <Section title={texts.numbersTitle}>
        <SkeletonCards />
      </Section>
    );
  const it = readFragment(HomeNumbersFragment, numbers as FragmentOf<typeof HomeNumbersFragment>);
  return (
    <Section title={texts.numbersTitle} lead={texts.asOf(format.dateTime(it.asOf))}>
      <div className="grid gap-4 sm:grid-cols-3 sm:gap-6">
        <StatTile
          label={texts.numberNeeds}
          value={format.number(it.openNeeds)}
          unit={texts.unitCase}
          note={texts.numberNeedsNote}
        />
        <StatTile
          label={texts.numberOrganisations}
          value={format.number(it.organisations)}
          unit={texts.unitGroup}
          note={texts.numberOrganisationsNote}
        />
        <StatTile
          label={texts.numberConnections}
          value={format.number(it.connections)}
          unit={texts.unitCase}
          note={texts.numberConnectionsNote}
        />
      </div>
    </Section>
  );
}

export const HomePartnershipFragment = graphql(`
  fragment HomePartnership on HomePartnership {
    id
    title
    organisationNames
    activeAt
  }
`);

/** What came of it: partnerships under way or finished. */
export function Partnerships({ partnerships }: { partnerships: HomeData['partnerships'] | undefined }) {
  const texts = useMessages(homeMessages);
  return (
    <Section
      title={texts.partnershipsTitle}
      lead={texts.partnershipsLead}
      action={<TextLink to="/guide#cases">{texts.seeCases}</TextLink>}
    >
      <CardList
        items={partnerships}
        empty={
          <EmptyState
            icon="people"
            title={texts.noPartnerships}
            action={
              <LinkButton to="/guide#cases" variant="outline">
                {texts.seeCases}
              </LinkButton>
            }
          >
            {texts.noPartnershipsText}
          </EmptyState>
        }
      >
        {(each) => <PartnershipCard partnership={each} />}
      </CardList>
    </Section>
  );
}

function PartnershipCard({ partnership }: { partnership: FragmentOf<typeof HomePartnershipFragment> }) {
  const it = readFragment(HomePartnershipFragment, partnership);
  const texts = useMessages(homeMessages);
  const format = useFormat();
  return (
    <Card as="article" className="flex flex-col gap-4">
      <span className="flex -space-x-2">
        {it.organisationNames.map((name) => (
          <span key={name} className="rounded-full border-2 border-white">
            <OrganisationLogo name={name} size={44} round />
          </span>
        ))}
      </span>
      <h3 className="m-0 text-std-18B-160">{it.title}</h3>
      <ul className="m-0 list-none p-0 text-dns-16N-130 leading-[1.7]!">
        {it.organisationNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className="m-0 mt-auto text-dns-14N-130 text-solid-gray-700">{texts.since(format.date(it.activeAt))}</p>
    </Card>
  );
}

/** How it goes, in four steps. */
export function FirstSteps() {
  const texts = useMessages(homeMessages);
  const steps: readonly { icon: IconName; title: string; text: string }[] = [
    { icon: 'search', title: texts.step1, text: texts.step1Text },
    { icon: 'talk', title: texts.step2, text: texts.step2Text },
    { icon: 'people', title: texts.step3, text: texts.step3Text },
    { icon: 'flag', title: texts.step4, text: texts.step4Text },
  ];
  return (
    <Section title={texts.stepsTitle} className="rounded-24 bg-yellow-50 px-5 py-8 sm:px-10 sm:py-12">
      <ol className="m-0 grid list-none gap-8 p-0 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className="flex items-center gap-3">
              <span className="grid size-12 place-items-center rounded-full bg-white text-key-900">
                <Icon name={step.icon} size={26} />
              </span>
              <span aria-hidden className="text-std-24B-150 text-key-900">
                {index + 1}
              </span>
            </span>
            <h3 className="mt-3 mb-0 text-std-18B-160">{step.title}</h3>
            <p className="mt-1 mb-0">{step.text}</p>
          </li>
        ))}
      </ol>
      <div className="mt-8">
        <LinkButton to="/guide" variant="outline" iconEnd="right">
          {texts.guideMore}
        </LinkButton>
      </div>
    </Section>
  );
}
