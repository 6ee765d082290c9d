import { applicantWords } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  type FormControl,
  graphql,
  TextLink,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CallDesk } from './desk-data.js';
import { deskMessages } from './desk-messages.js';

const SetMode = graphql(
  `
    mutation SetCallTestMode($input: SetCallTestModeInput!) {
      setCallTestMode(input: $input) {
        __typename
        ... on SetCallTestModeOk {
          id
          version
          wiped
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Start = graphql(
  `
    mutation StartTestApplication($input: StartTestApplicationInput!) {
      startTestApplication(input: $input) {
        __typename
        ... on StartTestApplicationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface TestProps {
  readonly call: CallDesk;
  readonly form: FormControl;
  readonly again: () => void;
}

/** Playing an application before the call is published. */
export function TestCard({ call, form, again }: TestProps) {
  const t = useMessages(deskMessages);
  const [asking, ask] = useState(false);
  const [set, setting] = useAction(SetMode);
  const turn = async (testMode: boolean) => {
    if (!(await form.saveNow())) return;
    const result = await set({ input: { id: call.id, version: form.store.read().version, testMode } });
    if (!result.ok) return;
    toast(testMode ? t.testOn : t.testOff(result.data.wiped));
    // The form goes on from the version the switch has made.
    form.store.adopt(result.data.version);
    again();
  };
  return (
    <Card>
      <h2 className="m-0 text-std-18B-160">{t.test}</h2>
      <p className="mt-2 mb-4">{t.testLead}</p>
      <ActionNotice error={setting.error} />
      {call.testMode ? (
        <>
          <Play call={call} />
          <Button variant="text" className="mt-4" onClick={() => ask(true)}>
            {t.testStop}
          </Button>
        </>
      ) : (
        <Button variant="outline" pending={setting.pending} onClick={() => void turn(true)}>
          {t.testStart}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.testStopTitle}
        confirmLabel={t.testStop}
        danger
        onConfirm={() => turn(false)}
      >
        {t.testStopText(call.played.length)}
      </ConfirmDialog>
    </Card>
  );
}

function Play({ call }: { call: CallDesk }) {
  const t = useMessages(deskMessages);
  const navigate = useNavigate();
  const [start, starting] = useAction(Start);
  const play = async (courseId: string) => {
    const result = await start({ input: { callId: call.id, courseId } });
    if (result.ok) void navigate(`/applications/${result.data.id}`);
  };
  return (
    <>
      <ActionNotice error={starting.error} />
      <div className="space-y-2">
        {call.courses
          .filter((course) => call.courseIds.includes(course.id))
          .map((course) => (
            <Button
              key={course.id}
              variant="outline"
              size="small"
              pending={starting.pending}
              onClick={() => void play(course.id)}
            >
              {t.play(course.name)}
            </Button>
          ))}
      </div>
      {call.played.length > 0 && (
        <ul aria-label={t.played} className="mt-4 mb-0 list-none space-y-2 p-0">
          {call.played.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-2">
              <Badge tone="warning">{applicantWords(each.state)}</Badge>
              {each.mine ? <TextLink to={`/applications/${each.id}`}>{each.title}</TextLink> : each.title}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
