import { Notice, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';

export interface StandingData {
  readonly state: string;
  readonly inForce: number | null;
  readonly signing: number | null;
}

/** Says which version binds the partners now, whenever that is not plain: a newer one is being signed, or the plan was edited. */
export function AgreementStandingNotice({ standing, className }: { standing: StandingData; className?: string }) {
  const t = useMessages(collaborationTexts);
  const { state, inForce, signing } = standing;
  const older = inForce === null ? t.standingNone : t.standingOlder(inForce);
  if (state === 'signing' && signing !== null)
    return (
      <Notice tone="warning" title={t.standingSigning(signing)} className={className}>
        {older}
      </Notice>
    );
  if (state === 'edited')
    return (
      <Notice tone="warning" title={t.standingEdited} className={className}>
        {older}
      </Notice>
    );
  if (state !== 'inForce' || inForce === null) return null;
  return <Notice tone="success" title={t.standingInForce(inForce)} className={className} />;
}
