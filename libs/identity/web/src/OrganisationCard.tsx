import { areaName, fieldName, organisationTypes, type OrganisationType } from '@musubi/identity/model';
import {
  Badge,
  Chip,
  type FragmentOf,
  graphql,
  Icon,
  LabelRow,
  LinkCard,
  OrganisationLogo,
  readFragment,
  type ResultOf,
  useMessages,
} from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { identityMessages } from './messages/messages.js';

const shownFields = 3;

/** An organisation in a list: face, name, what it does, where. */
export function OrganisationCardView(props: {
  organisation: FragmentOf<typeof OrganisationCardFragment>;
  /** Name and summary with the found words marked. */
  title?: ReactNode;
  summary?: ReactNode;
}) {
  const t = useMessages(identityMessages);
  const organisation = readFragment(OrganisationCardFragment, props.organisation);
  const summary = props.summary ?? organisation.summary;
  return (
    <LinkCard
      to={`/organisations/${organisation.id}`}
      title={<span className="break-words">{props.title ?? organisation.name}</span>}
      before={
        <div className="flex items-center gap-3">
          <OrganisationLogo
            name={organisation.name}
            src={organisation.logoFileId && `/files/${organisation.logoFileId}?width=320`}
            size={48}
          />
          <LabelRow>
            <Badge>{organisationTypes[organisation.type as OrganisationType]}</Badge>
            {organisation.verifiedAt && (
              <Badge tone="success" icon="check">
                {t.verified}
              </Badge>
            )}
          </LabelRow>
        </div>
      }
    >
      {summary && <p className="m-0 line-clamp-3 text-dns-16N-130 leading-[1.6]!">{summary}</p>}
      <Facts organisation={organisation} />
    </LinkCard>
  );
}

/** Fields, wards, past works. */
function Facts({ organisation }: { organisation: ResultOf<typeof OrganisationCardFragment> }) {
  const t = useMessages(identityMessages);
  const { fields, wards } = organisation;
  return (
    <>
      <LabelRow className="mt-auto">
        {fields.slice(0, shownFields).map((field) => (
          <Chip key={field}>{fieldName(field)}</Chip>
        ))}
        {fields.length > shownFields && (
          <span className="text-dns-14N-130">{t.allFields(fields.length - shownFields)}</span>
        )}
      </LabelRow>
      <p className="m-0 flex flex-wrap gap-x-4 gap-y-1 text-dns-14N-130 text-solid-gray-700">
        {wards.length > 0 && (
          <span className="inline-flex items-center gap-1">
            <Icon name="place" size={16} />
            {wards.map(areaName).join(' ')}
          </span>
        )}
        {organisation.pastWorkCount > 0 && (
          <span className="inline-flex items-center gap-1">
            <Icon name="star" size={16} />
            {t.works(organisation.pastWorkCount)}
          </span>
        )}
      </p>
    </>
  );
}

export const OrganisationCardFragment = graphql(`
  fragment OrganisationCardView on OrganisationCard {
    id
    name
    type
    wards
    fields
    summary
    logoFileId
    verifiedAt
    pastWorkCount
  }
`);
