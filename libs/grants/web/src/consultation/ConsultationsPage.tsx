import {
  Card,
  EmptyState,
  Layout,
  LoadError,
  PageHeading,
  Prose,
  RequireSignIn,
  Section,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { BookForm } from './BookForm.js';
import { BookingCard } from './BookingCard.js';
import { ConsultationPageQuery, type PageData } from './consultation-data.js';
import { consultationMessages } from './consultation-messages.js';

/** A group's consultations: what is booked, what was said, and a new one. */
export function ConsultationsPage() {
  return (
    <RequireSignIn>
      <Loaded />
    </RequireSignIn>
  );
}

function Loaded() {
  const t = useMessages(consultationMessages);
  const [{ data, error }, ask] = useQuery({ query: ConsultationPageQuery, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <LoadError error={error} onRetry={again} />;
  if (!data) return <SkeletonPage />;
  const { consultationPage: page } = data;
  const coming = page.bookings.filter((booking) => booking.state === 'booked').reverse();
  return (
    <Layout width="narrow" crumbs={[{ title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.mine}>
        {coming.length === 0 ? (
          <EmptyState icon="talk" title={t.noMine}>
            {t.bookLead}
          </EmptyState>
        ) : (
          <div className="space-y-4">
            {coming.map((booking) => (
              <BookingCard key={booking.id} booking={booking} data={page} again={again} />
            ))}
          </div>
        )}
      </Section>
      <BookForm data={page} again={again} />
      <Past page={page} again={again} />
    </Layout>
  );
}

function Past({ page, again }: { page: PageData; again: () => void }) {
  const t = useMessages(consultationMessages);
  const f = useFormat();
  const past = page.bookings.filter((booking) => booking.state !== 'booked');
  if (past.length + page.records.length === 0) return null;
  return (
    <Section title={t.past}>
      <div className="space-y-4">
        {past.map((booking) => (
          <BookingCard key={booking.id} booking={booking} data={page} again={again} />
        ))}
        {page.records.map((record) => (
          <Card key={record.id} as="article">
            <h3 className="m-0 text-std-18B-160">{f.date(record.heldOn)}</h3>
            <p className="mt-1 mb-0 text-solid-gray-700">
              {[record.partnershipTitle, record.withPersonName].filter(Boolean).join(' / ')}
            </p>
            {record.note && <Prose>{record.note}</Prose>}
          </Card>
        ))}
      </div>
    </Section>
  );
}
