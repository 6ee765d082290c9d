import {
  type ActionError,
  graphql,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  Skeleton,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { ownMessages } from '../messages/own.js';

const Renew = graphql(
  `
    mutation RenewPostingByLink($input: RenewPostingByLinkInput!) {
      renewPostingByLink(input: $input) {
        __typename
        ... on RenewPostingByLinkOk {
          id
          title
          endsOn
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Renewed {
  readonly id: string;
  readonly title: string;
  readonly endsOn: string;
}

/** The link of the mail 「まだ有効ですか」: opening it renews, once, without a login. */
export function RenewPage() {
  const { token = '' } = useParams();
  const t = useMessages(ownMessages);
  const format = useFormat();
  const [renew] = useAction(Renew);
  const [done, setDone] = useState<Renewed | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void renew({ input: { token } }).then((result) => (result.ok ? setDone(result.data) : setError(result.error)));
  }, [renew, token]);
  const title = done ? t.renewDone : error ? t.renewFailed : t.renewTitle;
  return (
    <Layout width="narrow" crumbs={[{ title }]}>
      <PageHeading title={title} />
      {!done && !error && <Skeleton />}
      {error && (
        <Notice tone="error" title={error.message} actions={<LinkButton to="/my/postings">{t.seeMine}</LinkButton>} />
      )}
      {done && (
        <Notice
          tone="success"
          live
          title={t.renewDoneText(done.title, format.date(done.endsOn))}
          actions={<LinkButton to={`/postings/${done.id}`}>{t.seePosting}</LinkButton>}
        >
          {t.renewWrong}
        </Notice>
      )}
    </Layout>
  );
}
