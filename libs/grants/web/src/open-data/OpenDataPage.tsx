import {
  buttonClass,
  EmptyState,
  graphql,
  Icon,
  Layout,
  LoadError,
  LoadMore,
  PageHeading,
  ResponsiveTable,
  type ResultOf,
  Section,
  Select,
  SkeletonCards,
  useAddress,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { type AwardField, awardFields } from './award-fields.js';
import { openDataMessages } from './open-data-messages.js';

const AwardsQuery = graphql(`
  query OpenAwards($year: Int, $after: String) {
    awardYears {
      year
      count
      awarded
    }
    awards(year: $year, after: $after) {
      edges {
        node {
          id
          number
          title
          programme
          course
          lead
          partners
          awarded
          awardedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Data = ResultOf<typeof AwardsQuery>;
type AwardRow = Data['awards']['edges'][number]['node'];

/** Where the city's grants went: to read, to download, and what each field means. */
export function OpenDataPage() {
  const t = useMessages(openDataMessages);
  const [address, setAddress] = useAddress();
  const year = /^\d{4}$/.test(address.get('year') ?? '') ? Number(address.get('year')) : null;
  return (
    <Layout crumbs={[{ title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.awards}>
        <Awards year={year} onYear={(value) => setAddress(value ? { year: value } : {}, { replace: true })} />
      </Section>
      <Section title={t.downloads} lead={t.downloadsLead} id="downloads">
        <Downloads year={year} />
      </Section>
      <Section title={t.rules}>
        <ul className="m-0 max-w-180 space-y-2 pl-6">
          {t.rulesList().map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.fields}>
        <Fields />
      </Section>
    </Layout>
  );
}

function Awards({ year, onYear }: { year: number | null; onYear: (value: string) => void }) {
  const t = useMessages(openDataMessages);
  const pages = usePages({ query: AwardsQuery, variables: { year }, pick: (data) => data.awards });
  if (pages.error && pages.nodes.length === 0) return <LoadError error={pages.error} onRetry={pages.retry} />;
  if (pages.loading) return <SkeletonCards count={2} columns={1} />;
  const years = pages.first?.awardYears ?? [];
  if (years.length === 0) return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>;
  return (
    <>
      <Select
        id="year"
        label={t.year}
        noBadge
        value={year === null ? '' : String(year)}
        emptyLabel={t.everyYear}
        onChange={onYear}
        options={years.map((each) => ({ value: String(each.year), label: t.yearOf(each.year, each.count) }))}
      />
      <div className="mt-6">
        <AwardTable rows={pages.nodes} years={years} year={year} />
      </div>
      <LoadMore
        shown={pages.nodes.length}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </>
  );
}

function AwardTable({
  rows,
  years,
  year,
}: {
  rows: readonly AwardRow[];
  years: Data['awardYears'];
  year: number | null;
}) {
  const t = useMessages(openDataMessages);
  const f = useFormat();
  const counted = years.filter((each) => year === null || each.year === year);
  const count = counted.reduce((sum, each) => sum + each.count, 0);
  const amount = counted.reduce((sum, each) => sum + BigInt(each.awarded), 0n);
  return (
    <ResponsiveTable<AwardRow>
      caption={t.sum(count, f.yen(amount))}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'title', title: t.name, main: true, cell: (row) => row.title },
        { id: 'organisations', title: t.organisations, cell: (row) => [row.lead, ...row.partners].join('\u3001') },
        { id: 'programme', title: t.programme, cell: (row) => `${row.programme} ${row.course}` },
        { id: 'amount', title: t.amount, align: 'right', cell: (row) => f.yen(row.awarded) },
        { id: 'decidedOn', title: t.decidedOn, cell: (row) => f.date(row.awardedOn) },
        { id: 'number', title: t.number, cell: (row) => row.number },
      ]}
    />
  );
}

function Downloads({ year }: { year: number | null }) {
  const t = useMessages(openDataMessages);
  const only = year === null ? '' : `year=${year}`;
  const files = [
    { href: `/open-data/awards.csv?${only}`, label: t.csv, help: t.csvHelp },
    { href: `/open-data/awards.csv?encoding=shift_jis&${only}`, label: t.sjis, help: t.sjisHelp },
    { href: `/open-data/awards.json?${only}`, label: t.json, help: t.jsonHelp },
    { href: `/open-data/360giving.csv?${only}`, label: t.threeSixtyCsv, help: t.threeSixtyHelp },
    { href: `/open-data/360giving.json?${only}`, label: t.threeSixtyJson, help: t.threeSixtyHelp },
  ];
  return (
    <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2 lg:grid-cols-3">
      {files.map(({ href, label, help }) => (
        <li key={href}>
          <a href={href} download className={buttonClass({ variant: 'outline', wide: true })}>
            <Icon name="download" size={20} />
            {label}
          </a>
          <p className="m-0 mt-1 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{help}</p>
        </li>
      ))}
    </ul>
  );
}

function Fields() {
  const t = useMessages(openDataMessages);
  return (
    <ResponsiveTable<AwardField>
      caption={t.fieldsCaption}
      rows={awardFields}
      rowKey={(row) => row.ja}
      columns={[
        { id: 'ja', title: t.fieldJa, main: true, cell: (row) => row.ja },
        { id: 'meaning', title: t.fieldMeaning, cell: (row) => row.meaning },
        { id: 'json', title: t.fieldJson, cell: (row) => <code className="wrap-anywhere">{row.json}</code> },
        { id: 'giving', title: t.field360, cell: (row) => (row.giving ? <code>{row.giving}</code> : '\uff0d') },
      ]}
    />
  );
}
