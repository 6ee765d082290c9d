import {
  Card,
  CardGrid,
  EmptyState,
  graphql,
  LinkButton,
  LoadError,
  type ResultOf,
  Section,
  SkeletonCards,
  TextLink,
  useMessages,
  useViewer,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { homeRecommendedMessages } from '../messages/home-recommended.js';
import { Reasons } from '../Reasons.js';

const HomeRecommendationsQuery = graphql(`
  query HomeRecommendations($organisationId: ID!) {
    homeRecommendations(organisationId: $organisationId) {
      needId
      needTitle
      needs {
        posting {
          id
          title
          organisation {
            id
            name
          }
        }
        reasons {
          code
          message
        }
      }
      partners {
        organisationId
        name
        reasons {
          code
          message
        }
      }
    }
  }
`);
type Found = ResultOf<typeof HomeRecommendationsQuery>['homeRecommendations'];

/** On the front page, for whoever acts for an organisation: what could suit it today. Nothing for others. */
export function HomeRecommendations() {
  const { acting } = useViewer();
  return acting ? <Strip key={acting.organisationId} {...acting} /> : null;
}

function Strip({ organisationId, organisationName }: { organisationId: string; organisationName: string }) {
  const t = useMessages(homeRecommendedMessages);
  const [{ data, error }, again] = useQuery({ query: HomeRecommendationsQuery, variables: { organisationId } });
  const found = data?.homeRecommendations;
  return (
    <Section
      title={t.title}
      lead={t.lead(organisationName)}
      className="first:mt-12! sm:first:mt-16!"
      action={<TextLink to="/recommendations">{t.all}</TextLink>}
    >
      {error && !data && <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !found && <SkeletonCards count={3} />}
      {found && <Lists found={found} organisationId={organisationId} />}
    </Section>
  );
}

function Lists({ found, organisationId }: { found: Found; organisationId: string }) {
  const t = useMessages(homeRecommendedMessages);
  const { needs, needId, needTitle, partners } = found;
  if (needs.length === 0 && partners.length === 0)
    return (
      <EmptyState
        icon="heart"
        title={t.empty}
        action={<LinkButton to={`/organisations/${organisationId}/edit/activity`}>{t.edit}</LinkButton>}
      >
        {t.emptyText}
      </EmptyState>
    );
  return (
    <div className="grid gap-8">
      {needs.length > 0 && (
        <CardGrid>
          {needs.map(({ posting, reasons }) => (
            <Suggestion
              key={posting.id}
              to={`/postings/${posting.id}`}
              title={posting.title}
              by={posting.organisation.name}
              reasons={reasons}
            />
          ))}
        </CardGrid>
      )}
      {partners.length > 0 && (
        <div>
          <h3 className="mt-0 mb-4 text-std-17B-170 break-words">{t.partnersFor(needTitle ?? '')}</h3>
          <CardGrid>
            {partners.map(({ organisationId: id, name, reasons }) => (
              <Suggestion key={id} to={`/organisations/${id}`} title={name} reasons={reasons} />
            ))}
          </CardGrid>
          <p className="mt-4 mb-0">
            <TextLink to={`/postings/${needId}`}>{t.toNeed}</TextLink>
          </p>
        </div>
      )}
    </div>
  );
}

interface SuggestionProps {
  readonly to: string;
  readonly title: string;
  readonly by?: string;
  readonly reasons: Found['partners'][number]['reasons'];
}

/** One suggestion with the strongest of its reasons. */
function Suggestion({ to, title, by, reasons }: SuggestionProps) {
  return (
    <Card>
      <p className="m-0 text-std-17B-170 break-words">
        <TextLink to={to}>{title}</TextLink>
      </p>
      {by && <p className="mt-1 mb-0 text-dns-14N-130 leading-[1.6]! text-solid-gray-800 break-words">{by}</p>}
      <div className="mt-3">
        <Reasons reasons={reasons.slice(0, 1)} misfits={[]} />
      </div>
    </Card>
  );
}
