import { OrganisationCardFragment, OrganisationCardView } from '@musubi/identity/web';
import { Badge, type FragmentOf, graphql, LinkCard, readFragment, useMessages } from '@musubi/platform/web';
import { MarkedText, PostingCard, PostingCardFragment } from '../card/PostingCard.js';
import { marketplaceMessages } from '../messages/messages.js';

export const FoundFragment = graphql(
  `
    fragment FoundView on Found {
      kind
      path
      title {
        text
        hit
      }
      snippet {
        text
        hit
      }
      posting {
        id
        ...PostingCardView
      }
      organisation {
        id
        ...OrganisationCardView
      }
    }
  `,
  [PostingCardFragment, OrganisationCardFragment],
);

/** Whatever was found, in the look of its kind, with the found words marked. */
export function FoundCard(props: { found: FragmentOf<typeof FoundFragment> }) {
  const t = useMessages(marketplaceMessages);
  const { kind, path, title, snippet, posting, organisation } = readFragment(FoundFragment, props.found);
  if (posting) return <PostingCard posting={posting} title={title} snippet={snippet} />;
  const body = snippet.some((part) => part.text.trim() !== '') ? <MarkedText parts={snippet} /> : null;
  if (organisation)
    return <OrganisationCardView organisation={organisation} title={<MarkedText parts={title} />} summary={body} />;
  if (!path) return null;
  return (
    <LinkCard to={path} title={<MarkedText parts={title} />} before={<Badge tone="info">{t.kindName(kind)}</Badge>}>
      <p className="m-0 line-clamp-3 text-std-16N-170 text-solid-gray-800">{body}</p>
    </LinkCard>
  );
}
