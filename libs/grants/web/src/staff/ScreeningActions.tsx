import { type BulkMove, bulkMovesFrom, moveLabel } from '@musubi/grants/model';
import { Button, Card, type FragmentOf, graphql, LinkButton, readFragment, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { MoveDialog } from '../office/MoveDialog.js';
import type { MovableRow } from '../office/pipeline-queries.js';
import { reviewMessages } from '../review/messages.js';

export const ScreeningActionsFragment = graphql(`
  fragment ScreeningActions on StaffApplicationFile {
    id
    version
    state
    number
    title
  }
`);

/** What the office can do next with an application: one main action per state. */
export function ScreeningActions({
  file,
  callId,
  onMoved,
}: {
  file: FragmentOf<typeof ScreeningActionsFragment>;
  callId: string;
  onMoved: () => void;
}) {
  const t = useMessages(reviewMessages);
  const { id, version, state, number, title } = readFragment(ScreeningActionsFragment, file);
  return (
    <Card>
      <h2 className="m-0 text-std-20B-150">{t.nextStep}</h2>
      <p className="m-0 mt-2">{t.nextFor(state)}</p>
      <div className="mt-5 flex flex-col gap-3">
        <Moves row={{ id, version, state, number, title }} onMoved={onMoved} />
        {['inReview', 'reviewed', 'approved', 'rejected'].includes(state) && (
          <LinkButton variant={state === 'reviewed' ? 'solid' : 'outline'} to={`/staff/grants/calls/${callId}/ranking`}>
            {t.rankingTitle}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

/** The buttons of a state, the main one first. Each shows what it would do, and how many people get a mail. */
function Moves({ row, onMoved }: { row: MovableRow; onMoved: () => void }) {
  const [move, setMove] = useState<BulkMove | null>(null);
  return (
    <>
      {bulkMovesFrom(row.state).map((each, place) => (
        <Button key={each} variant={variantOf(each, place)} onClick={() => setMove(each)}>
          {moveLabel(each)}
        </Button>
      ))}
      {move && <MoveDialog key={move} move={move} rows={[row]} onClose={() => setMove(null)} onDone={onMoved} />}
    </>
  );
}

const variantOf = (move: BulkMove, place: number) =>
  move === 'markIneligible' ? 'text' : move === 'reinstate' || place > 0 ? 'outline' : 'solid';
