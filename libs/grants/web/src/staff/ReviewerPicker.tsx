import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  CheckboxGroup,
  type FragmentOf,
  graphql,
  readFragment,
  type ResultOf,
  Section,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { reviewerStates } from '@musubi/grants/model';
import { useState } from 'react';
import { reviewMessages } from '../review/messages.js';

export const ReviewerPickerFragment = graphql(`
  fragment ReviewerPicker on StaffApplicationFile {
    id
    version
    state
    reviewers {
      personId
      name
      assigned
      load
      partner
      interest
      interestReason
      submittedAt
    }
  }
`);

const Assign = graphql(
  `
    mutation AssignReviewers($input: AssignReviewersInput!) {
      assignReviewers(input: $input) {
        __typename
        ... on AssignReviewersOk {
          id
          version
          reviewerIds
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Reviewer = ResultOf<typeof ReviewerPickerFragment>['reviewers'][number];

/** Who reviews, with the load of each; the office can change it until the review is closed. */
export function ReviewerPicker({ file }: { file: FragmentOf<typeof ReviewerPickerFragment> }) {
  const t = useMessages(reviewMessages);
  const { id, version, state, reviewers } = readFragment(ReviewerPickerFragment, file);
  const open = (reviewerStates as readonly string[]).includes(state);
  const assigned = reviewers.filter((each) => each.assigned);
  if (!open && assigned.length === 0) return null;
  return (
    <Section title={t.reviewers} id="reviewers" lead={open ? t.reviewersHelp : undefined}>
      {assigned.length > 0 && <AssignedList reviewers={assigned} />}
      {open &&
        (reviewers.length === 0 ? (
          <p>{t.noReviewerPeople}</p>
        ) : (
          <Picker key={version} id={id} version={version} reviewers={reviewers} />
        ))}
    </Section>
  );
}

function AssignedList({ reviewers }: { reviewers: readonly Reviewer[] }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  return (
    <ul className="m-0 mb-6 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
      {reviewers.map((each) => (
        <li key={each.personId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className="text-std-16B-170">{each.name}</span>
          {each.interest === 'conflict' ? (
            <Badge tone="error">{t.declaredConflict}</Badge>
          ) : each.interest === 'none' ? (
            <Badge tone="success">{t.declaredNone}</Badge>
          ) : (
            <Badge>{t.notDeclared}</Badge>
          )}
          {each.submittedAt && <span className="text-solid-gray-700">{t.handedIn(f.dateTime(each.submittedAt))}</span>}
          {each.interestReason && <span className="w-full text-solid-gray-700">{each.interestReason}</span>}
        </li>
      ))}
    </ul>
  );
}

function Picker({ id, version, reviewers }: { id: string; version: number; reviewers: readonly Reviewer[] }) {
  const t = useMessages(reviewMessages);
  const [chosen, setChosen] = useState(() => reviewers.filter((each) => each.assigned).map((each) => each.personId));
  const [assign, assigning] = useAction(Assign);
  const save = async () => {
    const result = await assign({ input: { id, version, reviewerIds: chosen } });
    if (result.ok) toast(t.reviewersSaved);
  };
  return (
    <>
      <ActionNotice error={assigning.error} />
      <CheckboxGroup
        id="reviewerIds"
        label={t.reviewers}
        value={chosen}
        onChange={setChosen}
        options={reviewers
          .filter((each) => !each.partner)
          .map((each) => ({ value: each.personId, label: each.name, hint: t.loadOf(each.load) }))}
      />
      <ButtonRow className="mt-4">
        <Button variant="outline" pending={assigning.pending} onClick={() => void save()}>
          {t.saveReviewers}
        </Button>
      </ButtonRow>
    </>
  );
}
