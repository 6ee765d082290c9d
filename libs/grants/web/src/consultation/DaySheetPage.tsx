import {
  EmptyState,
  Layout,
  LoadError,
  PageHeading,
  PrintButton,
  RequireRole,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { type Booking, ConsultationDeskQuery } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';

/** One day of the desk on paper, with room to write. */
export function DaySheetPage() {
  return (
    <RequireRole roles={['coordinator', 'staff', 'admin']}>
      <Sheet />
    </RequireRole>
  );
}

function Sheet() {
  const { day = '' } = useParams();
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const [{ data, error }, ask] = useQuery({ query: ConsultationDeskQuery, variables: { from: day, days: 1 } });
  if (error && !data) return <LoadError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const bookings = data.consultationDesk.flatMap((slot) => slot.bookings);
  const title = t.sheetTitle(f.dateWithEra(day));
  return (
    <Layout crumbs={[{ title: t.deskTitle, to: '/staff/consultations' }, { title }]}>
      <PageHeading title={title} actions={<PrintButton />} />
      {bookings.length === 0 ? (
        <EmptyState icon="calendar" title={t.sheetEmpty} />
      ) : (
        <div className="space-y-6">
          {bookings.map((booking) => (
            <Line key={booking.id} booking={booking} />
          ))}
        </div>
      )}
    </Layout>
  );
}

function Line({ booking }: { booking: Booking }) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  return (
    <article className="grid break-inside-avoid gap-x-6 gap-y-2 border-2 border-solid-gray-800 p-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="m-0 text-std-18B-160 tabular-nums">
        {`${f.time(booking.startsAt)}\u301c${f.time(booking.endsAt)}`}
        <span className="block text-std-16N-170">{booking.way === 'online' ? t.online : booking.place}</span>
        <span className="block text-std-16N-170">{booking.desk}</span>
      </p>
      <div>
        <h2 className="m-0 text-std-18B-160">{booking.partnerNames.join('\u3001')}</h2>
        <p className="m-0">
          {[booking.partnershipTitle, booking.callTitle, booking.bookedByName].filter(Boolean).join(' / ')}
        </p>
        <p className="mt-2 mb-0 whitespace-pre-line">{booking.topic}</p>
        <p className="mt-3 mb-0 text-dns-14N-130 text-solid-gray-700">{t.memo}</p>
        <div className="h-24 border-b border-dashed border-solid-gray-536" />
      </div>
    </article>
  );
}
