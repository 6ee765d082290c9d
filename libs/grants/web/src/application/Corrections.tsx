import { applicationForm, type CallFormSetting, sectionOf } from '@musubi/grants/model';
import { Badge, Card, Prose, Section, Stack, TextLink, useFormat, useMessages } from '@musubi/platform/web';
import type { Application } from './application-data.js';
import { isOver } from './ApplicationFrame.js';
import { togetherMessages } from './together-messages.js';

type Correction = Application['corrections'][number];

/** What the office asks to put right, section by section, each with its own deadline. */
export function Corrections({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  if (application.corrections.length === 0) return null;
  return (
    <Section title={t.corrections} id="corrections">
      <Stack gap="small">
        {application.corrections.map((each) => (
          <CorrectionCard key={each.section} application={application} correction={each} />
        ))}
      </Stack>
    </Section>
  );
}

function CorrectionCard({ application, correction }: { application: Application; correction: Correction }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const form = applicationForm(application.call.form as CallFormSetting);
  const title = sectionOf(form, correction.section)?.title ?? correction.section;
  const base = `/applications/${application.id}`;
  const own = ['budget', 'attachments'].includes(correction.section);
  return (
    <Card tone="warm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="m-0 text-std-18B-160">
          <TextLink to={own ? `${base}/${correction.section}` : `${base}/sections/${correction.section}`}>
            {title}
          </TextLink>
        </h3>
        <CorrectionBadge correction={correction} />
      </div>
      <p className="m-0 font-700">{t.documentDue(f.dateTime(correction.dueAt))}</p>
      <Prose className="mt-2">{correction.note}</Prose>
    </Card>
  );
}

/** Whether the partners have put it right yet. */
export function CorrectionBadge({ correction }: { correction: Pick<Correction, 'correctedAt' | 'dueAt'> }) {
  const t = useMessages(togetherMessages);
  if (correction.correctedAt) return <Badge tone="success">{t.correctionDone}</Badge>;
  const late = isOver(correction.dueAt);
  return <Badge tone={late ? 'error' : 'warning'}>{late ? t.correctionLate : t.correctionOpen}</Badge>;
}
