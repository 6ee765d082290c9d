import { buttonClass, Card, Icon, TextLink, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office-messages.js';

/** Where everything about an application lies: its whole history, and all of it as one archive. */
export function OfficeRecord({ id }: { id: string }) {
  const t = useMessages(officeMessages);
  return (
    <Card>
      <h2 className="m-0 text-std-20B-150">{t.record}</h2>
      <p className="m-0 mt-3">
        <TextLink to={`/staff/grants/applications/${id}/history`}>{t.toTimeline}</TextLink>
      </p>
      <p className="m-0 mt-4">
        <a
          href={`/office/applications/${id}/dossier.zip`}
          download
          className={buttonClass({ variant: 'outline', size: 'small' })}
        >
          <Icon name="download" size={20} />
          {t.dossier}
        </a>
      </p>
      <p className="m-0 mt-2 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{t.dossierHelp}</p>
    </Card>
  );
}
