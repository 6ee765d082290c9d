import {
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  fileUrl,
  Icon,
  Layout,
  LinkButton,
  PageHeading,
  Section,
  SkeletonPage,
  Timeline,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { Navigate } from 'react-router';
import { grantsMessages } from '../messages/messages.js';
import type { Application, ApplicationState } from './application-data.js';
import { WithApplication } from './ApplicationFrame.js';

/** The confirmation: number, what happens next and when, whom to ask, the PDF. */
export function SubmittedPage() {
  return (
    <WithApplication>{(application, state) => <Submitted application={application} state={state} />}</WithApplication>
  );
}

function Submitted({ application, state }: { application: Application; state: ApplicationState }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const last = application.submissions.at(-1);
  const steps = useNextSteps(application);
  // What is known from before the submission says nothing: only the server's answer does.
  if (!last && !state.seenFresh) return <SkeletonPage />;
  if (!last) return <Navigate to={`/applications/${application.id}`} replace />;
  return (
    <Layout width="narrow" crumbs={[{ title: t.applications, to: '/applications' }, { title: t.submittedTitle }]}>
      <PageHeading title={t.submittedTitle} lead={t.submittedLead} />
      <Card tone="key" className="text-center">
        <p className="m-0 text-std-16B-170">{t.receipt}</p>
        <p className="m-0 text-std-28B-150 tabular-nums sm:text-std-36B-140">{application.number}</p>
        <p className="m-0 mt-2">{`${t.receivedAt}\u3000${f.dateTime(last.submittedAt)}`}</p>
      </Card>
      <PdfLine fileId={last.pdfFileId} />
      <Section title={t.nextTitle}>
        <Timeline moments={steps} />
      </Section>
      <Contact application={application} />
      <ButtonRow className="mt-10">
        <LinkButton to={`/applications/${application.id}`}>{t.toState}</LinkButton>
        <Button variant="outline" icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </ButtonRow>
    </Layout>
  );
}

export function PdfLine({ fileId }: { fileId: string | null }) {
  const t = useMessages(grantsMessages);
  return (
    <p role="status" className="mt-6 mb-0 flex items-center gap-2">
      <Icon name={fileId ? 'file' : 'clock'} size={20} className="shrink-0" />
      {fileId ? (
        <a className="link" href={fileUrl(fileId)} target="_blank" rel="noreferrer">
          {t.pdf}
        </a>
      ) : (
        t.pdfMaking
      )}
    </p>
  );
}

function useNextSteps(application: Application) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const decision = application.call.decisionOn;
  return [
    { id: '1', when: '1', title: t.next1, children: t.next1Text, icon: 'file' as const },
    { id: '2', when: '2', title: t.next2, children: t.next2Text, icon: 'people' as const },
    {
      id: '3',
      when: '3',
      title: t.next3,
      children: decision ? t.next3Text(f.date(decision)) : t.next3Soon,
      icon: 'mail' as const,
    },
  ];
}

export function Contact({ application }: { application: Pick<Application, 'call'> }) {
  const t = useMessages(grantsMessages);
  const { office, tel, email } = application.call.contact;
  return (
    <Section title={t.contact} id="contact">
      <DescriptionList
        facts={[
          { title: office, value: `${t.tel} ${tel}` },
          { title: 'E-mail', value: email },
        ]}
      />
    </Section>
  );
}
