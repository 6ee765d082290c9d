import {
  Badge,
  Chip,
  type FragmentOf,
  graphql,
  Icon,
  LabelRow,
  LinkCard,
  readFragment,
  type ResultOf,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';
import { KindBadge } from './KindBadge.js';
import { areaWords } from './area-words.js';

export const PostingCardFragment = graphql(`
  fragment PostingCardView on PostingCard {
    id
    kind
    title
    lead
    fields
    resourceKinds
    reach
    wards
    deadline
    endsOn
    publishedAt
    image {
      id
      alt
    }
    organisation {
      id
      name
      type
      verified
    }
  }
`);

export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Text with the found words marked. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return (
    <>
      {parts.map((part, index) =>
        part.hit ? (
          <mark key={index} className="rounded-4 bg-yellow-200 px-0.5 text-inherit">
            {part.text}
          </mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </>
  );
}

/** A posting in a list: what, where, until when, who. `title` and `snippet` carry marked words of a search. */
export function PostingCard({
  posting,
  title,
  snippet,
  level = 3,
}: {
  posting: FragmentOf<typeof PostingCardFragment>;
  title?: readonly TextPart[];
  snippet?: readonly TextPart[];
  level?: 2 | 3 | 4;
}) {
  const card = readFragment(PostingCardFragment, posting);
  return (
    <LinkCard
      to={`/postings/${card.id}`}
      level={level}
      title={<TextOr parts={title} text={card.title} />}
      before={<CardLabels card={card} />}
    >
      <div className="flex gap-4">
        <p className="m-0 line-clamp-3 min-w-0 flex-1 text-std-16N-170 text-solid-gray-800">
          <TextOr parts={snippet} text={card.lead} />
        </p>
        {card.image && (
          <img
            src={`/files/${card.image.id}?width=320`}
            alt={card.image.alt}
            loading="lazy"
            className="hidden size-24 shrink-0 rounded-8 object-cover sm:block"
          />
        )}
      </div>
      <CardFoot card={card} />
    </LinkCard>
  );
}

type CardData = ResultOf<typeof PostingCardFragment>;

function TextOr({ parts, text }: { parts?: readonly TextPart[]; text: string }) {
  return parts?.length ? <MarkedText parts={parts} /> : text;
}

function CardLabels({ card }: { card: CardData }) {
  const t = useMessages(marketplaceMessages);
  return (
    <LabelRow>
      <KindBadge kind={card.kind} />
      {card.resourceKinds.map((kind) => (
        <Badge key={kind} tone={card.kind === 'need' ? 'need' : 'resource'}>
          {t.resourceKind(kind)}
        </Badge>
      ))}
      <TimeLeft day={card.deadline ?? card.endsOn} deadline={card.deadline !== null} />
    </LabelRow>
  );
}

function CardFoot({ card }: { card: CardData }) {
  const t = useMessages(marketplaceMessages);
  return (
    <>
      <LabelRow>
        <Chip icon="place">{areaWords(card, t.area)}</Chip>
        {card.fields.map((field) => (
          <Chip key={field}>{t.field(field)}</Chip>
        ))}
      </LabelRow>
      <p className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1 text-dns-14N-130 text-solid-gray-800">
        <span className="text-dns-14B-130">{card.organisation.name}</span>
        {card.organisation.verified && <VerifiedMark />}
        <span className="text-solid-gray-700">{t.organisationType(card.organisation.type)}</span>
      </p>
    </>
  );
}

export function VerifiedMark() {
  const t = useMessages(marketplaceMessages);
  return (
    <span className="inline-flex items-center gap-0.5 text-success-2" title={t.verifiedHint}>
      <Icon name="success" size={16} />
      <span className="text-dns-14B-130">{t.verified}</span>
    </span>
  );
}

/** How long there is: in days when it is near, else the date. */
export function TimeLeft({ day, deadline }: { day: string | null; deadline: boolean }) {
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  if (!day) return null;
  const days = format.daysLeft(day);
  if (days < 0) return null;
  if (days <= 7)
    return (
      <Badge tone="warning" icon="clock">
        {deadline ? t.deadline(t.daysLeft(days)) : t.daysLeft(days)}
      </Badge>
    );
  return (
    <span className="text-dns-14N-130 text-solid-gray-700">
      {deadline ? t.deadline(format.shortDate(day)) : t.until(format.shortDate(day))}
    </span>
  );
}
