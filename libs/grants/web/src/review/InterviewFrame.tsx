import { type InterviewSetting, interviewSettingIssues } from '@musubi/grants/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  DateField,
  ErrorSummary,
  Notice,
  NumberField,
  Section,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { meetingMessages } from '../decision/meeting-messages.js';
import { inputOf, issuesInWords, SaveInterviews } from './interview-mutations.js';
import type { InterviewBoard } from './InterviewsPage.js';

const startSetting = (plannedOn: string | null): InterviewSetting => ({
  ...{
    date: plannedOn ?? addDays(tokyoDate(new Date()), 14),
    startsAt: '09:30',
    endsAt: '17:00',
    minutes: 20,
    pause: 10,
  },
  ...{ lunchFrom: '12:00', lunchUntil: '13:00', rooms: [''], place: '', note: '', bring: '' },
});

/** The frame of the day, and the button that makes the timetable from it. */
export function InterviewFrame({ board }: { board: InterviewBoard }) {
  const t = useMessages(meetingMessages);
  const [setting, setSetting] = useState<InterviewSetting>(
    () => (board.setting as InterviewSetting | null) ?? startSetting(board.plannedOn),
  );
  const [attempt, setAttempt] = useState(0);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [save, saving] = useAction(SaveInterviews);
  const issues = interviewSettingIssues(setting);
  const errorOf = (field: string) => (attempt > 0 ? issues.find((issue) => issue.field === field)?.message : null);
  const set = (part: Partial<InterviewSetting>) => setSetting({ ...setting, ...part });
  const submit = async (slots?: InterviewBoard['slots']) => {
    setAttempt(attempt + 1);
    if (issues.length > 0) return;
    const result = await save({ input: inputOf(board, setting, slots) });
    if (!result.ok) return;
    setLeft(result.data.left);
    toast(slots ? t.kept : t.planned);
  };
  const time = (field: 'startsAt' | 'endsAt' | 'lunchFrom' | 'lunchUntil', label: string) => (
    <TextField
      id={field}
      type="time"
      label={label}
      required
      value={setting[field]}
      onChange={(value) => set({ [field]: value })}
      error={errorOf(field)}
    />
  );
  const minutes = (field: 'minutes' | 'pause', label: string) => (
    <NumberField
      id={field}
      label={label}
      required
      unit={t.minutesUnit}
      value={setting[field]}
      onChange={(value) => set({ [field]: Number(value) })}
      error={errorOf(field)}
    />
  );
  return (
    <Section title={board.slots.length > 0 ? t.frame : t.plan} className="print:hidden">
      <ErrorSummary issues={attempt > 0 ? issues : []} attempt={attempt} />
      {left.length > 0 && <Notice tone="warning" live title={t.leftOver(left.join('\u3001'))} className="mb-6" />}
      <div className="space-y-6">
        <DateField
          id="date"
          label={t.date}
          required
          value={setting.date}
          onChange={(date) => set({ date })}
          error={errorOf('date')}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          {time('startsAt', t.from)}
          {time('endsAt', t.until)}
          {time('lunchFrom', t.lunchFrom)}
          {time('lunchUntil', t.lunchUntil)}
          {minutes('minutes', t.minutesEach)}
          {minutes('pause', t.pause)}
        </div>
        <PlaceFields setting={setting} set={set} roomsError={errorOf('rooms')} />
      </div>
      <ActionNotice error={issuesInWords(saving.error)} />
      {board.slots.length === 0 ? (
        <ButtonRow className="mt-6">
          <Button pending={saving.pending} onClick={() => void submit()}>
            {t.plan}
          </Button>
        </ButtonRow>
      ) : (
        <Again pending={saving.pending} onKeep={() => submit(board.slots)} onPlan={() => submit()} />
      )}
    </Section>
  );
}

/** Once there is a timetable: what is said about it changes alone, or all times are found anew. */
function Again(props: { pending: boolean; onKeep: () => Promise<void>; onPlan: () => Promise<void> }) {
  const t = useMessages(meetingMessages);
  const [asking, ask] = useState(false);
  return (
    <>
      <ButtonRow className="mt-6">
        <Button pending={props.pending} onClick={() => void props.onKeep()}>
          {t.keepTimes}
        </Button>
        <Button variant="outline" onClick={() => ask(true)}>
          {t.planAgain}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.planAgain}
        confirmLabel={t.planAgain}
        onConfirm={props.onPlan}
      >
        {t.planAgainText}
      </ConfirmDialog>
    </>
  );
}

function PlaceFields({
  setting,
  set,
  roomsError,
}: {
  setting: InterviewSetting;
  set: (part: Partial<InterviewSetting>) => void;
  roomsError: string | null | undefined;
}) {
  const t = useMessages(meetingMessages);
  return (
    <>
      <TextField id="place" label={t.place} required value={setting.place} onChange={(place) => set({ place })} />
      <TextArea
        id="rooms"
        label={t.rooms}
        required
        rows={2}
        value={setting.rooms.join('\n')}
        onChange={(text) => set({ rooms: text.split('\n') })}
        error={roomsError}
      />
      <TextArea
        id="bring"
        label={t.bring}
        help={t.bringHelp}
        rows={2}
        value={setting.bring ?? ''}
        onChange={(bring) => set({ bring })}
      />
      <TextArea id="note" label={t.interviewNote} rows={2} value={setting.note} onChange={(note) => set({ note })} />
    </>
  );
}
