import { interestRelations, yearlyInterestIssues } from '@musubi/grants/model';
import { fiscalYearWareki } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  DateField,
  ErrorSummary,
  graphql,
  Layout,
  LoadError,
  Notice,
  PageHeading,
  RequireRole,
  type ResultOf,
  Select,
  SkeletonPage,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { committeeMessages } from './committee-messages.js';

const OwnQuery = graphql(`
  query OwnYearlyInterests {
    ownYearlyInterests {
      fiscalYear
      version
      declaredAt
      interests {
        organisation
        relation
        until
      }
    }
  }
`);

const Declare = graphql(
  `
    mutation DeclareYearlyInterests($input: DeclareYearlyInterestsInput!) {
      declareYearlyInterests(input: $input) {
        __typename
        ... on DeclareYearlyInterestsOk {
          id
          version
          closed
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Own = ResultOf<typeof OwnQuery>['ownYearlyInterests'];
type Interest = Own['interests'][number];

/** Which organisations a committee member has to do with, once a fiscal year. */
export function YearlyInterestsPage() {
  return (
    <RequireRole roles={['reviewer']}>
      <InterestsView />
    </RequireRole>
  );
}

function InterestsView() {
  const [{ data, error }, again] = useQuery({ query: OwnQuery });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const own = data.ownYearlyInterests;
  return <OwnInterests own={own} />;
}

function OwnInterests({ own }: { own: Own }) {
  const t = useMessages(committeeMessages);
  const f = useFormat();
  const carried = own.version === null && own.interests.length > 0;
  return (
    <Layout width="narrow" crumbs={[{ title: t.reviews, to: '/reviews' }, { title: t.interestsTitle }]}>
      <PageHeading title={t.interestsTitle} lead={t.interestsLead(fiscalYearWareki(own.fiscalYear))} />
      <Notice
        tone={own.declaredAt ? 'success' : 'info'}
        title={own.declaredAt ? t.interestsDone(f.dateTime(own.declaredAt)) : t.interestsOpen}
        className="mb-8"
      >
        {carried && t.interestsCarried}
      </Notice>
      <InterestsForm key={own.version ?? 'new'} own={own} />
    </Layout>
  );
}

function InterestsForm({ own }: { own: Own }) {
  const t = useMessages(committeeMessages);
  const [interests, setInterests] = useState<Interest[]>(() => own.interests.map((each) => ({ ...each })));
  const [attempt, setAttempt] = useState(0);
  const [asking, ask] = useState(false);
  const [declare, declaring] = useAction(Declare);
  const issues = yearlyInterestIssues(interests);
  const submit = () => {
    setAttempt(attempt + 1);
    if (issues.length === 0) ask(true);
  };
  const confirm = async () => {
    const input = {
      version: own.version,
      interests: interests.map(({ organisation, relation, until }) => ({
        organisation,
        relation,
        until: until || null,
      })),
    };
    const result = await declare({ input });
    if (result.ok) toast(t.declared(result.data.closed));
  };
  return (
    <>
      <ErrorSummary issues={attempt > 0 ? issues : []} attempt={attempt} />
      {interests.length === 0 && <p className="mt-0 mb-6">{t.noInterests}</p>}
      <div className="space-y-6">
        {interests.map((interest, at) => (
          <InterestFields
            key={at}
            interest={interest}
            at={at}
            errorOf={(field) => (attempt > 0 ? issues.find((issue) => issue.field === field)?.message : null)}
            onChange={(changed) => setInterests(interests.map((each, place) => (place === at ? changed : each)))}
            onRemove={() => setInterests(interests.filter((_each, place) => place !== at))}
          />
        ))}
      </div>
      <ActionNotice error={declaring.error} />
      <ButtonRow className="mt-8">
        <Button
          variant="outline"
          icon="plus"
          onClick={() => setInterests([...interests, { organisation: '', relation: 'member', until: null }])}
        >
          {t.addInterest}
        </Button>
        <Button pending={declaring.pending} onClick={submit}>
          {t.declare}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.declareSure(interests.length)}
        confirmLabel={t.declare}
        onConfirm={confirm}
      >
        {t.declareNote}
      </ConfirmDialog>
    </>
  );
}

function InterestFields({
  interest,
  at,
  errorOf,
  onChange,
  onRemove,
}: {
  interest: Interest;
  at: number;
  errorOf: (field: string) => string | null | undefined;
  onChange: (interest: Interest) => void;
  onRemove: () => void;
}) {
  const t = useMessages(committeeMessages);
  return (
    <fieldset className="m-0 min-w-0 space-y-5 rounded-12 border border-solid-gray-300 p-4 sm:p-6">
      <legend className="sr-only">{t.organisation(at + 1)}</legend>
      <TextField
        id={`organisation:${at}`}
        label={t.organisation(at + 1)}
        required
        value={interest.organisation}
        onChange={(organisation) => onChange({ ...interest, organisation })}
        error={errorOf(`organisation:${at}`)}
      />
      <Select
        id={`relation:${at}`}
        label={t.relation(at + 1)}
        required
        value={interest.relation}
        onChange={(relation) => onChange({ ...interest, relation })}
        options={Object.entries(interestRelations).map(([value, label]) => ({ value, label }))}
        error={errorOf(`relation:${at}`)}
      />
      <DateField
        id={`until:${at}`}
        label={t.until(at + 1)}
        help={t.untilHelp}
        value={interest.until ?? ''}
        onChange={(until) => onChange({ ...interest, until: until || null })}
      />
      <Button variant="text" size="small" onClick={onRemove}>
        {t.removeInterest(at + 1)}
      </Button>
    </fieldset>
  );
}
