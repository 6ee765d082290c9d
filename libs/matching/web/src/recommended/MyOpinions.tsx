import { unfitReasons } from '@musubi/matching/model';
import { Button, type ResultOf, Section, TextLink, useAction, useFormat, useMessages } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { recommendedMessages } from '../messages/recommended.js';
import { WithdrawOpinion } from '../opinion/opinion-actions.js';
import { MyOpinionsQuery } from './recommended-queries.js';

type Opinion = ResultOf<typeof MyOpinionsQuery>['matchOpinions'][number];

/** What one's organisation said of recommendations; each can be taken back. Nothing while nothing was said. */
export function MyOpinions({ organisationId }: { organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const [{ data }, again] = useQuery({
    query: MyOpinionsQuery,
    variables: { organisationId },
    requestPolicy: 'cache-and-network',
  });
  const [withdraw, { pending }] = useAction(WithdrawOpinion);
  const take = async (id: string) => {
    const result = await withdraw({ input: { id } });
    if (result.ok) again({ requestPolicy: 'network-only' });
  };
  if (!data || data.matchOpinions.length === 0) return null;
  return (
    <Section title={t.opinionsTitle}>
      <p className="mt-0">{t.opinionsLead}</p>
      <ul className="m-0 list-none divide-y divide-solid-gray-300 border-y border-solid-gray-300 p-0">
        {data.matchOpinions.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <OpinionWords opinion={each} />
            <Button variant="outline" size="small" pending={pending} onClick={() => void take(each.id)}>
              {t.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OpinionWords({ opinion }: { opinion: Opinion }) {
  const t = useMessages(recommendedMessages);
  const format = useFormat();
  const why = unfitReasons.find((each) => each.value === opinion.reason)?.label;
  const said = opinion.opinion === 'fits' ? t.opinionFits : t.opinionUnfit;
  return (
    <div className="min-w-0 break-words">
      <p className="m-0">
        <TextLink to={`/organisations/${opinion.aboutOrganisationId}`}>{opinion.aboutName}</TextLink>
      </p>
      <p className="m-0 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
        {[said, why, opinion.note, opinion.postingTitle && t.aboutPosting(opinion.postingTitle)]
          .filter(Boolean)
          .join('／')}{' '}
        {format.date(opinion.givenAt)}
      </p>
    </div>
  );
}
