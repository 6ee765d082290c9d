import { usualDaysAhead } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  EmptyState,
  graphql,
  LinkButton,
  Notice,
  RadioGroup,
  Section,
  Select,
  Stack,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PageData, Slot } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';
import { SlotPicker } from './SlotPicker.js';

const Book = graphql(
  `
    mutation BookConsultation($input: BookConsultationInput!) {
      bookConsultation(input: $input) {
        __typename
        ... on BookConsultationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Who, about what, when, where: one page, booked with one press. */
export function BookForm({ data, again }: { data: PageData; again: () => void }) {
  const t = useMessages(consultationMessages);
  const { viewer } = useViewer();
  const own = (viewer?.memberships ?? []).filter((each) => each.role !== 'viewer');
  const [first] = own;
  if (!first)
    return (
      <EmptyState
        icon="people"
        title={t.noOrganisation}
        action={<LinkButton to="/organisations">{t.toOrganisation}</LinkButton>}
      />
    );
  const organisations = own.map((each) => ({ value: each.organisationId, label: each.organisationName }));
  return <Fields data={data} organisations={organisations} again={again} />;
}

interface FieldsProps {
  readonly data: PageData;
  readonly organisations: readonly { value: string; label: string }[];
  readonly again: () => void;
}

interface Draft {
  readonly organisationId: string;
  readonly partnershipId: string;
  readonly callId: string;
  readonly topic: string;
  readonly way: string;
  readonly slot: Slot | null;
}

/** Starts from what the address names, else from the newest partnership and the call that closes first. */
function startOf({ data, organisations }: FieldsProps, address: URLSearchParams): Draft {
  const named = <T extends { readonly id: string }>(list: readonly T[], id: string | null): T | undefined =>
    list.find((each) => each.id === id) ?? list[0];
  const partnership = named(data.partnerships, address.get('partnership'));
  const mine = organisations.find((each) => partnership?.organisationIds.includes(each.value)) ?? organisations[0];
  return {
    organisationId: mine?.value ?? '',
    partnershipId: partnership?.id ?? '',
    callId: named(data.calls, address.get('call'))?.id ?? '',
    ...{ topic: '', way: 'place', slot: null },
  };
}

function useBooking(props: FieldsProps) {
  const { data, again } = props;
  const t = useMessages(consultationMessages);
  const [address] = useSearchParams();
  const [draft, setDraft] = useState(() => startOf(props, address));
  const [book, booking] = useAction(Book);
  const put = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const partnerships = data.partnerships.filter((each) => each.organisationIds.includes(draft.organisationId));
  const submit = async () => {
    const { slot, organisationId, topic, callId, partnershipId } = draft;
    if (!slot) return;
    const known = partnerships.some((each) => each.id === partnershipId);
    const way = slot.way === 'either' ? draft.way : slot.way;
    const about = { partnershipId: known ? partnershipId : null, callId: callId || null };
    const result = await book({ input: { slotId: slot.id, organisationId, ...about, way, topic } });
    if (!result.ok) return;
    toast(t.booked);
    put({ slot: null, topic: '' });
    again();
  };
  return { draft, put, partnerships, booking, submit };
}

function Fields(props: FieldsProps) {
  const { data, organisations } = props;
  const t = useMessages(consultationMessages);
  const { draft, put, partnerships, booking, submit } = useBooking(props);
  const daysAhead = data.calls.find((each) => each.id === draft.callId)?.daysAhead ?? usualDaysAhead;
  const topicError = booking.error?.issues.find((issue) => issue.field === 'topic')?.message;
  return (
    <Section title={t.book} id="book">
      <Stack>
        <Whose draft={draft} put={put} organisations={organisations} partnerships={partnerships} />
        <CallSelect
          data={data}
          value={draft.callId}
          daysAhead={daysAhead}
          onChange={(callId) => put({ callId, slot: null })}
        />
        <TextArea
          id="topic"
          label={t.topic}
          help={t.topicHelp}
          required
          rows={3}
          max={500}
          value={draft.topic}
          onChange={(topic) => put({ topic })}
          error={topicError}
        />
        <When data={data} draft={draft} put={put} daysAhead={daysAhead} />
        {!topicError && <ActionNotice error={booking.error} />}
        <div>
          <Button
            size="large"
            wide
            pending={booking.pending}
            disabled={!draft.slot}
            disabledReason={t.noChosen}
            onClick={() => void submit()}
          >
            {t.bookThis}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

interface DraftProps {
  readonly draft: Draft;
  readonly put: (more: Partial<Draft>) => void;
}

function Whose(props: DraftProps & Pick<FieldsProps, 'organisations'> & Pick<PageData, 'partnerships'>) {
  const { draft, put, organisations, partnerships } = props;
  const t = useMessages(consultationMessages);
  return (
    <>
      {organisations.length > 1 && (
        <Select
          id="organisation"
          label={t.organisation}
          required
          emptyLabel={null}
          value={draft.organisationId}
          onChange={(organisationId) => put({ organisationId })}
          options={organisations}
        />
      )}
      {partnerships.length > 0 && (
        <Select
          id="partnership"
          label={t.partnership}
          emptyLabel={t.noPartnership}
          value={draft.partnershipId}
          onChange={(partnershipId) => put({ partnershipId })}
          options={partnerships.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  );
}

function When({ data, draft, put, daysAhead }: DraftProps & { data: PageData; daysAhead: number }) {
  const t = useMessages(consultationMessages);
  const { slot, way } = draft;
  return (
    <>
      <div role="group" aria-labelledby="slots">
        <h3 id="slots" className="m-0 mb-3 text-std-18B-160">
          {t.slots}
        </h3>
        <SlotPicker
          slots={data.slots}
          daysAhead={daysAhead}
          chosen={slot?.id ?? null}
          onChoose={(one) => put({ slot: one })}
        />
      </div>
      {slot?.way === 'either' && (
        <RadioGroup
          id="way"
          label={t.way}
          required
          inline
          value={way}
          onChange={(chosen) => put({ way: chosen })}
          options={[
            { value: 'place', label: t.place },
            { value: 'online', label: t.online },
          ]}
        />
      )}
      <Chosen slot={slot} />
    </>
  );
}

function CallSelect(props: { data: PageData; value: string; daysAhead: number; onChange: (id: string) => void }) {
  const { data, value, daysAhead, onChange } = props;
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const call = data.calls.find((each) => each.id === value);
  const help = [t.daysAhead(daysAhead), call?.consultationBy && t.consultationBy(f.dateTime(call.consultationBy))];
  return (
    <Select
      id="call"
      label={t.call}
      help={help.filter(Boolean).join('\n')}
      emptyLabel={t.noCall}
      value={value}
      onChange={onChange}
      options={data.calls.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

function Chosen({ slot }: { slot: Slot | null }) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  if (!slot) return null;
  return (
    <Notice
      title={t.chosen}
    >{`${f.shortDate(slot.startsAt)} ${f.time(slot.startsAt)}\u301c${f.time(slot.endsAt)} ${slot.desk}`}</Notice>
  );
}
