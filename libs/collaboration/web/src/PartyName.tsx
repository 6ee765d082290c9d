import { fileUrl, OrganisationLogo } from '@musubi/platform/web';
import { Link } from 'react-router';

export interface PartyLook {
  readonly id: string;
  readonly name: string;
  readonly logoFileId: string | null;
}

/** An organisation with its face; a link to its page unless `plain`. */
export function PartyName({ party, size = 40, plain = false }: { party: PartyLook; size?: number; plain?: boolean }) {
  const logo = party.logoFileId ? `${fileUrl(party.logoFileId)}?width=320` : null;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <OrganisationLogo name={party.name} src={logo} size={size} />
      {plain ? (
        <span className="min-w-0 wrap-anywhere">{party.name}</span>
      ) : (
        <Link to={`/organisations/${party.id}`} className="link min-w-0 wrap-anywhere">
          {party.name}
        </Link>
      )}
    </span>
  );
}
