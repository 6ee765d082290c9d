import { useRouteError } from 'react-router';
import { Button, ButtonRow, LinkButton } from '../components/Button.js';
import { Layout, PageHeading } from '../components/Page.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';

/** No such page, or a row that is gone: a page answers with this when its query gave null. */
export function NotFoundPage() {
  const texts = useMessages(platformMessages);
  return (
    <Layout width="narrow">
      <PageHeading title={texts.notFoundTitle} lead={texts.notFoundText} />
      <ButtonRow>
        <LinkButton to="/search" icon="search">
          {texts.toSearch}
        </LinkButton>
        <LinkButton to="/" variant="outline">
          {texts.toHome}
        </LinkButton>
      </ButtonRow>
    </Layout>
  );
}

/** A page broke: says so in words; what was typed is kept by the form kit. */
export function CrashedPage() {
  const texts = useMessages(platformMessages);
  const error = useRouteError();
  return (
    <Layout width="narrow">
      <PageHeading title={texts.crashedTitle} lead={texts.crashedText} />
      <ButtonRow>
        <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
        <LinkButton to="/" variant="outline" reloadDocument>
          {texts.toHome}
        </LinkButton>
      </ButtonRow>
      {import.meta.env?.DEV && error instanceof Error && (
        <pre className="mt-8 overflow-auto text-dns-14N-130">{error.stack}</pre>
      )}
    </Layout>
  );
}
