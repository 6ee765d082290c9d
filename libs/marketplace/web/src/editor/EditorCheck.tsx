import type { PostingImage } from '@musubi/marketplace/model';
import { formIssues } from '@musubi/platform/model';
import {
  type ActionError,
  ActionNotice,
  Button,
  ButtonRow,
  CheckAnswers,
  ConfirmDialog,
  ErrorSummary,
  type FormControl,
  LinkButton,
  Notice,
  SaveState,
  Section,
  Stack,
  toast,
  useAction,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ownMessages } from '../messages/own.js';
import { Discard, type EditedPosting, Publish, Update } from './editor-query.js';

interface CheckProps {
  readonly posting: EditedPosting;
  readonly form: FormControl;
}

/** All answers with 「変更」, and the one button that shows them to everybody. */
export function EditorCheck({ posting, form }: CheckProps) {
  const edit = (page: string, field: string) => `/postings/${posting.id}/edit/${page}#f-${field}`;
  const written = { ...form.form, pages: form.form.pages.filter((page) => page.id !== 'images') };
  return (
    <Stack>
      <Missing form={form} edit={edit} />
      <div>
        <CheckAnswers form={written} values={form.values} editTo={edit} />
        <ImagesAnswer posting={posting} images={form.values['images']} />
      </div>
      <GoPublic posting={posting} form={form} />
    </Stack>
  );
}

/** What is still missing, each with the way to its question. */
function Missing({ form, edit }: { form: FormControl; edit: (page: string, field: string) => string }) {
  const t = useMessages(ownMessages);
  const issues = formIssues(form.form, form.values);
  if (issues.length === 0) return null;
  const pageOf = (field: string) => form.form.pages.find((page) => page.fields.some((each) => each.id === field))?.id;
  return (
    <Notice tone="warning" title={t.checkWrong}>
      <ul className="m-0 list-none p-0">
        {issues.map((issue) => (
          <li key={issue.field}>
            <a href={edit(pageOf(issue.field) ?? 'what', issue.field)} className="link inline-block min-h-11 py-2">
              {issue.message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ImagesAnswer({ posting, images }: { posting: EditedPosting; images: unknown }) {
  const t = useMessages(ownMessages);
  const list = Array.isArray(images) ? (images as PostingImage[]) : [];
  return (
    <Section
      title={t.images}
      action={
        <LinkButton to={`/postings/${posting.id}/edit/images`} variant="text" size="small">
          {t.edit}
        </LinkButton>
      }
    >
      <ul className="m-0 flex list-none flex-wrap gap-3 p-0">
        {list.map((image, index) => (
          <li key={image.id}>
            <img
              src={`/files/${image.id}?width=320`}
              alt={image.alt || t.imageAlt(index + 1)}
              className="aspect-4/3 w-40 rounded-8 object-cover"
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function GoPublic({ posting, form }: CheckProps) {
  const t = useMessages(ownMessages);
  const navigate = useNavigate();
  const [publish, publishing] = useAction(Publish);
  const [update, updating] = useAction(Update);
  const [error, setError] = useState<ActionError | null>(null);
  const isDraft = posting.state === 'draft';
  const label = !isDraft ? t.update : posting.publishesAtOnce ? t.publish : t.submitForReview;
  const goOut = async () => {
    const result = await form.submit<object>(() => {
      const input = { id: posting.id, version: form.store.read().version };
      return isDraft ? publish({ input }) : update({ input });
    });
    if (!result) return;
    if (!result.ok) return setError(result.error);
    await navigate(isDraft ? `/postings/${posting.id}/done` : `/postings/${posting.id}`);
  };
  return (
    <div className="border-t border-solid-gray-300 pt-8">
      <ErrorSummary issues={form.attempt > 0 ? form.issues : []} prefix="f-" attempt={form.attempt} />
      <ActionNotice error={error} />
      {isDraft && !posting.publishesAtOnce && <p className="mt-0">{t.reviewFirst}</p>}
      <ButtonRow>
        <Button size="large" wide pending={publishing.pending || updating.pending} onClick={() => void goOut()}>
          {label}
        </Button>
        <LinkButton to={`/postings/${posting.id}/edit/images`} variant="text" wide>
          {t.back}
        </LinkButton>
        {!isDraft && <DiscardButton posting={posting} form={form} />}
      </ButtonRow>
      <SaveState form={form} />
    </div>
  );
}

function DiscardButton({ posting, form }: CheckProps) {
  const t = useMessages(ownMessages);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [discard] = useAction(Discard);
  const onDiscard = async () => {
    const result = await discard({ input: { id: posting.id } });
    if (!result.ok) return toast(result.error.message, 'error');
    form.finish();
    toast(t.discarded);
    await navigate(`/postings/${posting.id}`);
  };
  return (
    <>
      <Button variant="text" onClick={() => setOpen(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.discard}
        confirmLabel={t.discard}
        danger
        onConfirm={onDiscard}
      >
        {t.discardText}
      </ConfirmDialog>
    </>
  );
}
