import { OrganisationPicker } from '@musubi/collaboration/web';
import { isLocalDate, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  EmptyState,
  graphql,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  Select,
  SkeletonPage,
  Stack,
  TextField,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { reviewMessages } from '../review/messages.js';
import { screeningMessages } from './screening-messages.js';

const CallsQuery = graphql(`
  query PaperApplicationCalls {
    grantCalls(first: 50) {
      edges {
        node {
          id
          title
          courses {
            id
            name
          }
        }
      }
    }
  }
`);

const Start = graphql(
  `
    mutation StartPaperApplication($input: StartPaperApplicationInput!) {
      startPaperApplication(input: $input) {
        __typename
        ... on StartPaperApplicationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Call = ResultOf<typeof CallsQuery>['grantCalls']['edges'][number]['node'];

/** 紙の申請: the office opens a draft for partners who brought paper, then types it in on the usual pages. */
export function PaperApplicationPage() {
  const t = useMessages(screeningMessages);
  const words = useMessages(reviewMessages);
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Layout
        width="narrow"
        crumbs={[
          { title: words.staff, to: '/staff' },
          { title: words.pipeline, to: '/staff/grants' },
          { title: t.paperTitle },
        ]}
      >
        <PageHeading title={t.paperTitle} lead={t.paperLead} />
        <Calls />
      </Layout>
    </RequireRole>
  );
}

function Calls() {
  const t = useMessages(screeningMessages);
  const [{ data, error }, again] = useQuery({ query: CallsQuery });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const calls = data.grantCalls.edges.map((edge) => edge.node);
  return calls.length === 0 ? <EmptyState title={t.paperNoCalls} /> : <PaperForm calls={calls} />;
}

const blank = { callId: '', courseId: '', title: '', day: tokyoDate(new Date()), time: '17:00' };

function PaperForm({ calls }: { calls: readonly Call[] }) {
  const t = useMessages(screeningMessages);
  const navigate = useNavigate();
  const [form, setForm] = useState(blank);
  const [partners, setPartners] = useState<(string | null)[]>([null, null]);
  const [start, state] = useAction(Start);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const errorOf = (field: string) => state.error?.issues.find((issue) => issue.field === field)?.message;
  const courses = calls.find((call) => call.id === form.callId)?.courses ?? [];
  const submit = async () => {
    const { callId, courseId, title } = form;
    const organisationIds = partners.filter((id): id is string => id !== null);
    const right = isLocalDate(form.day) && /^\d\d:\d\d$/.test(form.time);
    const receivedAt = (right ? tokyoInstant(form.day, form.time) : new Date()).toISOString();
    const result = await start({ input: { callId, courseId, title, organisationIds, receivedAt } });
    if (result.ok) void navigate(`/applications/${result.data.id}`);
  };
  return (
    <Stack>
      <ActionNotice error={state.error} />
      <Select
        id="paper-call"
        label={t.paperCall}
        required
        value={form.callId}
        onChange={(callId) => set({ callId, courseId: '' })}
        options={calls.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        id="paper-course"
        label={t.paperCourse}
        required
        value={form.courseId}
        onChange={(courseId) => set({ courseId })}
        options={courses.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        id="paper-title"
        label={t.paperName}
        required
        value={form.title}
        onChange={(title) => set({ title })}
        error={errorOf('title')}
      />
      <PartnerFields partners={partners} onChange={setPartners} />
      <DateField
        id="paper-day"
        label={t.paperDate}
        required
        value={form.day}
        onChange={(day) => set({ day })}
        error={errorOf('receivedAt')}
      />
      <TextField
        id="paper-time"
        label={t.paperTime}
        type="time"
        width="short"
        required
        value={form.time}
        onChange={(time) => set({ time })}
      />
      <ButtonRow>
        <Button size="large" pending={state.pending} onClick={() => void submit()}>
          {t.paperStart}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

function PartnerFields(props: { partners: (string | null)[]; onChange: (partners: (string | null)[]) => void }) {
  const { partners, onChange } = props;
  const t = useMessages(screeningMessages);
  return (
    <>
      {partners.map((id, place) => (
        <OrganisationPicker
          // The place is what identifies a field of this list: nothing is ever taken out of it.
          key={place}
          id={`paper-partner-${place}`}
          label={place === 0 ? t.paperLeadOrganisation : t.paperPartner(place)}
          value={id}
          onChange={(chosen) => onChange(partners.map((each, at) => (at === place ? chosen : each)))}
        />
      ))}
      {partners.length < 8 && (
        <Button variant="outline" icon="plus" onClick={() => onChange([...partners, null])}>
          {t.paperAddPartner}
        </Button>
      )}
    </>
  );
}
