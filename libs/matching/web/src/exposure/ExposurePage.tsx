import { areaName, type OrganisationType, organisationTypes } from '@musubi/identity/model';
import {
  Button,
  CardGrid,
  type Column,
  Disclosure,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  type ResultOf,
  Section,
  Skeleton,
  StatTile,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { exposureMessages } from '../messages/exposure.js';

const ExposureQuery = graphql(`
  query ExposureReport {
    exposureReport {
      from
      to
      organisations
      shown
      share
      gini
      times
      least {
        id
        name
        type
        wards
        since
        shown
      }
      most {
        id
        name
        type
        wards
        since
        shown
      }
    }
  }
`);
type Report = ResultOf<typeof ExposureQuery>['exposureReport'];
type Row = Report['least'][number];

/** Staff: who is shown in recommendations, who is not, and how even it is. */
export function ExposurePage() {
  return (
    <RequireRole roles={['staff', 'coordinator', 'admin']}>
      <Exposure />
    </RequireRole>
  );
}

function Exposure() {
  const t = useMessages(exposureMessages);
  const [{ data, error }, again] = useQuery({ query: ExposureQuery, requestPolicy: 'cache-and-network' });
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      {error && !data && <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !data && <Skeleton lines={10} />}
      {data && <Whole report={data.exposureReport} />}
    </Layout>
  );
}

function Whole({ report }: { report: Report }) {
  const t = useMessages(exposureMessages);
  const format = useFormat();
  return (
    <>
      <p className="mt-0">{t.period(format.date(report.from), format.date(report.to))}</p>
      <CardGrid>
        <StatTile
          label={t.share}
          value={Math.round(report.share * 100)}
          unit={t.percent}
          note={t.shareNote(report.shown, report.organisations)}
        />
        <StatTile
          label={t.gini}
          value={report.times > 0 ? report.gini.toFixed(2) : t.none}
          note={report.times > 0 ? t.giniNote : t.giniNone}
        />
        <StatTile label={t.times} value={report.times.toLocaleString()} unit={t.timesUnit} note={t.timesNote} />
      </CardGrid>
      <div className="mt-6">
        <Disclosure title={t.definition}>{t.definitionText}</Disclosure>
      </div>
      <Section title={t.least}>
        <Rows caption={t.least} rows={report.least} empty={t.leastEmpty} />
        <div className="mt-6" data-no-print>
          <LinkButton to="/matching/exposure.csv" variant="outline" icon="download" reloadDocument>
            {t.csv}
          </LinkButton>
        </div>
      </Section>
      <Section title={t.most}>
        <Rows caption={t.most} rows={report.most} empty={t.mostEmpty} />
      </Section>
    </>
  );
}

const shownAtFirst = 10;
const more = 50;

function Rows({ caption, rows, empty }: { caption: string; rows: readonly Row[]; empty: string }) {
  const t = useMessages(exposureMessages);
  const format = useFormat();
  const [shown, setShown] = useState(shownAtFirst);
  const columns: Column<Row>[] = [
    {
      id: 'name',
      title: t.name,
      main: true,
      cell: (row) => <TextLink to={`/organisations/${row.id}`}>{row.name}</TextLink>,
    },
    { id: 'type', title: t.type, cell: (row) => organisationTypes[row.type as OrganisationType] ?? row.type },
    { id: 'wards', title: t.wards, cell: (row) => row.wards.map(areaName).join(' ') },
    { id: 'since', title: t.since, cell: (row) => format.date(row.since) },
    { id: 'shown', title: t.shown, align: 'right', cell: (row) => row.shown },
  ];
  if (rows.length === 0) return <p className="m-0">{empty}</p>;
  return (
    <>
      <ResponsiveTable
        caption={caption}
        hideCaption
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={(row) => row.id}
      />
      {rows.length > shown && (
        <Button variant="outline" className="mt-4" onClick={() => setShown(shown + more)}>
          {t.more(Math.min(more, rows.length - shown))}
        </Button>
      )}
    </>
  );
}
