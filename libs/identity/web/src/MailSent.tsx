import { Disclosure, Icon, Layout, PageHeading, Button, useMessages } from '@musubi/platform/web';
import { identityMessages } from './messages/messages.js';

/** After a mail was asked for: what happens next, and what to do when nothing comes. */
export function MailSent({ title, text, onAgain }: { title: string; text: string; onAgain: () => void }) {
  const t = useMessages(identityMessages);
  return (
    <Layout width="narrow">
      <span className="mb-4 grid size-16 place-items-center rounded-full bg-key-50 text-key-900">
        <Icon name="mail" size={32} />
      </span>
      <PageHeading title={title} lead={text} />
      <Disclosure title={t.mailMissing}>
        <p className="mt-0">{t.mailMissingText}</p>
        <Button variant="outline" onClick={onAgain}>
          {t.tryAgain}
        </Button>
      </Disclosure>
    </Layout>
  );
}
