import { ActionNotice, Button, useAction, useMessages } from '@musubi/platform/web';
import { weightsMessages } from '../messages/weights.js';
import { LearnWeights } from './weights-data.js';

/** Asks for a proposal; too few outcomes are said in words. */
export function Learning({ onDone }: { onDone: () => void }) {
  const t = useMessages(weightsMessages);
  const [learn, { error, pending }] = useAction(LearnWeights);
  const go = async () => {
    const result = await learn({ input: {} });
    if (result.ok) onDone();
  };
  return (
    <div className="mt-6" data-no-print>
      {error && (
        <div className="mb-4">
          <ActionNotice error={error} />
        </div>
      )}
      <Button variant="outline" pending={pending} onClick={() => void go()}>
        {t.learn}
      </Button>
      <p className="mt-2 mb-0 text-solid-gray-700">{t.learnText}</p>
    </div>
  );
}
