import { type GuideCase, type GuideContent, guideJa, type GuideStep } from '@musubi/insight/model';
import {
  Card,
  CardGrid,
  Disclosure,
  Icon,
  Layout,
  type Language,
  LinkButton,
  PageHeading,
  PrintButton,
  ResponsiveTable,
  Section,
  useLanguage,
} from '@musubi/platform/web';
import { guideEn } from './guide-en.js';
import { guideJaEasy } from './guide-ja-easy.js';

const guides: Record<Language, GuideContent> = { ja: guideJa, 'ja-easy': guideJaEasy, en: guideEn };

/** 協働ナビ: the steps, the programmes, the desks, the cases. */
export function GuidePage() {
  const guide = guides[useLanguage()];
  return (
    <Layout crumbs={[{ title: guide.title }]}>
      <PageHeading title={guide.title} lead={guide.lead} actions={<PrintButton />} />
      <Contents guide={guide} />
      <What guide={guide} />
      <Section id="steps" title={guide.stepsTitle} lead={guide.stepsLead}>
        <ol className="m-0 list-none p-0">
          {guide.steps.map((step, index) => (
            <StepItem key={step.title} step={step} number={index + 1} last={index === guide.steps.length - 1} />
          ))}
        </ol>
      </Section>
      <Programmes guide={guide} />
      <Desks guide={guide} />
      <Section id="cases" title={guide.casesTitle} lead={guide.casesLead}>
        <CardGrid>
          {guide.cases.map((each) => (
            <CaseCard key={each.title} story={each} labels={guide.caseLabels} />
          ))}
        </CardGrid>
      </Section>
      <Stumbles guide={guide} />
    </Layout>
  );
}

function Contents({ guide }: { guide: GuideContent }) {
  const places = [
    { id: 'what', title: guide.whatTitle },
    { id: 'steps', title: guide.stepsTitle },
    { id: 'programmes', title: guide.programmesTitle },
    { id: 'consultation', title: guide.desksTitle },
    { id: 'cases', title: guide.casesTitle },
    { id: 'stumbles', title: guide.stumblesTitle },
  ];
  return (
    <nav aria-label={guide.contents} className="rounded-16 bg-key-50 p-5 sm:p-6">
      <p className="m-0 text-std-16B-170">{guide.contents}</p>
      <ul className="m-0 mt-1 grid list-none gap-x-8 p-0 sm:grid-cols-2 lg:grid-cols-3">
        {places.map((place) => (
          <li key={place.id}>
            <a href={`#${place.id}`} className="link-plain inline-flex min-h-11 items-center gap-1">
              <Icon name="down" size={18} />
              {place.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function What({ guide }: { guide: GuideContent }) {
  return (
    <Section id="what" title={guide.whatTitle}>
      <p className="m-0 max-w-180 text-std-17N-170">{guide.what}</p>
      <h3 className="mt-8 mb-4 text-std-18B-160 sm:text-std-20B-150">{guide.principlesTitle}</h3>
      <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2 lg:grid-cols-5">
        {guide.principles.map((each) => (
          <li key={each.title} className="rounded-12 bg-yellow-50 p-4">
            <p className="m-0 flex items-start gap-2 text-std-16B-170">
              <Icon name="check" size={20} className="mt-1 text-key-900" />
              {each.title}
            </p>
            <p className="m-0 mt-1 text-dns-16N-130 leading-[1.7]!">{each.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StepItem({ step, number, last }: { step: GuideStep; number: number; last: boolean }) {
  return (
    <li className="relative flex gap-4 pb-10 last:pb-0 sm:gap-6">
      {!last && <span aria-hidden className="absolute top-14 bottom-2 left-6 w-0.5 -translate-x-1/2 bg-key-200" />}
      <span
        aria-hidden
        className="grid size-12 shrink-0 place-items-center rounded-full bg-key-900 text-std-20B-150 text-white"
      >
        {number}
      </span>
      <div className="min-w-0 pt-1.5">
        <h3 className="m-0 text-std-20B-150">{step.title}</h3>
        <p className="mt-2 mb-0 max-w-180">{step.text}</p>
        <ul className="mt-2 mb-0 list-disc pl-6">
          {step.points.map((point) => (
            <li key={point} className="py-0.5">
              {point}
            </li>
          ))}
        </ul>
        {step.link && (
          <LinkButton to={step.link.to} variant="outline" size="small" iconEnd="right" className="mt-4">
            {step.link.title}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

function Programmes({ guide }: { guide: GuideContent }) {
  const { columns } = guide;
  return (
    <Section id="programmes" title={guide.programmesTitle} lead={guide.programmesLead}>
      <ResponsiveTable
        caption={<span className="sr-only">{guide.programmesTitle}</span>}
        rows={guide.programmes}
        rowKey={(row) => row.name}
        columns={[
          { id: 'name', title: columns.name, main: true, cell: (row) => row.name },
          { id: 'text', title: columns.text, cell: (row) => row.text },
          { id: 'rate', title: columns.rate, cell: (row) => <span className="whitespace-nowrap">{row.rate}</span> },
          {
            id: 'cap',
            title: columns.cap,
            align: 'right',
            cell: (row) => <span className="whitespace-nowrap">{row.cap}</span>,
          },
        ]}
      />
      <LinkButton to="/grants" className="mt-6" wide iconEnd="right">
        {guide.programmesMore}
      </LinkButton>
    </Section>
  );
}

function Desks({ guide }: { guide: GuideContent }) {
  return (
    <Section id="consultation" title={guide.desksTitle} lead={guide.desksLead}>
      <CardGrid>
        {guide.desks.map((desk) => (
          <Card key={desk.name} className="flex flex-col gap-3">
            <span className="grid size-12 place-items-center rounded-full bg-key-50 text-key-900">
              <Icon name={desk.icon} size={26} />
            </span>
            <h3 className="m-0 text-std-18B-160">{desk.name}</h3>
            <p className="m-0">{desk.text}</p>
            <p className="m-0 mt-auto flex items-start gap-2 text-dns-16N-130 leading-[1.6]! text-solid-gray-700">
              <Icon name="clock" size={20} className="mt-0.5" />
              {desk.when}
            </p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

function CaseCard({ story, labels }: { story: GuideCase; labels: GuideContent['caseLabels'] }) {
  const facts = [
    { title: labels.problem, text: story.problem },
    { title: labels.brought, text: story.brought },
    { title: labels.result, text: story.result },
  ];
  return (
    <Card as="article" className="flex flex-col gap-4">
      <h3 className="m-0 text-std-18B-160">{story.title}</h3>
      <ul className="m-0 list-none p-0 text-dns-16N-130 leading-[1.8]! text-solid-gray-700">
        {story.partners.map((partner) => (
          <li key={partner} className="flex items-start gap-2">
            <Icon name="people" size={20} className="mt-1" />
            {partner}
          </li>
        ))}
      </ul>
      <dl className="m-0 space-y-3">
        {facts.map((fact) => (
          <div key={fact.title}>
            <dt className="text-std-16B-170 text-key-900">{fact.title}</dt>
            <dd className="m-0">{fact.text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Stumbles({ guide }: { guide: GuideContent }) {
  return (
    <Section id="stumbles" title={guide.stumblesTitle} lead={guide.stumblesLead}>
      <div className="space-y-3">
        {guide.stumbles.map((each) => (
          <Disclosure
            key={each.question}
            title={
              <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
                <span>{each.question}</span>
                <span className="text-dns-16N-130 text-solid-gray-700 tabular-nums">{guide.percent(each.percent)}</span>
              </span>
            }
          >
            {each.answer}
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
