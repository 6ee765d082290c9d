import { type CallFormSetting, fieldOf, type KeptAnswer, keptAnswers } from '@musubi/grants/model';
import {
  ActionNotice,
  answerOf,
  Badge,
  Button,
  Disclosure,
  graphql,
  messagesNow,
  Notice,
  platformMessages,
  SummaryList,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { formMessages } from '../messages/form-messages.js';
import type { Application } from './application-data.js';

const Confirm = graphql(
  `
    mutation ConfirmFormChanges($input: ConfirmFormChangesInput!) {
      confirmFormChanges(input: $input) {
        __typename
        ... on ConfirmFormChangesOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What has changed in the form since the reader last said so; stays until it is confirmed. */
export function FormChangesNotice({ application, again }: { application: Application; again?: () => void }) {
  const t = useMessages(formMessages);
  const [confirm, confirming] = useAction(Confirm);
  const { id, formVersion, formChanges } = application;
  if (formChanges.length === 0) return null;
  const done = async () => {
    const result = await confirm({ input: { id, formVersion } });
    if (!result.ok) return;
    toast(t.changesConfirmed);
    again?.();
  };
  return (
    <Notice
      tone="warning"
      title={t.changesTitle}
      className="mt-6"
      actions={
        <Button variant="outline" pending={confirming.pending} onClick={() => void done()}>
          {t.confirmChanges}
        </Button>
      }
    >
      <p className="mt-0">{t.changesText}</p>
      <ul className="m-0 list-disc pl-6">
        {formChanges.map((words) => (
          <li key={words} className="py-0.5">
            {words}
          </li>
        ))}
      </ul>
      <ActionNotice error={confirming.error} />
    </Notice>
  );
}

/** Answers whose questions are no longer asked: kept, and not handed in. `section` narrows it to one section. */
export function NoLongerAsked({ application, section }: { application: Application; section?: string }) {
  const t = useMessages(formMessages);
  const parts = application.sections.filter((part) => section === undefined || part.section === section);
  const kept = keptAnswers(application.call.form as CallFormSetting, parts);
  if (kept.length === 0) return null;
  const { yes } = messagesNow(platformMessages);
  const whose = ({ organisationId }: KeptAnswer) =>
    application.partners.find((partner) => partner.id === organisationId)?.name;
  return (
    <Disclosure title={t.noLongerAsked(kept.length)}>
      <p className="mt-0">{t.noLongerAskedText}</p>
      <SummaryList
        facts={kept.map((answer) => ({
          title: [answer.question.title, whose(answer)].filter(Boolean).join(' / '),
          value: answerOf(
            { ...fieldOf(answer.question), columns: (answer.question.columns ?? []).map((column) => fieldOf(column)) },
            answer.value,
            yes,
          ),
        }))}
      />
    </Disclosure>
  );
}

/** Marks an application the office plays. */
export function TestBadge() {
  const t = useMessages(formMessages);
  return <Badge tone="warning">{t.test}</Badge>;
}
