import { PostingCard } from '@musubi/marketplace/web';
import { useMessages } from '@musubi/platform/web';
import { FitDetails } from '../FitDetails.js';
import { recommendedMessages } from '../messages/recommended.js';
import { Hidden, OpinionButtons, useOpinion } from '../opinion/OpinionButtons.js';
import { Reasons } from '../Reasons.js';
import type { RecommendedNeed } from './recommended-queries.js';

/** A recommended posting: its card, why it fits, and what one thinks of it. */
export function NeedCard({ found, organisationId }: { found: RecommendedNeed; organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const { posting, reasons, misfits, factors, goesWith } = found;
  const subject = {
    ...{ organisationId, aboutOrganisationId: posting.organisation.id, postingId: posting.id, name: posting.title },
    liked: false,
  };
  const state = useOpinion(subject);
  if (state.given?.opinion === 'unfit') return <Hidden name={posting.title} state={state} />;
  return (
    <div className="grid gap-3 rounded-16 bg-solid-gray-50 p-3 sm:p-4">
      <PostingCard posting={posting} level={3} />
      <div className="px-1">
        <Reasons reasons={reasons} misfits={misfits} />
        {goesWith && (
          <p className="mt-3 mb-0 text-dns-14N-130 leading-[1.6]! break-words">
            {t.goesWith}: {goesWith.title}
          </p>
        )}
      </div>
      <FitDetails name={posting.title} factors={factors} reasons={reasons} />
      <div className="-mt-3 px-1">
        <OpinionButtons subject={subject} state={state} />
      </div>
    </div>
  );
}
