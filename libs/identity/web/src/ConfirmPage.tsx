import {
  ButtonRow,
  graphql,
  Icon,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  SkeletonPage,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { identityMessages } from './messages/messages.js';

const ConfirmEmail = graphql(
  `
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
      confirmEmail(input: $input) {
        __typename
        ... on ConfirmEmailOk {
          personId
          next
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Opens the link of the sign-up mail, once: the page may be drawn twice. */
function useConfirmation() {
  const [search] = useSearchParams();
  const [confirm, { error }] = useAction(ConfirmEmail);
  const [done, setDone] = useState<{ next: string | null } | null>(null);
  const { refresh } = useViewer();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void confirm({ input: { token: search.get('token') ?? '' } }).then((result) => {
      if (!result.ok) return;
      setDone({ next: result.data.next });
      refresh();
    });
  });
  return { done, error };
}

export function ConfirmPage() {
  const t = useMessages(identityMessages);
  const { done, error } = useConfirmation();
  if (error)
    return (
      <Layout width="narrow">
        <PageHeading title={t.confirmFailed} />
        <Notice
          tone="error"
          title={error.message}
          actions={
            <>
              <LinkButton to="/signup">{t.toSignUp}</LinkButton>
              <LinkButton to="/login" variant="outline">
                {t.login}
              </LinkButton>
            </>
          }
        />
      </Layout>
    );
  if (!done) return <SkeletonPage />;
  return (
    <Layout width="narrow">
      <span className="mb-4 grid size-16 place-items-center rounded-full bg-green-50 text-success-2">
        <Icon name="success" size={36} />
      </span>
      <PageHeading title={t.confirmedTitle} lead={t.confirmedText} />
      <ButtonRow>
        {done.next ? (
          <LinkButton to={done.next} size="large">
            {t.goOn}
          </LinkButton>
        ) : (
          <LinkButton to="/organisations/new" size="large">
            {t.newOrganisation}
          </LinkButton>
        )}
        <LinkButton to="/organisations" variant="outline" size="large">
          {t.findOrganisation}
        </LinkButton>
      </ButtonRow>
    </Layout>
  );
}
