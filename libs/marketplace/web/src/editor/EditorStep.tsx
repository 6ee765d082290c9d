import {
  ButtonRow,
  Button,
  type FormControl,
  Form,
  LinkButton,
  SaveState,
  Stack,
  useMessages,
} from '@musubi/platform/web';
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
  const goOn = async () => {
    if (!page || !form.check(page.id)) return;
    if (await form.saveNow()) await navigate(to(at + 1));
  };
  return (
    <Form onSubmit={goOn}>
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
    </Form>
  );
}
