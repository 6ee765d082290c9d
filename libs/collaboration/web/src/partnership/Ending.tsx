import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  graphql,
  Section,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { collaborationTexts } from '../messages/messages.js';
import type { PartnershipData } from './partnership-data.js';

const Complete = graphql(
  `
    mutation CompletePartnership($input: CompletePartnershipInput!) {
      completePartnership(input: $input) {
        __typename
        ... on CompletePartnershipOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Dissolve = graphql(
  `
    mutation DissolvePartnership($input: DissolvePartnershipInput!) {
      dissolvePartnership(input: $input) {
        __typename
        ... on DissolvePartnershipOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Leave = graphql(
  `
    mutation LeavePartnership($input: LeavePartnershipInput!) {
      leavePartnership(input: $input) {
        __typename
        ... on LeavePartnershipOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Act = 'complete' | 'dissolve' | 'leave';

/** What a representative can do about the whole: complete it, dissolve it, leave it. Each asks first. */
export function Ending({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const [act, setAct] = useState<Act | null>(null);
  const acts = (['complete', 'leave', 'dissolve'] as const).filter((each) => partnership.moves.includes(each));
  if (acts.length === 0) return null;
  return (
    <Section title={t.more}>
      <ButtonRow>
        {acts.map((each) => (
          <Button key={each} variant="outline" size="small" onClick={() => setAct(each)}>
            {t[each]}
          </Button>
        ))}
      </ButtonRow>
      {act && <EndingDialog act={act} id={partnership.id} onClose={() => setAct(null)} />}
    </Section>
  );
}

function EndingDialog({ act, id, onClose }: { act: Act; id: string; onClose: () => void }) {
  const t = useMessages(collaborationTexts);
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [complete, completing] = useAction(Complete);
  const [dissolve, dissolving] = useAction(Dissolve);
  const [leave, leaving] = useAction(Leave);
  const { error, pending } = { complete: completing, dissolve: dissolving, leave: leaving }[act];
  const titles = { complete: t.completeAsk, dissolve: t.dissolveAsk, leave: t.leaveAsk };
  const go = async () => {
    if (act === 'leave') {
      if (!(await leave({ input: { id } })).ok) return;
      toast(t.leftToast);
      return void navigate('/partnerships');
    }
    const answer =
      act === 'complete' ? await complete({ input: { id, note } }) : await dissolve({ input: { id, note } });
    if (answer.ok) onClose();
  };
  const noteError = error?.field === 'note' ? error.message : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={titles[act]}
      actions={
        <>
          <Button variant={act === 'complete' ? 'solid' : 'danger'} pending={pending} onClick={() => void go()}>
            {t[act]}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="mt-0">{t.leaveHelp}</p>
      {act !== 'leave' && (
        <TextArea
          id="end-note"
          label={act === 'complete' ? t.completeNote : t.dissolveNote}
          help={act === 'complete' ? t.completeNoteHelp : undefined}
          required
          rows={3}
          max={1000}
          value={note}
          onChange={setNote}
          error={noteError}
        />
      )}
      {!noteError && <ActionNotice error={error} />}
    </Dialog>
  );
}
