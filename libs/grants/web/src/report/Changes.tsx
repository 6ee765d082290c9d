import { changedFields, changeLifecycle, type ChangeContent, type ChangeState } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  graphql,
  LinkButton,
  Prose,
  ResponsiveTable,
  Section,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { type ReactNode, useState } from 'react';
import { changeNames, changeStates, useWord } from '../messages/vocabulary.js';
import { type Award, type AwardChange, ruleOfAward } from './award-data.js';
import { awardMessages } from './messages.js';

const Withdraw = graphql(
  `
    mutation WithdrawChange($input: WithdrawChangeInput!) {
      withdrawChange(input: $input) {
        __typename
        ... on WithdrawChangeOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Agree = graphql(
  `
    mutation AgreeToChange($input: AgreeToChangeInput!) {
      agreeToChange(input: $input) {
        __typename
        ... on AgreeToChangeOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Requests for changes and what became of them; the lead asks for more. */
export function Changes({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const open = award.changes.some((each) => ['requested', 'awaitingPartner'].includes(each.state));
  return (
    <Section id="changes" title={t.changes} lead={t.changesLead}>
      {award.changes.length === 0 && <p className="mt-0 mb-4">{t.noChanges}</p>}
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {award.changes.map((change) => (
          <li key={change.id}>
            <ChangeCard award={award} change={change}>
              <OwnActions award={award} change={change} />
            </ChangeCard>
          </li>
        ))}
      </ul>
      {award.mayLead && award.state === 'approved' && !open && (
        <LinkButton variant="outline" className="mt-4" to={`/applications/${award.id}/award/change`}>
          {t.requestChange}
        </LinkButton>
      )}
    </Section>
  );
}

/** What is asked for, in words; `children` are the buttons of whoever looks. */
export function ChangeCard({
  award,
  change,
  staff = false,
  children,
}: {
  award: Award;
  change: AwardChange;
  staff?: boolean;
  children?: ReactNode;
}) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const content = change.content as ChangeContent;
  const kindName = useWord(changeNames);
  const stateName = useWord(changeStates);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="m-0 text-std-18B-160">{kindName(change.kind)}</h3>
        <Badge tone={change.state === 'requested' || change.state === 'awaitingPartner' ? 'warning' : 'neutral'}>
          {staff ? changeLifecycle.states[change.state as ChangeState].staff : stateName(change.state)}
        </Badge>
      </div>
      <p className="mt-1 mb-0 text-dns-14N-130 text-solid-gray-700">
        {t.requestedBy(change.requestedByName ?? '', f.dateTime(change.requestedAt))}
      </p>
      <Prose className="mt-3">{content.what}</Prose>
      <Lines content={content} />
      <Comparison award={award} change={change} />
      {change.decisionNote && (
        <p className="mt-3 mb-0 whitespace-pre-line">
          <strong className="mr-3">{t.decisionNote}</strong>
          {change.decisionNote}
        </p>
      )}
      {children}
    </Card>
  );
}

function Lines({ content }: { content: ChangeContent }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const facts = [
    [t.reason, content.reason],
    [t.fromOn, content.fromOn && f.date(content.fromOn)],
  ].filter(([, value]) => value);
  return (
    <dl className="mt-3 mb-0">
      {facts.map(([title, value]) => (
        <div key={title} className="flex flex-wrap gap-x-3">
          <dt className="font-700">{title}</dt>
          <dd className="m-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Before and after, field by field. */
function Comparison({ award, change }: { award: Award; change: AwardChange }) {
  const t = useMessages(awardMessages);
  const fields = changedFields(change.content as ChangeContent, change, ruleOfAward(award).costs ?? []);
  if (fields.length === 0) return null;
  return (
    <div className="mt-4">
      <ResponsiveTable
        caption={t.comparison}
        rows={fields}
        rowKey={(field) => field.title}
        columns={[
          { id: 'title', title: t.changedField, main: true, cell: (field) => field.title },
          { id: 'before', title: t.before, align: 'right', cell: (field) => field.before },
          { id: 'after', title: t.after, align: 'right', cell: (field) => field.after },
        ]}
      />
    </div>
  );
}

function OwnActions({ award, change }: { award: Award; change: AwardChange }) {
  const t = useMessages(awardMessages);
  const [withdraw, withdrawing] = useAction(Withdraw);
  const takeBack = async () => {
    const result = await withdraw({ input: { id: change.id, version: change.version } });
    if (result.ok) toast(t.withdrawn);
  };
  return (
    <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
      {change.state === 'awaitingPartner' && change.mayAgree && <AgreeButton change={change} />}
      {award.mayLead && ['requested', 'awaitingPartner'].includes(change.state) && (
        <Button variant="outline" size="small" pending={withdrawing.pending} onClick={() => void takeBack()}>
          {t.withdraw}
        </Button>
      )}
      <ActionNotice error={withdrawing.error} />
    </div>
  );
}

function AgreeButton({ change }: { change: AwardChange }) {
  const t = useMessages(awardMessages);
  const [asking, ask] = useState(false);
  const [agree, agreeing] = useAction(Agree);
  const confirm = async () => {
    const result = await agree({ input: { id: change.id, version: change.version } });
    if (result.ok) toast(t.agreed);
  };
  return (
    <>
      <Button onClick={() => ask(true)}>{t.agree}</Button>
      <ActionNotice error={agreeing.error} />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.agreeTitle(change.joiningName ?? '')}
        confirmLabel={t.agree}
        onConfirm={confirm}
      >
        {t.agreeText}
      </ConfirmDialog>
    </>
  );
}
