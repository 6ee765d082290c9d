import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  EmptyState,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireRole,
  Section,
  SkeletonPage,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConsultationDeskQuery, type DeskSlot } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';
import { DeskSlotCard } from './DeskSlotCard.js';
import { PublishSlots } from './PublishSlots.js';
import { RecordUnbooked } from './RecordUnbooked.js';

const deskDays = 60;

/** The desk: times, who comes, what was said. */
export function ConsultationDeskPage() {
  return (
    <RequireRole roles={['coordinator', 'staff', 'admin']}>
      <Desk />
    </RequireRole>
  );
}

function Desk() {
  const t = useMessages(consultationMessages);
  const [address] = useSearchParams();
  const from = address.get('from');
  const [{ data, error }, ask] = useQuery({
    query: ConsultationDeskQuery,
    variables: { from, days: deskDays },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <LoadError error={error} onRetry={again} />;
  if (!data) return <SkeletonPage />;
  const slots = data.consultationDesk;
  const last = slots.at(-1);
  const place = last ? { way: last.way, place: last.place, onlineUrl: last.onlineUrl, desk: last.desk } : {};
  const before = addDays(from ?? tokyoDate(new Date()), -30);
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.deskTitle }]}>
      <PageHeading
        title={t.deskTitle}
        lead={t.deskLead}
        actions={
          <>
            <PublishSlots last={place} again={again} />
            <RecordUnbooked again={again} />
          </>
        }
      />
      <p className="mt-0 mb-6 flex flex-wrap gap-6">
        <TextLink to={`/staff/consultations?from=${before}`}>{t.earlier}</TextLink>
        {from && <TextLink to="/staff/consultations">{t.fromToday}</TextLink>}
      </p>
      {slots.length === 0 ? (
        <EmptyState icon="calendar" title={t.noDesk}>
          {t.noDeskText}
        </EmptyState>
      ) : (
        <Days slots={slots} again={again} />
      )}
    </Layout>
  );
}

function Days({ slots, again }: { slots: readonly DeskSlot[]; again: () => void }) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const free = slots.filter((slot) => slot.free > 0 && new Date(slot.startsAt) > new Date());
  const days = [...new Set(slots.map((slot) => tokyoDate(new Date(slot.startsAt))))];
  return (
    <>
      {days.map((day) => (
        <Section
          key={day}
          title={f.shortDate(day)}
          action={
            <LinkButton variant="text" size="small" icon="print" to={`/staff/consultations/${day}`}>
              {t.sheet}
            </LinkButton>
          }
        >
          <div className="grid gap-4 lg:grid-cols-2">
            {slots
              .filter((slot) => tokyoDate(new Date(slot.startsAt)) === day)
              .map((slot) => (
                <DeskSlotCard key={slot.id} slot={slot} free={free} again={again} />
              ))}
          </div>
        </Section>
      ))}
    </>
  );
}
