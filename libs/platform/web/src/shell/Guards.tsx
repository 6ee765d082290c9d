import type { ReactNode } from 'react';
import { LinkButton } from '../components/Button.js';
import { EmptyState, SkeletonPage } from '../components/Empty.js';
import { Layout, PageHeading } from '../components/Page.js';
import { useLoginAddress } from '../form/FormNotices.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { useViewer } from './viewer.js';

/** Shows its children to people who are logged in; to others how to log in, and back here afterwards. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const { viewer, loading } = useViewer();
  const texts = useMessages(platformMessages);
  const login = useLoginAddress();
  if (loading) return <SkeletonPage />;
  if (viewer) return <>{children}</>;
  return (
    <Layout width="narrow">
      <PageHeading title={texts.signInTitle} lead={texts.signInText} />
      <div className="flex flex-wrap gap-4">
        <LinkButton to={login} size="large" wide>
          {texts.login}
        </LinkButton>
        <LinkButton to={login.replace('/login', '/signup')} variant="outline" size="large" wide>
          {texts.signUp}
        </LinkButton>
      </div>
    </Layout>
  );
}

/** Shows its children to people with one of the platform roles (the server checks again, always). */
export function RequireRole({ roles, children }: { roles: readonly string[]; children: ReactNode }) {
  const { hasRole } = useViewer();
  const texts = useMessages(platformMessages);
  return (
    <RequireSignIn>
      {hasRole(...roles) ? (
        children
      ) : (
        <Layout width="narrow">
          <PageHeading title={texts.notAllowedTitle} />
          <EmptyState
            icon="lock"
            title={texts.notAllowedText}
            action={<LinkButton to="/">{texts.toHome}</LinkButton>}
          />
        </Layout>
      )}
    </RequireSignIn>
  );
}
