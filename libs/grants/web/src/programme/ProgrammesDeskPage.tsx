import { rateWords, roundYenWords } from '@musubi/grants/model';
import { fraction } from '@musubi/platform/model';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  LabelRow,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireRole,
  SkeletonPage,
  TextLink,
  type Tone,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NewCallDialog } from './NewCallDialog.js';
import { ProgrammeDeskQuery, type ProgrammeRow } from './programme-data.js';
import { programmeMessages } from './programme-messages.js';

/** The office's programmes with their courses and calls. */
export function ProgrammesDeskPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Programmes />
    </RequireRole>
  );
}

function Programmes() {
  const t = useMessages(programmeMessages);
  const [{ data, error }, again] = useQuery({ query: ProgrammeDeskQuery, requestPolicy: 'cache-and-network' });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const create = (
    <LinkButton to="/staff/grants/programmes/new" variant="outline" icon="plus">
      {t.newProgramme}
    </LinkButton>
  );
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} actions={create} />
      {data.programmeDesk.length === 0 && <EmptyState icon="money" title={t.noCalls} action={create} />}
      <div className="space-y-8">
        {data.programmeDesk.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
      </div>
    </Layout>
  );
}

function ProgrammeCard({ programme }: { programme: ProgrammeRow }) {
  const t = useMessages(programmeMessages);
  const [creating, setCreating] = useState(false);
  return (
    <Card as="section">
      <LabelRow>
        <Badge tone="neutral">{programme.code}</Badge>
        <Badge tone={programme.untilYear ? 'neutral' : 'success'}>
          {programme.untilYear ? t.ended(programme.untilYear) : t.running}
        </Badge>
      </LabelRow>
      <h2 className="mt-3 mb-0 text-std-20B-150">{programme.name}</h2>
      <ul className="mt-3 mb-0 list-none space-y-1 p-0 text-solid-gray-700">
        {programme.courses.map((course) => (
          <li key={course.id}>
            {t.courseLine(
              course.name,
              rateWords(fraction(course.rateNumerator, course.rateDenominator)),
              roundYenWords(BigInt(course.capYen)),
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 mb-0">
        <TextLink to={`/staff/grants/programmes/${programme.id}`}>{t.editProgramme}</TextLink>
      </p>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-3">
        <h3 className="m-0 text-std-18B-160">{t.calls}</h3>
        {!programme.untilYear && (
          <Button variant="outline" size="small" icon="plus" onClick={() => setCreating(true)}>
            {t.newCall}
          </Button>
        )}
      </div>
      {programme.calls.length === 0 ? (
        <p className="mb-0 text-solid-gray-700">{t.noCalls}</p>
      ) : (
        <Calls programme={programme} />
      )}
      <NewCallDialog programme={programme} open={creating} onClose={() => setCreating(false)} />
    </Card>
  );
}

function Calls({ programme }: { programme: ProgrammeRow }) {
  const t = useMessages(programmeMessages);
  const f = useFormat();
  return (
    <ul className="mt-3 mb-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
      {programme.calls.map((call) => (
        <li key={call.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <span className="min-w-0">
            <TextLink to={`/staff/grants/calls/${call.id}/settings`}>{call.title}</TextLink>
            <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
              {`${f.date(call.opensAt)} \u2013 ${f.dateTime(call.closesAt)}`}
              <span className="block">{t.counts(call.started, call.submitted)}</span>
            </span>
          </span>
          <CallStateBadge call={call} />
        </li>
      ))}
    </ul>
  );
}

const tones: Record<string, Tone> = { upcoming: 'info', open: 'success', closed: 'neutral' };

/** 「準備中」「試し中」「受付中」… */
export function CallStateBadge({ call }: { call: { published: boolean; testMode: boolean; status: string } }) {
  const t = useMessages(programmeMessages);
  if (!call.published) return <Badge tone="warning">{call.testMode ? t.testing : t.draft}</Badge>;
  const words: Record<string, string> = { upcoming: t.upcoming, open: t.open, closed: t.closed };
  return <Badge tone={tones[call.status] ?? 'neutral'}>{words[call.status]}</Badge>;
}
