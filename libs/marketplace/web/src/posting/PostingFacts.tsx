import { amountWords, isResourceKind } from '@musubi/marketplace/model';
import { Card, DescriptionList, type Fact, Section, useFormat, useMessages } from '@musubi/platform/web';
import { areaWords } from '../card/area-words.js';
import { marketplaceMessages } from '../messages/messages.js';
import type { PostingData } from './posting-query.js';

/** Each thing needed or offered with its amount. */
export function PostingResources({ posting }: { posting: Pick<PostingData, 'resources'> }) {
  const t = useMessages(marketplaceMessages);
  return (
    <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2">
      {posting.resources.map((each) => (
        <Card as="li" key={each.kind} className="p-4!">
          <p className="m-0 flex items-baseline justify-between gap-3">
            <span className="text-dns-14B-130 text-key-900">{t.resourceKind(each.kind)}</span>
            <span className="text-std-18B-160">
              {isResourceKind(each.kind) && amountWords({ ...each, kind: each.kind })}
            </span>
          </p>
          <p className="m-0 mt-1">{each.note}</p>
        </Card>
      ))}
    </ul>
  );
}

/** Where, when, for whom: only what was said. */
export function PostingFacts({ posting }: { posting: PostingData }) {
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  const period = usePeriod(posting);
  const days = [t.weekdays(posting.weekdays), t.dayParts(posting.dayParts)].filter(Boolean).join('　');
  const fact = (title: string, value: string): Fact[] =>
    value ? [{ title, value: <span className="whitespace-pre-line">{value}</span> }] : [];
  const facts: Fact[] = [
    ...fact(t.factPlace, [areaWords(posting, t.area), posting.placeHint].filter(Boolean).join('\n')),
    ...fact(t.factPeriod, period),
    ...fact(t.factDays, days),
    ...fact(t.factDeadline, posting.deadline ? format.dateWithEra(posting.deadline) : ''),
    ...fact(t.factForWhom, posting.forWhom),
    ...fact(t.factWanted, posting.wantedTypes.map(t.organisationType).join('、') || t.anybody),
    ...fact(t.factConditions, posting.conditions),
    ...fact(t.factFields, posting.fields.map(t.field).join('、')),
    ...fact(t.factSdgs, posting.sdgs.map(t.sdg).join('、')),
    ...fact(t.factEnds, posting.endsOn ? format.dateWithEra(posting.endsOn) : ''),
  ];
  return <DescriptionList facts={facts} />;
}

function usePeriod({ periodFrom: from, periodTo: to }: PostingData): string {
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  if (from && to) return t.periodBetween(format.date(from), format.date(to));
  if (from) return t.periodSince(format.date(from));
  return to ? t.periodTill(format.date(to)) : t.periodOpen;
}

export function PostingPhotos({ images }: { images: PostingData['images'] }) {
  const t = useMessages(marketplaceMessages);
  if (images.length === 0) return null;
  return (
    <Section title={t.photos}>
      <ul className="m-0 grid list-none grid-cols-2 gap-3 p-0 sm:grid-cols-3">
        {images.map((image, index) => (
          <li key={image.id}>
            <a href={`/files/${image.id}`} className="block">
              <img
                src={`/files/${image.id}?width=960`}
                alt={image.alt || t.photo(index + 1)}
                loading="lazy"
                className="aspect-4/3 w-full rounded-8 object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
