import { Card, LinkButton, useMessages, useViewer } from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';
import type { PostingData } from './posting-query.js';

/** The one thing to do on a posting: ask to talk. */
export function TalkBox({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const { viewer } = useViewer();
  const mine = viewer?.memberships.some((each) => each.organisationId === posting.organisation.id) ?? false;
  if (mine || !mayTalk(posting)) return null;
  const over = posting.state !== 'published';
  return (
    <Card tone="key">
      {over && <p className="m-0 mb-3">{t.stillTalk}</p>}
      <LinkButton
        to={`/postings/${posting.id}/talk`}
        size="large"
        icon="talk"
        variant={over ? 'outline' : 'solid'}
        className="w-full"
      >
        {t.talk}
      </LinkButton>
      <p className="m-0 mt-3 text-dns-14N-130 text-solid-gray-800">{t.talkHint}</p>
    </Card>
  );
}

/** While it is open; afterwards too, unless its owner wants to be left in peace. */
function mayTalk({ state, quietAfterwards }: PostingData): boolean {
  return state === 'published' || (['fulfilled', 'expired'].includes(state) && !quietAfterwards);
}
