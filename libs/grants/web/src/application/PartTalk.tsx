import { sectionOf, fieldTitle, fieldsFor, rowsFieldsOf } from '@musubi/grants/model';
import { Badge, Button, Disclosure, FoldingSection, Notice, Stack, useFormat, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { AskPerson, AskedLine } from './AskPerson.js';
import { CommentForm, ResolveButton } from './CommentForm.js';
import {
  type Change,
  type Comment,
  isAt,
  isPresent,
  type PartPlace,
  type Together,
  usePresence,
  useTogether,
} from './together-data.js';
import { togetherMessages } from './together-messages.js';
import { byPart, placesOf } from './TogetherPanel.js';

interface TalkProps {
  readonly application: Application;
  readonly together: Together;
  readonly place: PartPlace;
}

/** Questions one may talk about, for choosing. */
export function useFieldChoices(application: Application, place: PartPlace) {
  const t = useMessages(togetherMessages);
  const section = sectionOf(placesOf(application).form, place.section);
  if (!section) return [];
  const lead = application.partners.some((each) => each.lead && each.id === place.organisationId);
  const own = [...fieldsFor(section, lead), ...rowsFieldsOf(section)];
  return [{ value: '', label: t.wholePart }, ...own.map(({ id, title }) => ({ value: id, label: title }))];
}

/** Above a part: who else has it open, and what was changed in it since the last visit. */
export function PartNews({ application, place }: { application: Application; place: PartPlace }) {
  const { together, again } = useTogether(application.id);
  if (!together) return null;
  return <News application={application} place={place} together={together} again={again} />;
}

function News({ application, place, together, again }: TalkProps & { again: () => void }) {
  const t = useMessages(togetherMessages);
  const here = usePresence(application.id, place, again).filter((each) => isPresent(each, place));
  const change = byPart(together.changes).find((each) => isAt(each, place));
  return (
    <Stack gap="small" className="mb-6">
      {here.length > 0 && (
        <p role="status" className="m-0 rounded-8 bg-green-50 px-4 py-3">
          {t.hereSame(here.map((each) => each.name ?? ''))}
        </p>
      )}
      {change && together.since && <ChangeNotice application={application} change={change} since={together.since} />}
    </Stack>
  );
}

function ChangeNotice(props: { application: Application; change: Change; since: string }) {
  const { application, change, since } = props;
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const section = sectionOf(placesOf(application).form, change.section);
  const names = change.fields.flatMap((id) => (section && fieldTitle(section, id)) ?? []);
  return (
    <Notice title={t.changesTitle(f.dateTime(since))}>
      <p className="m-0">{names.length > 0 ? t.changedFields(names.join('\u3001')) : t.changeWords(change.event)}</p>
      <p className="m-0 text-solid-gray-700">
        {t.changedBy(change.onBehalf ? t.office : (change.personName ?? ''), f.dateTime(change.at))}
      </p>
    </Notice>
  );
}

/** Below a part: requests to a person and the comments on it and its questions. */
export function PartTalk({ application, place }: { application: Application; place: PartPlace }) {
  const { together } = useTogether(application.id);
  return together && <Talk application={application} place={place} together={together} />;
}

function Talk({ application, together, place }: TalkProps) {
  const t = useMessages(togetherMessages);
  const threads = together.comments.filter((each) => !each.parentId && isAt(each, place));
  const open = threads.filter((each) => !each.resolvedAt);
  const closed = threads.filter((each) => each.resolvedAt);
  const tasks = together.tasks.filter((each) => isAt(each, place));
  const props = { application, together, place };
  return (
    <FoldingSection
      id="talk"
      title={t.talkTitle}
      lead={t.talkLead}
      status={open.length > 0 ? { text: t.talkOpen(open.length), tone: 'warning' } : undefined}
      open={threads.length > 0 || tasks.length > 0}
    >
      <Stack gap="small">
        {tasks.map((task) => (
          <AskedLine key={task.id} application={application} task={task} may={together.mayDiscuss} />
        ))}
        {threads.length === 0 && <p className="m-0 text-solid-gray-700">{t.noTalk}</p>}
        {open.map((each) => (
          <Thread key={each.id} first={each} {...props} />
        ))}
        {closed.length > 0 && (
          <Disclosure title={t.resolvedTitle(closed.length)}>
            <Stack gap="small">
              {closed.map((each) => (
                <Thread key={each.id} first={each} {...props} />
              ))}
            </Stack>
          </Disclosure>
        )}
        {together.mayDiscuss && (
          <>
            <CommentForm {...props} parent={null} />
            <AskPerson {...props} />
          </>
        )}
      </Stack>
    </FoldingSection>
  );
}

function Thread({ first, ...props }: TalkProps & { first: Comment }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const [answering, setAnswering] = useState(false);
  const { together, application, place } = props;
  const section = sectionOf(placesOf(application).form, place.section);
  const about = first.field && section ? fieldTitle(section, first.field) : null;
  const all = [first, ...together.comments.filter((each) => each.parentId === first.id)];
  return (
    <article className="rounded-12 border border-solid-gray-300 bg-white p-4">
      {about && (
        <p className="m-0 text-dns-14B-130 text-solid-gray-700">
          <a className="link" href={`#f-${first.field}`}>
            {about}
          </a>
        </p>
      )}
      {all.map((each) => (
        <Said key={each.id} comment={each} answer={each.id !== first.id} />
      ))}
      {first.resolvedAt && (
        <p className="mt-2 mb-0 text-solid-gray-700">
          {t.resolved(first.resolvedByName ?? '', f.dateTime(first.resolvedAt))}
        </p>
      )}
      {together.mayDiscuss && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button variant="outline" size="small" onClick={() => setAnswering(!answering)}>
            {t.reply}
          </Button>
          <ResolveButton application={application} comment={first} />
        </div>
      )}
      {answering && <CommentForm {...props} parent={first} onDone={() => setAnswering(false)} />}
    </article>
  );
}

function Said({ comment, answer }: { comment: Comment; answer: boolean }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  return (
    <div className={answer ? 'mt-3 border-l-4 border-solid-gray-200 pl-3' : 'mt-1'}>
      <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        <strong className="text-solid-gray-900">{comment.authorName}</strong>
        {comment.authorOrganisation}
        <span>{f.dateTime(comment.at)}</span>
        {comment.unread && <Badge tone="info">{t.unread}</Badge>}
      </p>
      <p className="m-0 break-words whitespace-pre-line">{comment.text}</p>
    </div>
  );
}
