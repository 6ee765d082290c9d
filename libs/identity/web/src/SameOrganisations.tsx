import { areaName, organisationTypes, type OrganisationType } from '@musubi/identity/model';
import { Badge, Button, ButtonRow, Card, LabelRow, LinkButton, Notice, Stack, useMessages } from '@musubi/platform/web';
import { JoinForm } from './JoinBox.js';
import { identityMessages } from './messages/messages.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly type: string;
  readonly wards: readonly string[];
  readonly townName: string | null;
  readonly verified: boolean;
  readonly hasMembers: boolean;
  readonly sameNumber: boolean;
}

/** Before the same organisation is registered twice: the likely ones, joining them, or 「別の団体です」. */
export function SameOrganisations(props: {
  candidates: readonly Candidate[];
  pending: boolean;
  onDifferent: () => void;
  onBack: () => void;
}) {
  const t = useMessages(identityMessages);
  const certain = props.candidates.some((each) => each.sameNumber);
  return (
    <Stack>
      <Notice tone="warning" live title={t.sameTitle}>
        {t.sameText}
      </Notice>
      <Stack gap="small">
        {props.candidates.map((each) => (
          <CandidateCard key={each.id} candidate={each} />
        ))}
      </Stack>
      <ButtonRow>
        {!certain && (
          <Button variant="outline" size="large" pending={props.pending} onClick={props.onDifferent}>
            {t.differentOne}
          </Button>
        )}
        <Button variant="text" size="large" onClick={props.onBack}>
          {t.back}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

function CandidateCard({ candidate }: { candidate: Candidate }) {
  const t = useMessages(identityMessages);
  return (
    <Card>
      <LabelRow>
        <Badge>{organisationTypes[candidate.type as OrganisationType]}</Badge>
        {candidate.verified && (
          <Badge tone="success" icon="check">
            {t.verified}
          </Badge>
        )}
        {candidate.sameNumber && <Badge tone="warning">{t.sameNumber}</Badge>}
        {!candidate.hasMembers && <Badge>{t.hasNoMembers}</Badge>}
      </LabelRow>
      <h3 className="mt-3 mb-1 text-std-18B-160 break-words">{candidate.name}</h3>
      <p className="mt-0 mb-4 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        {[candidate.nameKana, ...candidate.wards.map(areaName), candidate.townName].filter(Boolean).join(' / ')}
      </p>
      <Stack gap="small">
        <JoinForm id={candidate.id} waiting={false} />
        <LinkButton to={`/organisations/${candidate.id}`} variant="text" className="self-start">
          {t.seeThis}
        </LinkButton>
      </Stack>
    </Card>
  );
}
