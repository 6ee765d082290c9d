import { Card, Icon, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { IntroductionData } from './IntroductionPage.js';

/** The other side's private contact, after both have said yes; until then, why there is none. */
export function ContactCard({
  introduction,
}: {
  introduction: Pick<IntroductionData, 'contact' | 'state' | 'mySide' | 'moves'>;
}) {
  const t = useMessages(collaborationTexts);
  const { contact, state, mySide } = introduction;
  if (!mySide || (state !== 'accepted' && introduction.moves.length === 0)) return null;
  if (!contact)
    return (
      <Card className="flex gap-3 bg-solid-gray-50">
        <Icon name="lock" size={24} />
        <p className="m-0">{t.contactLocked}</p>
      </Card>
    );
  const lines = [
    { term: t.contactName, value: contact.name, href: null },
    { term: t.contactTel, value: contact.tel, href: `tel:${contact.tel ?? ''}` },
    { term: t.contactEmail, value: contact.email, href: `mailto:${contact.email ?? ''}` },
    { term: t.contactAddress, value: contact.address, href: null },
  ].filter((each) => each.value);
  return (
    <Card>
      <h2 className="m-0 text-std-18B-160">{t.contactTitle}</h2>
      <p className="mt-1 mb-0">{contact.organisationName}</p>
      {lines.length === 0 && <p className="mt-3 mb-0 text-solid-gray-700">{t.contactNone}</p>}
      <dl className="mt-3 mb-0 grid gap-3">
        {lines.map(({ term, value, href }) => (
          <div key={term}>
            <dt className="text-dns-14N-130 text-solid-gray-700">{term}</dt>
            <dd className="m-0 wrap-anywhere">
              {href ? (
                <a href={href} className="link inline-block py-1">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 mb-0 text-dns-14N-130 text-solid-gray-700">{t.contactHelp}</p>
    </Card>
  );
}
