import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  graphql,
  Section,
  TextLink,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { tokyoDate } from '@musubi/platform/model';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AwardsQuery } from './award-query.js';
import { meetingMessages } from './meeting-messages.js';

const Publish = graphql(
  `
    mutation PublishAwards($input: PublishAwardsInput!) {
      publishAwards(input: $input) {
        __typename
        ... on PublishAwardsOk {
          callId
          awardsOn
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** From which day on everybody may read who got what. */
export function PublishAwards({ callId }: { callId: string }) {
  const [{ data }] = useQuery({ query: AwardsQuery, variables: { callId } });
  return data?.awardList ? (
    <PublishForm key={data.awardList.awardsOn ?? ''} callId={callId} day={data.awardList.awardsOn} />
  ) : null;
}

function PublishForm({ callId, day }: { callId: string; day: string | null }) {
  const t = useMessages(meetingMessages);
  const [on, setOn] = useState(day ?? tokyoDate(new Date()));
  const [publish, publishing] = useAction(Publish);
  const submit = async (next: string | null) => {
    const result = await publish({ input: { callId, on: next } });
    if (result.ok) toast(t.published);
  };
  return (
    <Section title={t.publishTitle} action={<TextLink to={`/grants/calls/${callId}/awards`}>{t.toAwards}</TextLink>}>
      <ActionNotice error={publishing.error} />
      <DateField id="awardsOn" label={t.publishOn} help={t.publishHelp} value={on} onChange={setOn} />
      <ButtonRow className="mt-6">
        <Button variant="outline" pending={publishing.pending} onClick={() => void submit(on)}>
          {t.publish}
        </Button>
        {day !== null && (
          <Button variant="text" onClick={() => void submit(null)}>
            {t.unpublish}
          </Button>
        )}
      </ButtonRow>
    </Section>
  );
}
