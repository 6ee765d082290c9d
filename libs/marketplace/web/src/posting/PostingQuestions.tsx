import {
  ActionNotice,
  Button,
  Form,
  graphql,
  LinkButton,
  Section,
  Stack,
  TextArea,
  toast,
  useAction,
  useFormat,
  useLoginAddress,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { marketplaceMessages } from '../messages/messages.js';
import type { PostingData } from './posting-query.js';

const Ask = graphql(
  `
    mutation AskQuestion($input: AskQuestionInput!) {
      askQuestion(input: $input) {
        __typename
        ... on AskQuestionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Answer = graphql(
  `
    mutation AnswerQuestion($input: AnswerQuestionInput!) {
      answerQuestion(input: $input) {
        __typename
        ... on AnswerQuestionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Question = PostingData['questions'][number];

/** Public questions and the owner's answers: asked once, answered for everybody. */
export function PostingQuestions({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const mayAnswer = posting.own?.canEdit ?? false;
  const mayAsk = posting.state === 'published' && !mayAnswer;
  if (posting.questions.length === 0 && !mayAsk) return null;
  return (
    <Section title={t.questions} lead={t.questionsLead} id="questions">
      <Stack gap="medium">
        {posting.questions.length === 0 && <p className="m-0 text-solid-gray-700">{t.noQuestions}</p>}
        {posting.questions.map((each) => (
          <QuestionItem key={each.id} question={each} owner={posting.organisation.name} mayAnswer={mayAnswer} />
        ))}
        {mayAsk && <AskForm postingId={posting.id} />}
      </Stack>
    </Section>
  );
}

function QuestionItem(props: { question: Question; owner: string; mayAnswer: boolean }) {
  const { question, owner, mayAnswer } = props;
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  return (
    <article className="rounded-8 border border-solid-gray-300 p-4">
      <p className="m-0 text-dns-14N-130 text-solid-gray-700">
        {[format.date(question.askedAt), question.askedBy && t.questionBy(question.askedBy)].filter(Boolean).join('　')}
      </p>
      <p className="m-0 mt-1 text-std-16B-170 whitespace-pre-line">{question.question}</p>
      {question.answer ? (
        <div className="mt-3 border-l-4 border-key-900 pl-4">
          <p className="m-0 text-dns-14N-130 text-solid-gray-700">{t.answerBy(owner)}</p>
          <p className="m-0 whitespace-pre-line">{question.answer}</p>
        </div>
      ) : (
        !mayAnswer && <p className="m-0 mt-2 text-solid-gray-700">{t.waitingAnswer}</p>
      )}
      {mayAnswer && <AnswerForm question={question} />}
    </article>
  );
}

function AnswerForm({ question }: { question: Question }) {
  const t = useMessages(marketplaceMessages);
  const [send, sending] = useAction(Answer);
  return (
    <WordsForm
      id={`answer-${question.id}`}
      open={question.answer ? t.correctAnswer : t.answer}
      label={t.answerLabel}
      help={t.answerHelp}
      start={question.answer ?? ''}
      error={sending.error}
      onSend={async (answer) => {
        const result = await send({ input: { id: question.id, answer } });
        if (result.ok) toast(t.answered);
        return result.ok;
      }}
    />
  );
}

function AskForm({ postingId }: { postingId: string }) {
  const t = useMessages(marketplaceMessages);
  const { viewer } = useViewer();
  const login = useLoginAddress();
  const [send, sending] = useAction(Ask);
  if (!viewer)
    return (
      <p className="m-0">
        <LinkButton variant="outline" to={login}>
          {t.askSignIn}
        </LinkButton>
      </p>
    );
  return (
    <WordsForm
      id="ask"
      open={t.ask}
      label={t.askLabel}
      help={t.askHelp}
      start=""
      error={sending.error}
      onSend={async (question) => {
        const result = await send({ input: { postingId, question } });
        if (result.ok) toast(t.asked);
        return result.ok;
      }}
    />
  );
}

interface WordsFormProps {
  readonly id: string;
  readonly open: string;
  readonly label: string;
  readonly help: string;
  readonly start: string;
  readonly error: { readonly message: string } | null;
  readonly onSend: (text: string) => Promise<boolean>;
}

/** A small form behind a button: opens, sends, closes; keeps the words when it is refused. */
function WordsForm({ id, open, label, help, start, error, onSend }: WordsFormProps) {
  const t = useMessages(marketplaceMessages);
  const [shown, setShown] = useState(false);
  const [text, setText] = useState(start);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const sent = await onSend(text).finally(() => setBusy(false));
    if (!sent) return;
    setShown(false);
    setText('');
  };
  if (!shown)
    return (
      <p className="m-0 mt-3">
        <Button variant="outline" size="small" icon="talk" onClick={() => setShown(true)}>
          {open}
        </Button>
      </p>
    );
  return (
    <Form className="mt-3" onSubmit={submit}>
      <Stack gap="small">
        <ActionNotice error={error} />
        <TextArea id={id} label={label} help={help} required max={500} value={text} onChange={setText} />
        <p className="m-0">
          <Button type="submit" variant="outline" pending={busy}>
            {t.send}
          </Button>
        </p>
      </Stack>
    </Form>
  );
}
