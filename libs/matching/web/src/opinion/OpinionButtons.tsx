import { Button, ButtonRow, toast, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { recommendedMessages } from '../messages/recommended.js';
import { GiveOpinion, WithdrawOpinion } from './opinion-actions.js';
import { UnfitDialog } from './UnfitDialog.js';

export interface OpinionSubject {
  /** Who says it. */
  readonly organisationId: string;
  readonly aboutOrganisationId: string;
  readonly postingId: string | null;
  /** What is spoken of: the organisation's name or the posting's title. */
  readonly name: string;
  /** Marked 合いそう already. */
  readonly liked: boolean;
}

/** 合いそう and 合わない below a recommendation; what was marked 合わない gives way to a line with 「取り消す」. */
export function useOpinion(subject: OpinionSubject) {
  const t = useMessages(recommendedMessages);
  const [give, giving] = useAction(GiveOpinion, { quiet: true });
  const [withdraw, withdrawing] = useAction(WithdrawOpinion, { quiet: true });
  const [given, setGiven] = useState<{ id: string; opinion: string } | null>(null);
  const { organisationId, aboutOrganisationId, postingId } = subject;
  const say = async (opinion: string, reason: string | null = null, note = '') => {
    const input = { organisationId, aboutOrganisationId, postingId, opinion, reason, note };
    const result = await give({ input });
    if (result.ok) setGiven(result.data);
    if (result.ok && opinion === 'fits') toast(t.fitsDone);
    return result;
  };
  const undo = async () => {
    if (!given) return;
    const result = await withdraw({ input: { id: given.id } });
    if (!result.ok) return;
    setGiven(null);
    toast(t.fitsUndone);
  };
  const pending = giving.pending || withdrawing.pending;
  return { say, undo, given, pending, error: giving.error ?? withdrawing.error };
}

export type OpinionState = ReturnType<typeof useOpinion>;

export function OpinionButtons({ subject, state }: { subject: OpinionSubject; state: OpinionState }) {
  const t = useMessages(recommendedMessages);
  const [asking, setAsking] = useState(false);
  const liked = state.given ? state.given.opinion === 'fits' : subject.liked;
  return (
    <>
      <ButtonRow className="mt-4">
        <Button
          size="small"
          variant={liked ? 'solid' : 'outline'}
          icon="check"
          aria-pressed={liked}
          aria-label={t.fitsOf(subject.name)}
          pending={state.pending}
          onClick={() => void (state.given?.opinion === 'fits' ? state.undo() : state.say('fits'))}
        >
          {t.fits}
        </Button>
        <Button
          size="small"
          variant="text"
          aria-label={t.unfitOf(subject.name)}
          disabled={state.pending}
          onClick={() => setAsking(true)}
        >
          {t.unfit}
        </Button>
      </ButtonRow>
      <UnfitDialog
        name={subject.name}
        open={asking}
        onClose={() => setAsking(false)}
        onSend={(reason, note) => state.say('unfit', reason, note)}
      />
    </>
  );
}

/** In the place of what was marked 合わない. */
export function Hidden({ name, state }: { name: string; state: OpinionState }) {
  const t = useMessages(recommendedMessages);
  return (
    <div role="status" className="flex flex-wrap items-center justify-between gap-3 rounded-12 bg-solid-gray-50 p-4">
      <p className="m-0 min-w-0 break-words">{t.hidden(name)}</p>
      <Button size="small" variant="outline" pending={state.pending} onClick={() => void state.undo()}>
        {t.undo}
      </Button>
    </div>
  );
}
