import { type InterviewSetting, interviewTimes } from '@musubi/grants/model';
import { wareki } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  Notice,
  ResponsiveTable,
  Section,
  Select,
  toast,
  useAction,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { meetingMessages } from '../decision/meeting-messages.js';
import { inputOf, issuesInWords, SaveInterviews, SendInterviews } from './interview-mutations.js';
import type { InterviewBoard } from './InterviewsPage.js';

type Slot = InterviewBoard['slots'][number];

/** The timetable; each time can be changed, the server refuses what clashes. */
export function InterviewTable({ board }: { board: InterviewBoard }) {
  const t = useMessages(meetingMessages);
  const [save, saving] = useAction(SaveInterviews);
  const setting = board.setting as InterviewSetting;
  const candidate = (slot: Slot) => board.candidates.find((each) => each.applicationId === slot.applicationId);
  const move = async (slot: Slot, to: string) => {
    const [startsAt = '', endsAt = '', room = ''] = to.split('/');
    const slots = board.slots.map((each) => (each === slot ? { ...each, startsAt, endsAt, room } : each));
    const result = await save({ input: inputOf(board, setting, slots) });
    if (result.ok) toast(t.moved);
  };
  const choicesOf = (own: Slot) =>
    interviewTimes(setting).flatMap(({ startsAt, endsAt }) =>
      setting.rooms.map((room) => {
        const there = board.slots.find((each) => each !== own && each.room === room && each.startsAt === startsAt);
        const taken = there && t.taken(candidate(there)?.number ?? '');
        return { value: `${startsAt}/${endsAt}/${room}`, label: [startsAt, room, taken].filter(Boolean).join(' ') };
      }),
    );
  return (
    <Section title={`${wareki(setting.date)} ${setting.place}`}>
      <ActionNotice error={issuesInWords(saving.error)} />
      <ResponsiveTable<Slot>
        caption={t.timetable}
        rows={board.slots}
        rowKey={(slot) => slot.applicationId}
        columns={[
          { id: 'time', title: t.time, main: true, cell: (slot) => `${slot.startsAt}\u301c${slot.endsAt}` },
          { id: 'room', title: t.room, cell: (slot) => slot.room },
          {
            id: 'project',
            title: t.project,
            cell: (slot) => (
              <>
                {candidate(slot)?.title}
                <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
                  {candidate(slot)?.number}
                </span>
              </>
            ),
          },
          {
            id: 'change',
            title: t.changeTime,
            cell: (slot) => (
              <span className="print:hidden">
                <Select
                  id={`move-${slot.applicationId}`}
                  label={t.change(candidate(slot)?.number ?? '')}
                  value={`${slot.startsAt}/${slot.endsAt}/${slot.room}`}
                  emptyLabel={null}
                  noBadge
                  onChange={(to) => void move(slot, to)}
                  options={choicesOf(slot)}
                />
              </span>
            ),
          },
        ]}
      />
      <Send board={board} />
    </Section>
  );
}

function Send({ board }: { board: InterviewBoard }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const [asking, ask] = useState(false);
  const [send, sending] = useAction(SendInterviews);
  const submit = async () => {
    const result = await send({ input: { callId: board.id, version: board.version ?? 0 } });
    if (result.ok) toast(t.sent);
  };
  return (
    <div className="mt-6 print:hidden">
      {board.sentAt && (
        <Notice
          tone={board.changedSince ? 'warning' : 'success'}
          title={board.changedSince ? t.changedSince : t.sentAt(f.dateTime(board.sentAt))}
          className="mb-6"
        />
      )}
      <ActionNotice error={sending.error} />
      <ButtonRow>
        <Button
          variant={board.people > 0 ? 'solid' : 'outline'}
          pending={sending.pending}
          disabled={board.people === 0}
          disabledReason={t.nobodyToTell}
          onClick={() => ask(true)}
        >
          {t.send(board.people)}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.interviewTitle}
        confirmLabel={t.send(board.people)}
        onConfirm={submit}
      >
        {t.sendSure(board.people, board.reviewerPeople, board.unchangedPeople)}
      </ConfirmDialog>
    </div>
  );
}
