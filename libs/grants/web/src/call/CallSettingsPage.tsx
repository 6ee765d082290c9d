import { type CallIssue, callIssues, type RowsField, rowsOf } from '@musubi/grants/model';
import type { FieldIssue, Form, FormPage, Values } from '@musubi/platform/model';
import {
  Badge,
  Fold,
  Folds,
  type FormControl,
  FormFieldView,
  FormNotices,
  graphql,
  messagesNow,
  PageHeading,
  SaveState,
  Stack,
  useAction,
  useForm,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { Rows } from '../application/RowsEditor.js';
import { CallStateBadge } from '../programme/ProgrammesDeskPage.js';
import { CallActions } from './CallActions.js';
import { CallFrame, WithCallDesk } from './CallFrame.js';
import { ConditionsEditor } from './ConditionsEditor.js';
import { type CallDesk, CallDeskQuery } from './desk-data.js';
import { deskMessages } from './desk-messages.js';
import { saveWhatCan } from './save-what-can.js';
import { boxOf, costColumns, pageOf, settingsForm, unreadable } from './settings-form.js';
import { costNote, settingsNotes } from './settings-notes.js';
import { checkable, settingsInput, settingsValues } from './settings-values.js';

const SaveCall = graphql(
  `
    mutation SaveCall($input: SaveCallInput!) {
      saveCall(input: $input) {
        __typename
        ... on SaveCallOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Everything the office sets in a call, saved as it is typed, with what is in the way of publishing beside it. */
export function CallSettingsPage() {
  return <WithCallDesk>{(call, again) => <Settings key={call.id} call={call} again={again} />}</WithCallDesk>;
}

function useSettings(call: CallDesk): FormControl {
  const client = useClient();
  const [save] = useAction(SaveCall, { quiet: true });
  const form = useMemo(() => settingsForm(call), [call]);
  return useForm({
    form,
    initial: settingsValues(call),
    version: call.version,
    localKey: `call-settings:${call.id}`,
    save: (values, version, saved) =>
      saveWhatCan({ form, values, saved, save: (settings) => save({ input: { id: call.id, version, settings } }) }),
    reload: async () => {
      const { data } = await client
        .query(CallDeskQuery, { id: call.id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data?.callDesk) throw new Error('the call is gone');
      return { values: settingsValues(data.callDesk), version: data.callDesk.version };
    },
  });
}

/** What is wrong or odd in what stands on the screen; whether a prefix is taken only the server knows. */
function liveIssues(call: CallDesk, form: Form, values: Values): CallIssue[] {
  const wrong = unreadable(form, values).map((issue): CallIssue => ({ ...issue, weight: 'stop' }));
  const input = settingsInput(values);
  if (!input) return wrong;
  const caps = call.courses
    .filter((course) => input.courseIds.includes(course.id))
    .map((course) => BigInt(course.capYen));
  const known = new Set(wrong.map((issue) => issue.field));
  const checked = callIssues(checkable(input), { now: new Date(), caps, prefixUsedBy: null });
  return [...wrong, ...checked.filter((issue) => !known.has(boxOf(issue.field)))];
}

function Settings({ call, again }: { call: CallDesk; again: () => void }) {
  const t = useMessages(deskMessages);
  const [first] = useState(call);
  const form = useSettings(first);
  const issues = liveIssues(call, form.form, form.values);
  return (
    <CallFrame call={call} aside={<CallActions call={call} form={form} issues={issues} again={again} />}>
      <PageHeading
        title={String(form.values['title'] || call.title)}
        windowTitle={`${t.settings} ${call.title}`}
        before={<CallStateBadge call={call} />}
        lead={call.published ? t.settingsPublishedLead : t.settingsLead}
      />
      <FormNotices form={form} />
      <Folds>
        {form.form.pages.map((page) => (
          <Part key={page.id} call={call} form={form} page={page} issues={issues} />
        ))}
      </Folds>
      <div className="sticky bottom-0 mt-10 border-t border-solid-gray-300 bg-white py-2">
        <SaveState form={form} />
      </div>
    </CallFrame>
  );
}

interface PartProps {
  readonly call: CallDesk;
  readonly form: FormControl;
  readonly page: FormPage;
  readonly issues: readonly CallIssue[];
}

/** One heading of the settings, folded to what it says; open from the start where something is in the way. */
function Part({ call, form, page, issues }: PartProps) {
  const t = useMessages(deskMessages);
  const f = useFormat();
  const own = issues.filter((issue) => issue.weight === 'stop' && pageOf(issue.field, form.form.pages) === page.id);
  const [open] = useState(own.length > 0 || (!call.published && page.id === 'basics'));
  return (
    <Fold
      id={`settings-${page.id}`}
      title={page.title}
      note={settingsNotes(form.values, f)[page.id]}
      mark={own.length > 0 && <Badge tone="error">{t.stops(own.length)}</Badge>}
      open={open}
    >
      <PartContent form={form} page={page} issues={page.id === 'costs' ? issues : own} />
    </Fold>
  );
}

function PartContent(props: Omit<PartProps, 'call'>) {
  const { form, page, issues } = props;
  if (page.id === 'costs') return <Costs form={form} issues={issues} />;
  if (page.id !== 'conditions') return <Fields {...props} />;
  return (
    <ConditionsEditor
      value={form.values['eligibility']}
      onChange={(list) => form.set('eligibility', list)}
      error={issues.find((issue) => issue.field === 'eligibility')?.message}
    />
  );
}

function Fields({ form, page, issues }: Omit<PartProps, 'call'>) {
  const shown = {
    ...form,
    issues: [...form.issues, ...issues.map((issue) => ({ ...issue, field: boxOf(issue.field) }))],
  };
  return (
    <>
      {page.help && <p className="mt-0 mb-6 text-solid-gray-700">{page.help}</p>}
      <Stack>
        {page.fields.map((field) => (
          <FormFieldView key={field.id} form={shown} field={field} />
        ))}
      </Stack>
    </>
  );
}

function Costs({ form, issues }: { form: FormControl; issues: readonly FieldIssue[] }) {
  const field = useMemo((): RowsField => {
    const t = messagesNow(deskMessages);
    return {
      ...{ id: 'costs', title: t.costs, help: t.costsHelp, addLabel: t.addCost, rowLabel: t.cost, min: 1, max: 30 },
      columns: costColumns(),
    };
  }, []);
  return (
    <>
      <p className="mt-0 mb-4 text-solid-gray-700">{field.help}</p>
      <Rows
        field={field}
        rows={rowsOf(form.values['costs'])}
        onChange={(list: Values[]) => form.set('costs', list)}
        issues={issues}
        folded={costNote}
      />
    </>
  );
}
