import { Badge, Card, LabelRow, TextLink, useMessages } from '@musubi/platform/web';
import { FitDetails } from '../FitDetails.js';
import { recommendedMessages } from '../messages/recommended.js';
import { Hidden, OpinionButtons, useOpinion } from '../opinion/OpinionButtons.js';
import { Reasons } from '../Reasons.js';
import type { RecommendedPartner } from './recommended-queries.js';

interface Props {
  readonly partner: RecommendedPartner;
  /** Who was recommended to, for which posting. */
  readonly organisationId: string;
  readonly postingId: string | null;
  readonly level?: 3 | 4;
}

/** A recommended organisation: why, what does not fit, what the score is made of, and what one thinks of it. */
export function PartnerCard({ partner, organisationId, postingId }: Props) {
  const { name, answer, reasons, misfits, factors } = partner;
  const t = useMessages(recommendedMessages);
  const subject = {
    ...{ organisationId, aboutOrganisationId: partner.organisationId, postingId, name },
    liked: partner.opinion === 'fits',
  };
  const state = useOpinion(subject);
  if (state.given?.opinion === 'unfit') return <Hidden name={name} state={state} />;
  return (
    <Card>
      <h3 className="m-0 text-std-17B-170 break-words">
        <TextLink to={`/organisations/${partner.organisationId}`}>{name}</TextLink>
      </h3>
      {(partner.verified || partner.seldomShown) && (
        <LabelRow>
          {partner.verified && (
            <Badge tone="success" icon="check">
              {t.verified}
            </Badge>
          )}
          {partner.seldomShown && <Badge tone="neutral">{t.seldom}</Badge>}
        </LabelRow>
      )}
      <div className="mt-2">
        <Reasons reasons={reasons} misfits={misfits} />
      </div>
      {answer && (
        <p className="mt-3 mb-0 text-dns-14N-130 leading-[1.6]! break-words">
          {t.answer}: <TextLink to={`/postings/${answer.id}`}>{answer.title}</TextLink>
        </p>
      )}
      <div className="mt-3">
        <FitDetails name={name} factors={factors} reasons={reasons} />
      </div>
      <OpinionButtons subject={subject} state={state} />
    </Card>
  );
}
