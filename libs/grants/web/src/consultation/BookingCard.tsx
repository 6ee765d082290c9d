import { consultationLifecycle, usualDaysAhead } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Dialog,
  graphql,
  LabelRow,
  Prose,
  TextArea,
  TextLink,
  toast,
  type Tone,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { type Booking, downloadBooking, type PageData, type Slot } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';
import { SlotPicker } from './SlotPicker.js';

const Cancel = graphql(
  `
    mutation CancelConsultation($input: CancelConsultationInput!) {
      cancelConsultation(input: $input) {
        __typename
        ... on CancelConsultationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Reschedule = graphql(
  `
    mutation RescheduleConsultation($input: RescheduleConsultationInput!) {
      rescheduleConsultation(input: $input) {
        __typename
        ... on RescheduleConsultationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const tones: Record<string, Tone> = { booked: 'info', held: 'success', missed: 'neutral', cancelled: 'neutral' };

export const stateWords = (state: string, audience: 'applicant' | 'staff'): string => {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = consultationLifecycle.states;
  return words[state]?.[audience] ?? state;
};

/** An appointment: when, where, with whom, what about; what was noted afterwards. */
export function BookingCard({ booking, data, again }: { booking: Booking; data: PageData; again: () => void }) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const online = booking.way === 'online';
  return (
    <Card as="article">
      <LabelRow>
        <Badge tone={tones[booking.state] ?? 'neutral'}>{stateWords(booking.state, 'applicant')}</Badge>
        <Badge tone="neutral">{online ? t.online : t.place}</Badge>
      </LabelRow>
      <h3 className="mt-3 mb-2 text-std-18B-160 tabular-nums">
        {`${f.shortDate(booking.startsAt)} ${f.time(booking.startsAt)}\u301c${f.time(booking.endsAt)}`}
      </h3>
      <DescriptionList
        narrow
        facts={[
          { title: t.desk, value: booking.desk },
          ...(online ? [] : [{ title: t.where, value: booking.place }]),
          ...(booking.partnershipTitle ? [{ title: t.partnership, value: booking.partnershipTitle }] : []),
          ...(booking.callTitle ? [{ title: t.call, value: booking.callTitle }] : []),
          { title: t.topicOf, value: booking.topic },
        ]}
      />
      <RecordOf booking={booking} />
      {booking.state === 'booked' && <Changes booking={booking} data={data} again={again} />}
    </Card>
  );
}

function RecordOf({ booking }: { booking: Booking }) {
  const t = useMessages(consultationMessages);
  if (!booking.record) return null;
  return (
    <div className="mt-4 rounded-8 bg-key-50 p-4">
      <h4 className="m-0 text-std-16B-170">{t.record}</h4>
      <Prose>{booking.record}</Prose>
      {booking.recordedByName && (
        <p className="mt-2 mb-0 text-dns-14N-130 text-solid-gray-700">{t.recordBy(booking.recordedByName)}</p>
      )}
    </div>
  );
}

function Changes({ booking, data, again }: { booking: Booking; data: PageData; again: () => void }) {
  const t = useMessages(consultationMessages);
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const daysAhead = data.calls.find((call) => call.id === booking.callId)?.daysAhead ?? usualDaysAhead;
  const close = () => setOpen(null);
  return (
    <>
      {booking.way === 'online' && booking.onlineUrl && (
        <p className="mt-4 mb-0">
          <TextLink external to={booking.onlineUrl}>
            {t.joinOnline}
          </TextLink>
        </p>
      )}
      <ButtonRow className="mt-5">
        <Button variant="outline" icon="calendar" onClick={() => downloadBooking(booking)}>
          {t.calendar}
        </Button>
        <Button variant="outline" onClick={() => setOpen('move')}>
          {t.reschedule}
        </Button>
        <Button variant="text" onClick={() => setOpen('cancel')}>
          {t.cancel}
        </Button>
      </ButtonRow>
      {open === 'move' && (
        <MoveDialog booking={booking} slots={data.slots} daysAhead={daysAhead} again={again} onClose={close} />
      )}
      {open === 'cancel' && <CancelDialog booking={booking} again={again} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly booking: Booking;
  readonly again: () => void;
  readonly onClose: () => void;
}

interface MoveProps extends DialogProps {
  readonly slots: readonly Slot[];
  /** Bookings close so many days before; the office may move one until it begins. */
  readonly daysAhead: number;
  /** People who get a mail, where the one who moves it is none of them. */
  readonly people?: number;
}

/** Moves a booking to another time, by the group or by the office. */
export function MoveDialog({ booking, slots, daysAhead, people, again, onClose }: MoveProps) {
  const t = useMessages(consultationMessages);
  const [slot, setSlot] = useState<Slot | null>(null);
  const [move, moving] = useAction(Reschedule);
  const submit = async () => {
    if (!slot) return;
    const way = slot.way === 'either' ? booking.way : slot.way;
    const result = await move({ input: { id: booking.id, version: booking.version, slotId: slot.id, way } });
    if (!result.ok) return;
    toast(t.rescheduled);
    onClose();
    again();
  };
  return (
    <Dialog open onClose={onClose} title={t.rescheduleTitle}>
      <SlotPicker
        slots={slots.filter((each) => each.id !== booking.slotId)}
        daysAhead={daysAhead}
        chosen={slot?.id ?? null}
        onChoose={setSlot}
      />
      <ActionNotice error={moving.error} />
      {people !== undefined && <p className="mt-6 mb-0">{t.moveMails(people)}</p>}
      <ButtonRow className="mt-6">
        <Button pending={moving.pending} disabled={!slot} onClick={() => void submit()}>
          {people === undefined ? t.moveHere : t.moveAndTell(people)}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}

export function CancelDialog({ booking, again, onClose }: DialogProps) {
  const t = useMessages(consultationMessages);
  const [reason, setReason] = useState('');
  const [cancel, cancelling] = useAction(Cancel);
  const submit = async () => {
    const result = await cancel({ input: { id: booking.id, version: booking.version, reason } });
    if (!result.ok) return;
    toast(t.cancelled);
    onClose();
    again();
  };
  return (
    <Dialog open onClose={onClose} title={t.cancelTitle}>
      <p className="mt-0">{t.cancelText}</p>
      <TextArea
        id="cancel-reason"
        label={t.cancelReason}
        noBadge
        rows={2}
        max={500}
        value={reason}
        onChange={setReason}
      />
      <ActionNotice error={cancelling.error} />
      <ButtonRow className="mt-6">
        <Button variant="danger" pending={cancelling.pending} onClick={() => void submit()}>
          {t.cancel}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
