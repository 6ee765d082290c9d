import { ButtonRow, Button, type FormControl, LinkButton, SaveState, Stack, useMessages } from '@musubi/platform/web';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { ownMessages } from '../messages/own.js';
import type { EditedPosting } from './editor-query.js';
import { QuestionPage } from './QuestionPage.js';

/** One page of questions with the way on. Going on checks this page only; everything typed is saved anyway. */
export function EditorStep({ posting, form, at }: { posting: EditedPosting; form: FormControl; at: number }) {
  const t = useMessages(ownMessages);
  const navigate = useNavigate();
  const { pages } = form.form;
  const page = pages[at];
  const to = (index: number) => `/postings/${posting.id}/edit/${pages[index]?.id ?? 'check'}`;
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    if (!page || !form.check(page.id)) return;
    if (await form.saveNow()) await navigate(to(at + 1));
  };
  return (
    <form noValidate onSubmit={(event) => void goOn(event)}>
      {page && <QuestionPage form={form} pageId={page.id} />}
      <Stack gap="small" className="mt-10">
        <ButtonRow>
          <Button type="submit" size="large" wide iconEnd="arrow">
            {at === pages.length - 1 ? t.check : t.next}
          </Button>
          {at > 0 && (
            <LinkButton to={to(at - 1)} variant="text" wide>
              {t.back}
            </LinkButton>
          )}
        </ButtonRow>
        <SaveState form={form} />
      </Stack>
    </form>
  );
}
