import { type CallIssue, callIssues, type RowsField, rowsOf } from '@musubi/grants/model';
import type { FieldIssue, FormPage, Values } from '@musubi/platform/model';
import {
  type ActionResult,
  type FormControl,
  FormFieldView,
  FormNotices,
  graphql,
  messagesNow,
  PageHeading,
  SaveState,
  Section,
  Stack,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { RowsEditor } from '../application/RowsEditor.js';
import { CallStateBadge } from '../programme/ProgrammesDeskPage.js';
import { CallActions } from './CallActions.js';
import { CallFrame, WithCallDesk } from './CallFrame.js';
import { ConditionsEditor } from './ConditionsEditor.js';
import { type CallDesk, CallDeskQuery } from './desk-data.js';
import { deskMessages } from './desk-messages.js';
import { costColumns, settingsForm } from './settings-form.js';
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

/** The server's names of moments, and the boxes they stand in. */
const boxes: Readonly<Record<string, string>> = {
  ...{ opensAt: 'opensOn', closesAt: 'closesOn', consultationBy: 'consultationOn', award: 'interimDueOn' },
};
const boxOf = (field: string): string => boxes[field] ?? field;

const unfinished = (message: string): ActionResult<never> => ({
  ok: false,
  error: { type: 'InvalidInput', code: 'invalidInput', message, field: null, issues: [] },
});

function useSettings(call: CallDesk): FormControl {
  const client = useClient();
  const [save] = useAction(SaveCall, { quiet: true });
  const form = useMemo(() => settingsForm(call), [call]);
  return useForm({
    form,
    initial: settingsValues(call),
    version: call.version,
    localKey: `call-settings:${call.id}`,
    save: async (values, version) => {
      const settings = settingsInput(values);
      if (!settings) return unfinished(messagesNow(deskMessages).wrongTime);
      const result = await save({ input: { id: call.id, version, settings } });
      if (result.ok) return result;
      const issues = result.error.issues.map((issue) => ({ ...issue, field: boxOf(issue.field) }));
      return { ok: false, error: { ...result.error, issues } };
    },
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
function liveIssues(call: CallDesk, values: Values): CallIssue[] {
  const input = settingsInput(values);
  if (!input) return [];
  const caps = call.courses
    .filter((course) => input.courseIds.includes(course.id))
    .map((course) => BigInt(course.capYen));
  return callIssues(checkable(input), { now: new Date(), caps, prefixUsedBy: null });
}

function Settings({ call, again }: { call: CallDesk; again: () => void }) {
  const t = useMessages(deskMessages);
  const [first] = useState(call);
  const form = useSettings(first);
  const issues = liveIssues(call, form.values);
  const [basics, schedule, money, after, contact] = form.form.pages;
  return (
    <CallFrame call={call} aside={<CallActions call={call} form={form} issues={issues} again={again} />}>
      <PageHeading
        title={String(form.values['title'] || call.title)}
        windowTitle={`${t.settings} ${call.title}`}
        before={<CallStateBadge call={call} />}
        lead={call.published ? t.settingsPublishedLead : t.settingsLead}
      />
      <FormNotices form={form} />
      <Fields form={form} page={basics} issues={issues} />
      <Fields form={form} page={schedule} issues={issues} />
      <Fields form={form} page={money} issues={issues} />
      <Costs form={form} issues={issues} />
      <ConditionsEditor
        value={form.values['eligibility']}
        onChange={(list) => form.set('eligibility', list)}
        error={issues.find((issue) => issue.field === 'eligibility')?.message}
      />
      <Fields form={form} page={after} issues={issues} />
      <Fields form={form} page={contact} issues={issues} />
      <div className="sticky bottom-0 mt-10 border-t border-solid-gray-300 bg-white py-2">
        <SaveState form={form} />
      </div>
    </CallFrame>
  );
}

function Fields({ form, page, issues }: { form: FormControl; page?: FormPage; issues: readonly CallIssue[] }) {
  if (!page) return null;
  const own = issues
    .filter((issue) => issue.weight === 'stop')
    .map((issue) => ({ ...issue, field: boxOf(issue.field) }));
  const shown = { ...form, issues: [...form.issues, ...own] };
  return (
    <Section title={page.title} lead={page.help} id={`settings-${page.id}`}>
      <Stack>
        {page.fields.map((field) => (
          <FormFieldView key={field.id} form={shown} field={field} />
        ))}
      </Stack>
    </Section>
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
    <div className="mt-12 sm:mt-16">
      <RowsEditor
        field={field}
        rows={rowsOf(form.values['costs'])}
        onChange={(list: Values[]) => form.set('costs', list)}
        issues={issues}
      />
    </div>
  );
}
