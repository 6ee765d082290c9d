import { Badge, OrganisationLogo, fileUrl, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { togetherMessages } from './together-messages.js';

type Agreement = Application['agreements'][number];

/** Which partners have agreed to the content as it is now. */
export function AgreementList({ application }: { application: Application }) {
  return (
    <ul className="m-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
      {application.partners.map((partner) => (
        <AgreementLine
          key={partner.id}
          partner={partner}
          agreement={application.agreements.find((each) => each.organisationId === partner.id)}
        />
      ))}
    </ul>
  );
}

function AgreementLine({ partner, agreement }: { partner: ApplicationPartner; agreement: Agreement | undefined }) {
  const t = useMessages(grantsMessages);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <OrganisationLogo name={partner.name} size={40} src={partner.logoFileId ? fileUrl(partner.logoFileId) : null} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block text-std-16B-170">{partner.name}</span>
        <span className="block text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
          {agreement ? <AgreedWords agreement={agreement} /> : partner.typeLabel}
        </span>
      </span>
      {agreement ? (
        <Badge tone="success" icon="check">
          {t.agreed}
        </Badge>
      ) : (
        <Badge>{t.notAgreed}</Badge>
      )}
    </li>
  );
}

function AgreedWords({ agreement }: { agreement: Agreement }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const w = useMessages(togetherMessages);
  if (agreement.signedOn) return w.paperSignedOn(agreement.personName ?? '', f.date(agreement.signedOn));
  return t.agreedAt(agreement.personName ?? '', f.dateTime(agreement.agreedAt));
}
