import { Card, OrganisationLogo, TextLink, useMessages } from '@musubi/platform/web';
import { VerifiedMark } from '../card/PostingCard.js';
import { marketplaceMessages } from '../messages/messages.js';
import type { PostingData } from './posting-query.js';

/** Who posts: name, type, whether verified, and the way to its page. */
export function PostingOrganisationCard({ organisation }: { organisation: PostingData['organisation'] }) {
  const t = useMessages(marketplaceMessages);
  return (
    <Card>
      <h2 className="m-0 mb-3 text-dns-14B-130 text-solid-gray-700">{t.organisation}</h2>
      <div className="flex items-center gap-3">
        <OrganisationLogo
          name={organisation.name}
          src={organisation.logoFileId && `/files/${organisation.logoFileId}?width=320`}
        />
        <div className="min-w-0">
          <p className="m-0 text-std-17B-170">{organisation.name}</p>
          <p className="m-0 flex flex-wrap gap-x-2 text-dns-14N-130 text-solid-gray-700">
            <span>{t.organisationType(organisation.type)}</span>
            {organisation.verified && <VerifiedMark />}
          </p>
        </div>
      </div>
      <p className="m-0 mt-3">
        <TextLink to={`/organisations/${organisation.id}`}>{t.seeOrganisation}</TextLink>
      </p>
    </Card>
  );
}
