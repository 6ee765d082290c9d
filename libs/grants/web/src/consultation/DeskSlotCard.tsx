import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  Dialog,
  graphql,
  LabelRow,
  Prose,
  RadioGroup,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { CancelDialog, MoveDialog, stateWords } from './BookingCard.js';
import type { Booking, DeskSlot } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';

const Withdraw = graphql(
  `
    mutation WithdrawConsultationSlot($input: WithdrawConsultationSlotInput!) {
      withdrawConsultationSlot(input: $input) {
        __typename
        ... on WithdrawConsultationSlotOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Record = graphql(
  `
    mutation RecordConsultation($input: RecordConsultationInput!) {
      recordConsultation(input: $input) {
        __typename
        ... on RecordConsultationOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface OfDesk {
  /** Times a booking can be moved to. */
  readonly free: readonly DeskSlot[];
  readonly again: () => void;
}

/** One time of the desk: who comes, what about, and the record. */
export function DeskSlotCard({ slot, ...desk }: { slot: DeskSlot } & OfDesk) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const ways: Record<string, string> = { place: t.place, online: t.online, either: t.either };
  return (
    <Card as="article">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="m-0 text-std-18B-160 tabular-nums">{`${f.time(slot.startsAt)}\u301c${f.time(slot.endsAt)}`}</h3>
        <LabelRow>
          <Badge tone="neutral">{ways[slot.way]}</Badge>
          <Badge tone={slot.free > 0 ? 'success' : 'neutral'}>{slot.free > 0 ? t.freeLeft(slot.free) : t.full}</Badge>
        </LabelRow>
      </div>
      <p className="mt-1 mb-0 text-solid-gray-700">{[slot.desk, slot.place].filter(Boolean).join(' / ')}</p>
      {slot.bookings.length === 0 ? (
        <Empty slot={slot} again={desk.again} />
      ) : (
        <ul className="mt-4 mb-0 list-none divide-y divide-solid-gray-200 border-t border-solid-gray-200 p-0">
          {slot.bookings.map((booking) => (
            <li key={booking.id} className="py-4">
              <BookingLine booking={booking} {...desk} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Empty({ slot, again }: { slot: DeskSlot; again: () => void }) {
  const t = useMessages(consultationMessages);
  const [asking, ask] = useState(false);
  const [withdraw, withdrawing] = useAction(Withdraw);
  const confirm = async () => {
    const result = await withdraw({ input: { id: slot.id } });
    if (!result.ok) return;
    toast(t.withdrawn);
    again();
  };
  return (
    <>
      <p className="mt-4 mb-2">{t.noBookings}</p>
      <ActionNotice error={withdrawing.error} />
      <Button variant="text" size="small" onClick={() => ask(true)}>
        {t.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.withdrawTitle}
        confirmLabel={t.withdraw}
        danger
        onConfirm={confirm}
      />
    </>
  );
}

function BookingLine({ booking, ...desk }: { booking: Booking } & OfDesk) {
  const t = useMessages(consultationMessages);
  return (
    <>
      <LabelRow>
        <Badge tone={booking.state === 'held' ? 'success' : 'info'}>{stateWords(booking.state, 'staff')}</Badge>
        <Badge tone="neutral">{booking.way === 'online' ? t.online : t.place}</Badge>
      </LabelRow>
      <p className="mt-2 mb-0 font-700">{booking.partnerNames.join('\u3001')}</p>
      <p className="m-0 text-solid-gray-700">
        {[booking.partnershipTitle, booking.callTitle, booking.bookedByName].filter(Boolean).join(' / ')}
      </p>
      <Prose>{booking.topic}</Prose>
      {booking.record && (
        <div className="mt-3 rounded-8 bg-key-50 p-4">
          <Prose>{booking.record}</Prose>
        </div>
      )}
      {(booking.state === 'booked' || booking.state === 'missed') && <Outcome booking={booking} {...desk} />}
    </>
  );
}

function Outcome({ booking, free, again }: { booking: Booking } & OfDesk) {
  const t = useMessages(consultationMessages);
  const [open, setOpen] = useState<'record' | 'move' | 'cancel' | null>(null);
  const begun = new Date(booking.startsAt) <= new Date();
  const close = () => setOpen(null);
  return (
    <>
      <ButtonRow className="mt-3">
        <Button
          variant="outline"
          size="small"
          disabled={!begun}
          disabledReason={t.later}
          onClick={() => setOpen('record')}
        >
          {t.recordIt}
        </Button>
        {booking.state === 'booked' && (
          <>
            <Button variant="outline" size="small" onClick={() => setOpen('move')}>
              {t.reschedule}
            </Button>
            <Button variant="text" size="small" onClick={() => setOpen('cancel')}>
              {t.cancel}
            </Button>
          </>
        )}
      </ButtonRow>
      {open === 'record' && <RecordDialog booking={booking} again={again} onClose={close} />}
      {open === 'move' && (
        <MoveDialog
          booking={booking}
          slots={free}
          daysAhead={0}
          people={booking.people}
          again={again}
          onClose={close}
        />
      )}
      {open === 'cancel' && <CancelDialog booking={booking} again={again} onClose={close} />}
    </>
  );
}

function RecordDialog({ booking, again, onClose }: { booking: Booking; again: () => void; onClose: () => void }) {
  const t = useMessages(consultationMessages);
  const [held, setHeld] = useState('held');
  const [note, setNote] = useState('');
  const [record, recording] = useAction(Record);
  const submit = async () => {
    const input = { id: booking.id, version: booking.version, held: held === 'held', note };
    const result = await record({ input });
    if (!result.ok) return;
    toast(t.recorded);
    onClose();
    again();
  };
  const error = recording.error?.issues.find((issue) => issue.field === 'note')?.message;
  return (
    <Dialog open onClose={onClose} title={t.recordTitle}>
      <div className="space-y-6">
        {booking.state === 'booked' && (
          <RadioGroup
            id="outcome"
            label={t.outcome}
            required
            inline
            value={held}
            onChange={setHeld}
            options={[
              { value: 'held', label: t.held },
              { value: 'missed', label: t.missed },
            ]}
          />
        )}
        <TextArea
          id="record-note"
          label={t.recordNote}
          help={t.recordHelp}
          required={held === 'held'}
          max={2000}
          value={note}
          onChange={setNote}
          error={error}
        />
        {!error && <ActionNotice error={recording.error} />}
        <ButtonRow>
          <Button pending={recording.pending} onClick={() => void submit()}>
            {t.recordIt}
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}
