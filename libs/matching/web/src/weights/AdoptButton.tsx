import { ActionNotice, Button, ConfirmDialog, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { weightsMessages } from '../messages/weights.js';
import { AdoptWeights } from './weights-data.js';

interface Props {
  /** Null = the program's own weights. */
  readonly id: string | null;
  readonly insteadOf: string | null;
  readonly label: string;
  readonly ask: string;
  readonly variant?: 'outline';
  readonly onDone: () => void;
}

/** Takes weights on, after asking once. */
export function AdoptButton({ id, insteadOf, label, ask, variant, onDone }: Props) {
  const t = useMessages(weightsMessages);
  const [asking, setAsking] = useState(false);
  const [adopt, { error }] = useAction(AdoptWeights);
  const go = async () => {
    const result = await adopt({ input: { id, insteadOf } });
    setAsking(false);
    if (result.ok) onDone();
  };
  return (
    <div data-no-print>
      {error && (
        <div className="mb-4">
          <ActionNotice error={error} />
        </div>
      )}
      <Button {...(variant ? { variant } : {})} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={ask}
        confirmLabel={label}
        cancelLabel={t.cancel}
        onConfirm={go}
      >
        <p className="m-0">{t.adoptText}</p>
      </ConfirmDialog>
    </div>
  );
}
