import {
  ActionNotice,
  Badge,
  Button,
  Form,
  graphql,
  type ResultOf,
  Skeleton,
  TextArea,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useDeferredValue, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { collaborationTexts } from '../messages/messages.js';
import { DeskCandidatesSlot, DeskNeedSlot } from '../slots.js';
import { PartyName } from '../PartyName.js';
import type { NeedData } from './DeskPage.js';

const CandidatesQuery = graphql(`
  query DeskCandidates($id: ID!, $words: String!) {
    deskCandidates(postingId: $id, words: $words) {
      reasons
      offerTitle
      open
      limit
      refusal
      organisation {
        id
        name
        logoFileId
      }
    }
  }
`);

const Propose = graphql(
  `
    mutation ProposeIntroduction($input: ProposeIntroductionInput!) {
      proposeIntroduction(input: $input) {
        __typename
        ... on ProposeIntroductionOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Candidate = ResultOf<typeof CandidatesQuery>['deskCandidates'][number];

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Whom a need could be introduced to, and introducing both sides in one act. */
export function Candidates({ need, onDone }: { need: NeedData; onDone: () => void }) {
  const t = useMessages(collaborationTexts);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = (id: string, name: string) => setChosen({ id, name });
  const search = useDeferredValue(words.trim());
  const found = { need, words: search, chosen: chosen?.id ?? null, onChoose: choose };
  return (
    <div className="mt-5 border-t border-solid-gray-300 pt-5">
      <TextField id={`search-${need.id}`} label={t.candidateSearch} noBadge value={words} onChange={setWords} />
      <h4 className="mt-6 mb-3 text-std-16B-170">{search ? t.candidatesFound : t.candidates}</h4>
      {search ? (
        <ByWords {...found} />
      ) : (
        <DeskCandidatesSlot postingId={need.id} chosen={found.chosen} onChoose={choose} />
      )}
      {chosen && <ProposeForm key={chosen.id} need={need} to={chosen} onDone={onDone} />}
      <DeskNeedSlot postingId={need.id} />
    </div>
  );
}

/** A coordinator who has somebody in mind finds them by name or by what they do. */
function ByWords(props: {
  need: NeedData;
  words: string;
  chosen: string | null;
  onChoose: (id: string, name: string) => void;
}) {
  const t = useMessages(collaborationTexts);
  const [{ data }] = useQuery({ query: CandidatesQuery, variables: { id: props.need.id, words: props.words } });
  if (!data) return <Skeleton lines={4} />;
  if (data.deskCandidates.length === 0) return <p className="m-0 text-solid-gray-700">{t.candidatesEmpty}</p>;
  return (
    <ul className="m-0 grid list-none gap-3 p-0">
      {data.deskCandidates.map((each) => (
        <CandidateRow
          key={each.organisation.id}
          candidate={each}
          chosen={props.chosen === each.organisation.id}
          onChoose={() => props.onChoose(each.organisation.id, each.organisation.name)}
        />
      ))}
    </ul>
  );
}

/** Opens below the list: the one who chose is taken there, with keyboard and screen reader as well. */
function ProposeForm({ need, to, onDone }: { need: NeedData; to: Chosen; onDone: () => void }) {
  const t = useMessages(collaborationTexts);
  const [message, setMessage] = useState('');
  const [propose, proposing] = useAction(Propose);
  useEffect(() => document.getElementById(`propose-${need.id}`)?.focus(), [need.id]);
  const go = async () => {
    const input = { fromOrganisationId: need.organisation.id, toOrganisationId: to.id, postingId: need.id, message };
    if (!(await propose({ input })).ok) return;
    toast(t.proposedDone);
    onDone();
  };
  const messageError = proposing.error?.field === 'message' ? proposing.error.message : null;
  return (
    <Form className="mt-6" onSubmit={go}>
      <TextArea
        id={`propose-${need.id}`}
        label={t.proposeMessage(need.organisation.name, to.name)}
        help={t.proposeMessageHelp}
        required
        rows={4}
        max={2000}
        value={message}
        onChange={setMessage}
        error={messageError}
      />
      {!messageError && <ActionNotice error={proposing.error} />}
      <Button type="submit" className="mt-4" pending={proposing.pending}>
        {t.proposeSend}
      </Button>
    </Form>
  );
}

function CandidateRow({
  candidate,
  chosen,
  onChoose,
}: {
  candidate: Candidate;
  chosen: boolean;
  onChoose: () => void;
}) {
  const t = useMessages(collaborationTexts);
  const { organisation, reasons, offerTitle, open, limit, refusal } = candidate;
  return (
    <li className={`rounded-12 border p-4 ${chosen ? 'border-key-900 bg-key-50' : 'border-solid-gray-300'}`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PartyName party={organisation} size={32} />
        <Badge>{t.loadOf(open, limit)}</Badge>
      </div>
      <ul className="mt-2 mb-0 list-disc pl-5 text-solid-gray-800">
        {reasons.map((each) => (
          <li key={each}>
            {t.reason(each)}
            {each === 'offersKind' && offerTitle && ` : ${offerTitle}`}
          </li>
        ))}
      </ul>
      {refusal ? (
        <p className="mt-2 mb-0 text-error-1">{refusal}</p>
      ) : (
        <Button variant="outline" size="small" className="mt-3" aria-pressed={chosen} onClick={onChoose}>
          {chosen ? t.chosen : t.choose}
        </Button>
      )}
    </li>
  );
}
