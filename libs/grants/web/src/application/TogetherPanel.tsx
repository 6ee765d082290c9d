import { applicationForm, type CallFormSetting, placeWords } from '@musubi/grants/model';
import { Card, Icon, Notice, Stack, TextLink, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application } from './application-data.js';
import { type Change, type PresentPerson, type Together, usePresence, useTogether } from './together-data.js';
import { togetherMessages } from './together-messages.js';

/** The words and the address of a place of this application. */
export function placesOf(application: Application) {
  const form = applicationForm(application.call.form as CallFormSetting);
  const nameOf = (id: string | null) => application.partners.find((each) => each.id === id)?.name ?? null;
  return {
    form,
    words: (place: { section: string; organisationId: string | null; field?: string | null }) =>
      placeWords(form, place, nameOf(place.organisationId)),
    address: (place: { section: string; organisationId: string | null; field?: string | null }) => {
      const base = `/applications/${application.id}`;
      if (place.section === 'attachments') return `${base}/attachments`;
      const of = place.organisationId ? `?of=${place.organisationId}` : '';
      const page = place.section === 'budget' ? `${base}/budget` : `${base}/sections/${place.section}`;
      return `${page}${of}${place.field ? `#f-${place.field}` : ''}`;
    },
  };
}

/** Who is here, what the others changed since the last visit, what one has been asked: on the page of the whole. */
export function TogetherPanel({ application, refresh }: { application: Application; refresh: () => void }) {
  const { together, again } = useTogether(application.id);
  if (!together) return null;
  return (
    <Panel
      application={application}
      together={together}
      refresh={() => {
        again();
        refresh();
      }}
    />
  );
}

function Panel(props: { application: Application; together: Together; refresh: () => void }) {
  const { application, together, refresh } = props;
  const t = useMessages(togetherMessages);
  const present = usePresence(application.id, null, refresh);
  const open = together.comments.filter((each) => !each.parentId && !each.resolvedAt);
  const mine = together.tasks.filter((each) => each.mine);
  const places = placesOf(application);
  return (
    <Stack gap="small" className="mt-6">
      <HereNow application={application} present={present} />
      {mine.length > 0 && (
        <Notice tone="warning" title={t.myTasks}>
          <ul className="m-0 list-disc pl-6">
            {mine.map((task) => (
              <TaskLine key={task.id} task={task} place={places.words(task)} to={places.address(task)} />
            ))}
          </ul>
        </Notice>
      )}
      <Changes application={application} together={together} />
      {open.length > 0 && (
        <Card>
          <h2 className="m-0 text-std-18B-160">{t.openTalk(open.length)}</h2>
          <ul className="m-0 mt-2 list-disc pl-6">
            {open.slice(0, 10).map((each) => (
              <li key={each.id} className="py-1">
                <TextLink to={places.address({ ...each, field: null }) + '#talk'}>{places.words(each)}</TextLink>
                <span className="block text-solid-gray-700">{firstLine(each.text)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

const firstLine = (text: string): string => {
  const line = [...(text.split('\n')[0] ?? '')];
  return line.length > 60 ? `${line.slice(0, 60).join('')}\u2026` : line.join('');
};

function TaskLine({ task, place, to }: { task: Together['tasks'][number]; place: string; to: string }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  return (
    <li className="py-1">
      <TextLink to={to}>{t.taskLine(place, task.dueOn ? f.shortDate(task.dueOn) : null)}</TextLink>
      <span className="block">{[t.taskFrom(task.assignedByName ?? ''), task.note].filter(Boolean).join('\u3000')}</span>
    </li>
  );
}

/** 「いま開いている人」: nothing while one is alone. */
export function HereNow({ application, present }: { application: Application; present: readonly PresentPerson[] }) {
  const t = useMessages(togetherMessages);
  if (present.length === 0) return null;
  const { form } = placesOf(application);
  const words = present.map((each) =>
    t.hereAt(each.name ?? '', form.sections.find((section) => section.id === each.section)?.title ?? null),
  );
  return (
    <p role="status" className="m-0 flex items-start gap-2 rounded-8 bg-green-50 px-4 py-3">
      <Icon name="people" size={20} className="mt-1 shrink-0 text-success-2" />
      <span>
        <strong>{t.hereNow}</strong>
        {`\u3000${words.join('\u3001')}`}
      </span>
    </p>
  );
}

/** Part by part, the newest change first: one line a part. */
export function byPart(changes: readonly Change[]): Change[] {
  const seen = new Map<string, Change>();
  for (const each of changes) {
    const key = `${each.section}/${each.organisationId ?? ''}`;
    const known = seen.get(key);
    if (known) seen.set(key, { ...known, fields: [...new Set([...known.fields, ...each.fields])] });
    else seen.set(key, each);
  }
  return [...seen.values()];
}

function Changes({ application, together }: { application: Application; together: Together }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const changes = byPart(together.changes);
  if (changes.length === 0 || !together.since) return null;
  const places = placesOf(application);
  return (
    <Notice title={t.changesTitle(f.dateTime(together.since))}>
      <ul className="m-0 list-disc pl-6">
        {changes.map((each) => (
          <li key={each.id} className="py-1">
            <TextLink to={places.address(each)}>{places.words(each)}</TextLink>
            <span className="block text-solid-gray-700">
              {`${t.changeWords(each.event)}\u3000${t.changedBy(each.onBehalf ? t.office : (each.personName ?? ''), f.dateTime(each.at))}`}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The PDF of the application as it is now. Of one that has been handed in, the copy beside its state is the same. */
export function PdfNow({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const g = useMessages(grantsMessages);
  const draft = application.state === 'draft' || application.state === 'returned';
  if (!draft && application.submissions.length > 0) return null;
  return (
    <p className="mt-6 mb-0 flex items-center gap-2">
      <Icon name="file" size={20} className="shrink-0" />
      <a className="link" href={`/files/applications/${application.id}`} target="_blank" rel="noreferrer">
        {draft ? t.pdfDraft : t.pdfNow}
      </a>
      <span className="sr-only">{g.print}</span>
    </p>
  );
}
