import {
  Badge,
  Button,
  graphql,
  LabelRow,
  LoadError,
  type ResultOf,
  Skeleton,
  TextLink,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { ExplainedFragment } from '../explained.js';
import { FitDetails } from '../FitDetails.js';
import { deskMessages } from '../messages/desk.js';
import { Reasons } from '../Reasons.js';

const DeskRecommendationsQuery = graphql(
  `
    query DeskRecommendations($postingId: ID!) {
      deskRecommendations(postingId: $postingId, first: 8) {
        organisationId
        name
        verified
        seldomShown
        open
        limit
        answer {
          id
          title
        }
        ...Explained
      }
    }
  `,
  [ExplainedFragment],
);

type Found = ResultOf<typeof DeskRecommendationsQuery>['deskRecommendations'][number];

interface Props {
  readonly postingId: string;
  readonly chosen: string | null;
  readonly onChoose: (organisationId: string, name: string) => void;
}

/** On the coordinators' desk: whom a need fits best, by the same score and with the same reasons as everywhere. */
export function DeskCandidates({ postingId, chosen, onChoose }: Props) {
  const t = useMessages(deskMessages);
  const [{ data, error }, again] = useQuery({
    query: DeskRecommendationsQuery,
    variables: { postingId },
    requestPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? (
      <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton lines={8} />
    );
  if (data.deskRecommendations.length === 0) return <p className="m-0 text-solid-gray-700">{t.none}</p>;
  return (
    <ul className="m-0 grid list-none gap-3 p-0">
      {data.deskRecommendations.map((found) => (
        <Candidate
          key={found.organisationId}
          found={found}
          chosen={chosen === found.organisationId}
          onChoose={() => onChoose(found.organisationId, found.name)}
        />
      ))}
    </ul>
  );
}

function Candidate({ found, chosen, onChoose }: { found: Found; chosen: boolean; onChoose: () => void }) {
  const t = useMessages(deskMessages);
  const { name, answer, reasons, misfits, factors } = found;
  return (
    <li
      className={`min-w-0 rounded-12 border p-4 ${chosen ? 'border-key-900 bg-key-50' : 'border-solid-gray-300 bg-white'}`}
    >
      <h5 className="m-0 text-std-17B-170 wrap-anywhere">
        <TextLink to={`/organisations/${found.organisationId}`}>{name}</TextLink>
      </h5>
      <div className="mt-2 mb-3">
        <LabelRow>
          {found.verified && (
            <Badge tone="success" icon="check">
              {t.verified}
            </Badge>
          )}
          <Badge>{t.load(found.open, found.limit)}</Badge>
          {found.seldomShown && <Badge>{t.seldom}</Badge>}
        </LabelRow>
      </div>
      <Reasons reasons={reasons} misfits={misfits} />
      {answer && (
        <p className="mt-3 mb-0 text-dns-14N-130 leading-[1.6]! wrap-anywhere">
          {t.answer}: <TextLink to={`/postings/${answer.id}`}>{answer.title}</TextLink>
        </p>
      )}
      <div className="mt-3">
        <FitDetails name={name} factors={factors} reasons={reasons} />
      </div>
      <Button variant="outline" size="small" className="mt-3" aria-pressed={chosen} onClick={onChoose}>
        {chosen ? t.chosen : t.choose}
      </Button>
    </li>
  );
}
