import { declineForm } from '@musubi/collaboration/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  Form,
  FormPageView,
  graphql,
  toast,
  useAction,
  useForm,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import type { IntroductionData } from './IntroductionPage.js';

const Accept = graphql(
  `
    mutation AcceptIntroduction($input: AcceptIntroductionInput!) {
      acceptIntroduction(input: $input) {
        __typename
        ... on AcceptIntroductionOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Decline = graphql(
  `
    mutation DeclineIntroduction($input: DeclineIntroductionInput!) {
      declineIntroduction(input: $input) {
        __typename
        ... on DeclineIntroductionOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Withdraw = graphql(
  `
    mutation WithdrawIntroduction($input: WithdrawIntroductionInput!) {
      withdrawIntroduction(input: $input) {
        __typename
        ... on WithdrawIntroductionOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Yes or no; for whoever asked, taking it back. */
export function AnswerBox({ introduction }: { introduction: IntroductionData }) {
  return introduction.moves.includes('accept') ? (
    <Answer introduction={introduction} />
  ) : (
    <TakeBack introduction={introduction} />
  );
}

function Answer({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const [declining, setDeclining] = useState(false);
  const [accept, accepting] = useAction(Accept);
  const { id, expiresAt } = introduction;
  const yes = async () => {
    const answer = await accept({ input: { id } });
    if (answer.ok) toast(t.acceptedToast);
  };
  return (
    <Card className="border-2 border-key-900">
      <h2 className="m-0 text-std-22B-150">{t.answerTitle}</h2>
      <p className="mt-2 mb-0">{t.answerHelp}</p>
      <p className="mt-1 mb-0 text-solid-gray-700">{t.answerUntil(format.date(expiresAt))}</p>
      <ActionNotice error={accepting.error} />
      {declining ? (
        <DeclineFields id={id} onClose={() => setDeclining(false)} />
      ) : (
        <ButtonRow className="mt-5">
          <Button pending={accepting.pending} onClick={() => void yes()}>
            {t.accept}
          </Button>
          <Button variant="outline" onClick={() => setDeclining(true)}>
            {t.decline}
          </Button>
        </ButtonRow>
      )}
    </Card>
  );
}

function DeclineFields({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(collaborationTexts);
  const form = useForm({
    form: declineForm,
    initial: { reason: '', comment: '' },
    version: 1,
    localKey: `decline:${id}`,
  });
  const [decline, declining] = useAction(Decline);
  const no = async () => {
    const { reason, comment } = form.values as { reason: string; comment: string };
    const answer = await form.submit(() => decline({ input: { id, reason, comment } }));
    if (answer?.ok) toast(t.declinedToast);
  };
  return (
    <Form className="mt-6 border-t border-solid-gray-300 pt-6" onSubmit={no}>
      <FormPageView form={form} pageId="decline">
        <ButtonRow>
          <Button type="submit" pending={declining.pending}>
            {t.decline}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </ButtonRow>
      </FormPageView>
    </Form>
  );
}

function TakeBack({ introduction }: { introduction: IntroductionData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [withdraw, withdrawing] = useAction(Withdraw);
  const { id, expiresAt, to } = introduction;
  const go = async () => {
    const answer = await withdraw({ input: { id } });
    setAsking(false);
    if (answer.ok) toast(t.withdrawnToast);
  };
  return (
    <Card className="bg-solid-gray-50">
      <p className="m-0 text-std-16N-170">{t.waitingOther(to.name)}</p>
      <p className="mt-1 mb-0 text-solid-gray-700">{t.answerUntil(format.date(expiresAt))}</p>
      <ActionNotice error={withdrawing.error} />
      <ButtonRow className="mt-4">
        <Button variant="outline" onClick={() => setAsking(true)}>
          {t.withdraw}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.withdrawAsk}
        confirmLabel={t.withdraw}
        pending={withdrawing.pending}
        onConfirm={go}
      >
        {t.withdrawHelp}
      </ConfirmDialog>
    </Card>
  );
}
