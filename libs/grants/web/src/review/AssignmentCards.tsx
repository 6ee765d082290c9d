import { reviewerBackgrounds } from '@musubi/grants/model';
import { fieldName } from '@musubi/identity/model';
import { Badge, Card, CheckboxGroup, useMessages } from '@musubi/platform/web';
import type { Board, Chosen } from './AssignmentPage.js';
import { committeeMessages } from './committee-messages.js';

type Reviewer = Board['reviewers'][number];
type Application = Board['applications'][number];

interface CardsProps {
  readonly board: Board;
  readonly chosen: Chosen;
  readonly wanted: number;
  readonly onChange: (chosen: Chosen) => void;
}

/** One card per application with everybody who may review it; conflicts say why they are not to be chosen. */
export function AssignmentCards({ board, chosen, wanted, onChange }: CardsProps) {
  return (
    <div className="min-w-0 space-y-6">
      {board.applications.map((application) => (
        <ApplicationCard
          key={application.id}
          board={board}
          application={application}
          ids={chosen[application.id] ?? []}
          wanted={wanted}
          onChange={(ids) => onChange({ ...chosen, [application.id]: ids })}
        />
      ))}
    </div>
  );
}

function ApplicationCard({
  board,
  application,
  ids,
  wanted,
  onChange,
}: {
  board: Board;
  application: Application;
  ids: readonly string[];
  wanted: number;
  onChange: (ids: string[]) => void;
}) {
  const t = useMessages(committeeMessages);
  const conflictOf = (reviewer: Reviewer) =>
    board.conflicts.find((each) => each.applicationId === application.id && each.reviewerId === reviewer.id);
  const conflictWords = (reviewer: Reviewer) => {
    const conflict = conflictOf(reviewer);
    return conflict ? t.conflictWith(conflict.source, conflict.organisation ?? '') : '';
  };
  const free = board.reviewers.filter((reviewer) => !conflictOf(reviewer) || ids.includes(reviewer.id));
  const closed = board.reviewers.filter((reviewer) => conflictOf(reviewer) && !ids.includes(reviewer.id));
  const keep = application.submittedIds;
  return (
    <Card>
      <Badge tone={ids.length === wanted ? 'success' : 'warning'}>{t.count(ids.length, wanted)}</Badge>
      <h2 className="m-0 mt-2 text-std-18B-160">{application.title}</h2>
      <p className="m-0 mb-4 text-solid-gray-700">
        {application.number} {application.partners.join('\u3001')}
      </p>
      <CheckboxGroup
        id={`reviewers-${application.id}`}
        label={t.candidates(application.number)}
        value={[...ids]}
        onChange={(next) => onChange([...new Set([...next, ...keep])])}
        options={free.map((reviewer) => ({
          value: reviewer.id,
          label: reviewer.name,
          hint: [
            backgroundOf(reviewer),
            reviewer.fields
              .filter((field) => application.fields.includes(field))
              .map(fieldName)
              .join('\u3001'),
            keep.includes(reviewer.id) ? t.handedIn : '',
            conflictWords(reviewer),
          ]
            .filter(Boolean)
            .join('\u3000'),
        }))}
      />
      {closed.length > 0 && (
        <ul className="m-0 mt-3 list-none space-y-1 p-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
          {closed.map((reviewer) => (
            <li key={reviewer.id}>{`${reviewer.name}\uff08${conflictWords(reviewer)}\uff09`}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const backgroundOf = ({ background }: Reviewer): string =>
  reviewerBackgrounds[background as keyof typeof reviewerBackgrounds] ?? '';

/** How much everybody has, beside the cards. */
export function AssignmentLoads({ board, chosen }: { board: Board; chosen: Chosen }) {
  const t = useMessages(committeeMessages);
  const loadOf = (id: string) => Object.values(chosen).filter((ids) => ids.includes(id)).length;
  return (
    <section className="min-w-0 lg:sticky lg:top-4 lg:self-start" aria-labelledby="loads">
      <h2 id="loads" className="m-0 mb-4 text-std-18B-160">
        {t.loads}
      </h2>
      <ul className="m-0 list-none space-y-3 p-0">
        {board.reviewers.map((reviewer) => (
          <li key={reviewer.id} className="border-b border-solid-gray-200 pb-2">
            <span className="flex justify-between gap-4">
              <span className="font-700">{reviewer.name}</span>
              <span className="tabular-nums">
                {loadOf(reviewer.id)}
                {t.items}
              </span>
            </span>
            <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
              {[backgroundOf(reviewer), reviewer.fields.map(fieldName).join('\u3001')].filter(Boolean).join('\u3000')}
            </span>
            {!reviewer.declared && <Badge tone="warning">{t.notDeclared}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
