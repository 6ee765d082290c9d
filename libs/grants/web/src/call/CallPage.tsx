import {
  type AttachmentRule,
  type CallFormSetting,
  type EligibilityRule,
  eligibilityRules,
  type EligibilitySetting,
  rateWords,
  type Rubric,
} from '@musubi/grants/model';
import { type OrganisationType, organisationTypes } from '@musubi/identity/model';
import { fraction } from '@musubi/platform/model';
import {
  Badge,
  Card,
  DescriptionList,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  ResponsiveTable,
  type ResultOf,
  Section,
  SkeletonPage,
  TextLink,
  useFormat,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { consultationMessages } from '../consultation/consultation-messages.js';
import { grantsMessages } from '../messages/messages.js';
import { CallFields } from './call-fragments.js';
import { CallBadge } from './CallCard.js';

const CallQuery = graphql(
  `
    query CallPage($id: ID!) {
      grantCall(id: $id) {
        id
        form
        eligibility
        rubric
        ...CallFields
      }
    }
  `,
  [CallFields],
);

const asksConsultation = (call: Call): boolean =>
  (call.eligibility as EligibilitySetting[]).some(({ rule }) => rule === 'consultation');

type Call = NonNullable<ResultOf<typeof CallQuery>['grantCall']>;

/** One call: how much, who may, until when, what to add, what it is judged by. */
export function CallPage() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({ query: CallQuery, variables: { id } });
  if (fetching && !data) return <SkeletonPage />;
  if (error && !data) return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const call = data?.grantCall;
  return call ? <CallOf call={call} /> : <NotFoundPage />;
}

function CallOf({ call }: { call: Call }) {
  const t = useMessages(grantsMessages);
  const narrow = useNarrow();
  return (
    <Layout
      crumbs={[{ title: t.grants, to: '/grants' }, { title: call.title }]}
      aside={narrow ? undefined : <CallAside call={call} />}
    >
      <PageHeading title={call.title} before={<CallBadge call={call} />} lead={call.about} />
      <Precondition call={call} />
      {/* Until when, and where to begin: on a phone not below everything else. */}
      {narrow && (
        <div className="mb-12 space-y-6">
          <CallAside call={call} />
        </div>
      )}
      <Courses call={call} />
      <HowMuch call={call} />
      <Conditions settings={call.eligibility as EligibilitySetting[]} />
      <Documents rules={(call.form as CallFormSetting).attachments} />
      <Criteria rubric={call.rubric as Rubric} />
    </Layout>
  );
}

/** A consultation that has to be held before anything is handed in. */
function Precondition({ call }: { call: Call }) {
  const c = useMessages(consultationMessages);
  const f = useFormat();
  if (!asksConsultation(call)) return null;
  return (
    <Notice tone="info" title={c.required} className="mb-8">
      <p className="m-0">
        {c.requiredText(call.consultationDays, call.consultationBy && f.dateTime(call.consultationBy))}
      </p>
      <p className="mt-2 mb-0">
        <TextLink to={`/consultations?call=${call.id}`}>{c.book}</TextLink>
      </p>
    </Notice>
  );
}

function CallAside({ call }: { call: Call }) {
  const t = useMessages(grantsMessages);
  const c = useMessages(consultationMessages);
  const f = useFormat();
  return (
    <>
      <Card tone="warm">
        <h2 className="m-0 text-std-18B-160">{t.startHere}</h2>
        <p className="mt-2 mb-5">{t.startHereText}</p>
        <LinkButton to="/partnerships" wide iconEnd="arrow">
          {t.toPartnerships}
        </LinkButton>
        <p className="mt-4 mb-0">
          <TextLink to={`/consultations?call=${call.id}`}>{c.book}</TextLink>
        </p>
      </Card>
      <DescriptionList
        narrow
        facts={[
          { title: t.period, value: t.from(f.dateTime(call.opensAt), f.dateTime(call.closesAt)) },
          ...(call.consultationBy ? [{ title: t.consultationBy, value: f.dateTime(call.consultationBy) }] : []),
          ...(call.decisionOn ? [{ title: t.decisionOn, value: f.date(call.decisionOn) }] : []),
          ...(call.budgetYen ? [{ title: t.budget, value: f.yen(call.budgetYen) }] : []),
          {
            title: t.contact,
            value: `${call.contact.office}\n${t.tel} ${call.contact.tel}\n${call.contact.email}`,
          },
        ]}
      />
    </>
  );
}

function Courses({ call }: { call: Call }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  return (
    <Section title={t.courses}>
      <ResponsiveTable
        caption={<span className="sr-only">{t.courses}</span>}
        rows={call.courses}
        rowKey={(course) => course.id}
        columns={[
          {
            id: 'name',
            title: t.courses,
            main: true,
            cell: (course) => (
              <>
                {course.name}
                <span className="block text-dns-16N-130 leading-[1.6]! font-400 text-solid-gray-700">
                  {course.summary}
                </span>
              </>
            ),
          },
          { id: 'rate', title: t.rate, cell: (course) => t.rateOf(course.rateNumerator, course.rateDenominator) },
          { id: 'cap', title: t.cap, align: 'right', cell: (course) => f.yen(course.capYen) },
        ]}
      />
    </Section>
  );
}

function HowMuch({ call }: { call: Call }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const [first] = call.courses;
  const rate = first ? rateWords(fraction(first.rateNumerator, first.rateDenominator)) : '';
  return (
    <Section title={t.howMuch} lead={t.howMuchText}>
      <ol className="m-0 list-decimal space-y-1 pl-6">
        {t.formula(rate, f.yen(call.unitYen)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </Section>
  );
}

function Conditions({ settings }: { settings: readonly EligibilitySetting[] }) {
  const t = useMessages(grantsMessages);
  const titles = settings.flatMap((setting) => {
    const rule: EligibilityRule | undefined = eligibilityRules[setting.rule];
    return rule ? [rule.title(setting)] : [];
  });
  return (
    <Section title={t.conditions} lead={t.conditionsLead}>
      <ul className="m-0 grid list-disc gap-x-10 gap-y-1 pl-6 sm:grid-cols-2">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Section>
  );
}

const typeNames = (types: readonly string[]): string =>
  types.map((type) => organisationTypes[type as OrganisationType] ?? type).join('\u3001');

function Documents({ rules }: { rules: readonly AttachmentRule[] }) {
  const t = useMessages(grantsMessages);
  return (
    <Section title={t.documents}>
      <ul className="m-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
        {rules.map((rule) => (
          <li key={rule.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
            <span className="min-w-0">
              <span className="font-700">{rule.title}</span>
              <span className="block text-solid-gray-700">{rule.help}</span>
              {(rule.types ?? []).length > 0 && (
                <span className="block text-solid-gray-700">{t.onlyFor(typeNames(rule.types ?? []))}</span>
              )}
            </span>
            <Badge tone={rule.required ? 'key' : 'neutral'}>{rule.required ? t.needed : t.ifAny}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Criteria({ rubric }: { rubric: Rubric }) {
  const t = useMessages(grantsMessages);
  return (
    <Section title={t.criteria} lead={t.criteriaLead}>
      <DescriptionList
        facts={rubric.criteria.map((criterion) => ({
          title: (
            <>
              {criterion.title}
              <span className="block font-400 text-solid-gray-700">{t.weight(criterion.weight)}</span>
            </>
          ),
          value: criterion.guidance,
        }))}
      />
      <p className="mt-6 mb-0">
        <TextLink to="/guide">{t.timeline}</TextLink>
      </p>
    </Section>
  );
}
