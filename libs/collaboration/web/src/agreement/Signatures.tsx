import { Icon, useFormat, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { VersionData } from './AgreementPage.js';

/** Every partner of a version: signed by whom and when, or not yet. */
export function Signatures({ version }: { version: VersionData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  return (
    <div className="mt-8">
      <h3 className="m-0 text-std-16B-170">{t.signatures}</h3>
      <ul className="mt-3 mb-0 grid list-none gap-3 p-0">
        {version.signatures.map((each) => (
          <li key={each.organisationId} className="flex items-start gap-3">
            <Icon
              name={each.signedAt ? 'success' : 'clock'}
              size={24}
              className={each.signedAt ? 'text-success-2' : 'text-solid-gray-600'}
            />
            <span className="min-w-0">
              <span className="block text-std-16N-170">{each.organisationName}</span>
              <span className="block text-dns-14N-130 text-solid-gray-700">
                {each.signedAt && each.personName
                  ? t.signedAt(each.personName, format.dateTime(each.signedAt))
                  : t.notSigned}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
