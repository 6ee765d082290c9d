import { rateWords, readRate, roundYenWords, type RowsField, rowsOf } from '@musubi/grants/model';
import { type FieldIssue, fraction, pageIssues, parseYen, type Values } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  focusField,
  FormPageView,
  graphql,
  Layout,
  LeaveGuard,
  LoadError,
  messagesNow,
  NotFoundPage,
  PageHeading,
  RequireRole,
  SkeletonPage,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RowsEditor } from '../application/RowsEditor.js';
import { ProgrammeDeskQuery, programmeForm, type ProgrammeRow, programmeValues, readRates } from './programme-data.js';
import { programmeMessages } from './programme-messages.js';

const Save = graphql(
  `
    mutation SaveProgramme($input: SaveProgrammeInput!) {
      saveProgramme(input: $input) {
        __typename
        ... on SaveProgrammeOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** A programme with its courses: rates as exact fractions, caps in yen. */
export function ProgrammeEditorPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Loaded />
    </RequireRole>
  );
}

function Loaded() {
  const { id = 'new' } = useParams();
  const [{ data, error }, again] = useQuery({ query: ProgrammeDeskQuery });
  if (!data)
    return error ? (
      <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    ) : (
      <SkeletonPage />
    );
  const row = data.programmeDesk.find((each) => each.id === id) ?? null;
  return row || id === 'new' ? <Editor key={row ? `${id}-${row.version}` : id} row={row} /> : <NotFoundPage />;
}

function coursesField(): RowsField {
  const t = messagesNow(programmeMessages);
  return {
    ...{ id: 'courses', title: t.courses, help: t.coursesHelp, addLabel: t.addCourse, rowLabel: t.course },
    ...{ min: 1, max: 20 },
    columns: [
      { id: 'name', title: t.courseName, kind: 'text', required: true, max: 40 },
      { id: 'rate', title: t.rate, help: t.rateHelp, kind: 'text', required: true, max: 15 },
      { id: 'capYen', title: t.cap, kind: 'yen', required: true },
      { id: 'summary', title: t.courseSummary, kind: 'textarea', required: true, max: 200 },
      { id: 'special', title: t.special, help: t.specialHelp, kind: 'textarea', max: 300 },
    ],
  };
}

function Editor({ row }: { row: ProgrammeRow | null }) {
  const t = useMessages(programmeMessages);
  const navigate = useNavigate();
  const [save, saving] = useAction(Save);
  const shape = useMemo(() => programmeForm(), []);
  const courses = useMemo(() => coursesField(), []);
  const [own, setOwn] = useState<readonly FieldIssue[]>([]);
  const form = useForm({ form: shape, initial: programmeValues(row), localKey: `programme:${row?.id ?? 'new'}` });
  const submit = async () => {
    const [wrong, right] = [courseIssues(courses, rowsOf(form.values['courses'])), form.check()];
    setOwn(wrong);
    if (wrong[0] && right) focusField(`f-${wrong[0].field}`);
    if (wrong.length > 0) return;
    const result = await form.submit(() => save({ input: inputOf(row, form.values) }));
    if (!result?.ok) return;
    toast(t.saved);
    void navigate('/staff/grants/programmes');
  };
  const title = row?.name ?? t.newProgrammeTitle;
  return (
    <Layout
      width="narrow"
      crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title, to: '/staff/grants/programmes' }, { title }]}
    >
      <LeaveGuard when={form.dirty} />
      <PageHeading title={title} lead={t.programmeLead} />
      <ActionNotice error={saving.error} />
      <FormPageView form={form} />
      <div className="mt-12">
        <RowsEditor
          field={courses}
          rows={rowsOf(form.values['courses'])}
          onChange={(list: Values[]) => form.set('courses', list)}
          issues={[...own, ...form.issues]}
          folded={courseNote}
        />
      </div>
      <ButtonRow className="mt-10">
        <Button size="large" pending={saving.pending} onClick={() => void submit()}>
          {t.save}
        </Button>
      </ButtonRow>
    </Layout>
  );
}

/** 「10分の9、上限50万円」 */
function courseNote(course: Values): string {
  const rate = readRate(text(course['rate']));
  const cap = parseYen(text(course['capYen']));
  const t = messagesNow(programmeMessages);
  return [rate && rateWords(fraction(...rate)), cap !== null && t.capNote(roundYenWords(cap))]
    .filter(Boolean)
    .join('\u3001');
}

/** What is missing in the courses, and fractions that are none. */
function courseIssues({ columns }: RowsField, rows: readonly Values[]): FieldIssue[] {
  const t = messagesNow(programmeMessages);
  return rows.flatMap((course, at) => {
    const issue = (field: string, message: string) => ({ field: `courses.${at}.${field}`, code: 'invalid', message });
    const missing = pageIssues({ id: 'course', title: '', fields: columns }, course);
    return [
      ...missing.map((each) => issue(each.field, each.message)),
      ...(text(course['rate']) === '' || readRate(String(course['rate'] ?? '')) ? [] : [issue('rate', t.wrongRate)]),
      ...(readRates(String(course['special'] ?? '')) ? [] : [issue('special', t.wrongSpecial)]),
    ];
  });
}

function inputOf(row: ProgrammeRow | null, values: Values) {
  const text = (id: string) => String(values[id] ?? '');
  const year = (id: string) => (typeof values[id] === 'number' ? (values[id] as number) : null);
  return {
    id: row?.id ?? null,
    version: row?.version ?? null,
    ...{ code: text('code'), name: text('name'), kind: text('kind') },
    ...{ summary: text('summary'), description: text('description') },
    ...{ sinceYear: year('sinceYear') ?? 0, untilYear: year('untilYear') },
    courses: rowsOf(values['courses']).map((course) => courseInput(row, course)),
  };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function courseInput(row: ProgrammeRow | null, course: Values) {
  const known = row?.courses.find((each) => each.id === course['id']);
  const [rateNumerator, rateDenominator] = readRate(text(course['rate'])) ?? [0, 0];
  return {
    id: known?.id ?? null,
    ...{ name: text(course['name']), summary: text(course['summary']) },
    ...{ rateNumerator, rateDenominator, capYen: text(course['capYen']) || '0' },
    categoryRates: readRates(text(course['special'])) ?? {},
  };
}
