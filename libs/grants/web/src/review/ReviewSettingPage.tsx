import {
  applicationForm,
  type CallFormSetting,
  maxScore,
  type ReviewSetting,
  reviewSettingIssues,
  type Rubric,
  rubricIssues,
} from '@musubi/grants/model';
import {
  Badge,
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  graphql,
  Layout,
  LeaveGuard,
  LoadError,
  NotFoundPage,
  Notice,
  NumberField,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  SkeletonPage,
  TextLink,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { SaveNotice } from '../SaveNotice.js';
import { CallOfficeLinks } from './CallOfficeLinks.js';
import { committeeMessages } from './committee-messages.js';
import { CriteriaEditor } from './CriteriaEditor.js';

const SettingQuery = graphql(`
  query CallReviewSetting($callId: ID!) {
    callReviewSetting(callId: $callId) {
      id
      title
      programmeId
      version
      rubric
      review
      form
      submittedReviews
    }
  }
`);

const Save = graphql(
  `
    mutation SaveReviewSetting($input: SaveReviewSettingInput!) {
      saveReviewSetting(input: $input) {
        __typename
        ... on SaveReviewSettingOk {
          callId
          version
          rubricVersion
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Setting = ResultOf<typeof SettingQuery>['callReviewSetting'];

/** Criteria, weights, threshold and ties of a call, and how its review is organised. */
export function ReviewSettingPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <SettingView />
    </RequireRole>
  );
}

function SettingView() {
  const { callId = '' } = useParams();
  const t = useMessages(committeeMessages);
  const client = useClient();
  const [round, setRound] = useState(0);
  const [{ data, error }, again] = useQuery({ query: SettingQuery, variables: { callId } });
  const latest = () => client.query(SettingQuery, { callId }, { requestPolicy: 'network-only' }).toPromise();
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const setting = data.callReviewSetting;
  return (
    <Layout
      crumbs={[{ title: t.staff, to: '/staff' }, { title: t.pipeline, to: '/staff/grants' }, { title: t.settingTitle }]}
    >
      <PageHeading
        title={t.settingTitle}
        before={<p className="m-0 text-std-17N-170">{setting.title}</p>}
        lead={t.settingLead}
      />
      <CallOfficeLinks callId={callId} current="setting" />
      <p className="mt-0 mb-8">
        <TextLink to={`/staff/grants/programmes/${setting.programmeId}/letters`}>{t.link('letters')}</TextLink>
      </p>
      <SettingForm
        key={round}
        setting={setting}
        latestVersion={async () => (await latest()).data?.callReviewSetting.version}
        onTheirs={async () => {
          await latest();
          setRound(round + 1);
        }}
      />
    </Layout>
  );
}

interface SettingFormProps {
  readonly setting: Setting;
  readonly latestVersion: () => Promise<number | undefined>;
  /** Begins again with what is stored. */
  readonly onTheirs: () => Promise<void>;
}

function SettingForm({ setting, latestVersion, onTheirs }: SettingFormProps) {
  const t = useMessages(committeeMessages);
  const [rubric, setRubric] = useState(setting.rubric as Rubric);
  const [review, setReview] = useState(setting.review as ReviewSetting);
  const [attempt, setAttempt] = useState(0);
  const [save, saving] = useAction(Save);
  const issues = [...rubricIssues(rubric), ...reviewSettingIssues(review)];
  const errorOf = (field: string) => (attempt > 0 ? issues.find((issue) => issue.field === field)?.message : null);
  const stored = setting.rubric as Rubric;
  const dirty = JSON.stringify([inputOf(rubric), review]) !== JSON.stringify([inputOf(stored), setting.review]);
  const submit = async (version = setting.version) => {
    setAttempt(attempt + 1);
    if (issues.length > 0) return;
    const input = { callId: setting.id, version, rubric: inputOf(rubric), ...review };
    const result = await save({ input });
    if (result.ok) toast(t.saved);
  };
  return (
    <>
      <LeaveGuard when={dirty && !saving.pending} />
      <ErrorSummary issues={attempt > 0 ? issues : []} attempt={attempt} />
      <Section
        title={t.criteria}
        lead={t.full(rubric.criteria.reduce((sum, { weight }) => sum + weight * maxScore, 0))}
      >
        <p className="mt-0 mb-4">
          <Badge>{t.rubricVersion(stored.version)}</Badge>
        </p>
        {setting.submittedReviews > 0 && (
          <Notice tone="warning" title={t.versioned(setting.submittedReviews)} className="mb-6" />
        )}
        <CriteriaEditor
          rubric={rubric}
          onChange={setRubric}
          errorOf={errorOf}
          sections={applicationForm(setting.form as CallFormSetting).sections.map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
        />
        <div className="mt-8 space-y-6">
          <NumberField
            id="threshold"
            label={t.threshold}
            required
            unit={t.percent}
            value={rubric.threshold}
            onChange={(threshold) => setRubric({ ...rubric, threshold: Number(threshold) })}
            error={errorOf('threshold')}
          />
          <TieBreaks rubric={rubric} onChange={setRubric} error={errorOf('tieBreaks')} />
        </div>
      </Section>
      <How review={review} onChange={setReview} errorOf={errorOf} />
      <SaveNotice error={saving.error} onTheirs={onTheirs} onMine={async () => submit(await latestVersion())} />
      <ButtonRow className="mt-8">
        <Button onClick={() => void submit()} pending={saving.pending}>
          {t.save}
        </Button>
      </ButtonRow>
    </>
  );
}

const inputOf = ({ criteria, threshold, tieBreaks }: Rubric) => ({
  threshold,
  tieBreaks: [...tieBreaks],
  criteria: criteria.map(({ id, title, guidance, weight, evidence, reasonRequired = true }) => ({
    ...{ id, title, guidance, weight, reasonRequired },
    evidence: [...evidence],
  })),
});

/** Chosen in the order in which they decide. */
function TieBreaks({
  rubric,
  onChange,
  error,
}: {
  rubric: Rubric;
  onChange: (rubric: Rubric) => void;
  error?: string | null;
}) {
  const t = useMessages(committeeMessages);
  const { criteria, tieBreaks } = rubric;
  return (
    <CheckboxGroup
      id="tieBreaks"
      label={t.tieBreaks}
      help={t.tieBreaksHelp}
      value={[...tieBreaks]}
      onChange={(chosen) =>
        onChange({
          ...rubric,
          // What was chosen before keeps its place; what is new comes last.
          tieBreaks: [
            ...tieBreaks.filter((id) => chosen.includes(id)),
            ...chosen.filter((id) => !tieBreaks.includes(id)),
          ],
        })
      }
      options={criteria.map(({ id, title }) => ({
        value: id,
        label: title,
        hint: tieBreaks.includes(id) ? t.tieOrder(tieBreaks.indexOf(id) + 1) : undefined,
      }))}
      error={error}
    />
  );
}

function How({
  review,
  onChange,
  errorOf,
}: {
  review: ReviewSetting;
  onChange: (review: ReviewSetting) => void;
  errorOf: (field: string) => string | null | undefined;
}) {
  const t = useMessages(committeeMessages);
  const numbers = [
    ['perApplication', t.perApplication, t.people],
    ['minLoad', t.minLoad, t.items],
    ['maxLoad', t.maxLoad, t.items],
    ['pastYears', t.pastYears, t.years],
  ] as const;
  return (
    <Section title={t.how}>
      <div className="space-y-6">
        <Checkbox
          id="blind"
          label={t.blind}
          help={t.blindHelp}
          noBadge
          checked={review.blind}
          onChange={(blind) => onChange({ ...review, blind })}
        />
        {review.blind && (
          <Checkbox
            id="blindAttachments"
            label={t.blindAttachments}
            noBadge
            checked={review.blindAttachments}
            onChange={(blindAttachments) => onChange({ ...review, blindAttachments })}
          />
        )}
        <div className="grid gap-6 sm:grid-cols-2">
          {numbers.map(([field, label, unit]) => (
            <NumberField
              key={field}
              id={field}
              label={label}
              required
              unit={unit}
              value={review[field]}
              onChange={(value) => onChange({ ...review, [field]: Number(value) })}
              error={errorOf(field)}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}
