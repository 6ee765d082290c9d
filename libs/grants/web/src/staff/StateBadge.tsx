import { staffWords } from '@musubi/grants/model';
import { Badge } from '@musubi/platform/web';

type Tone = NonNullable<Parameters<typeof Badge>[0]['tone']>;

const tones: Readonly<Record<string, Tone>> = {
  submitted: 'warning',
  returned: 'info',
  accepted: 'warning',
  inReview: 'info',
  reviewed: 'warning',
  approved: 'success',
  settled: 'success',
  rejected: 'error',
  ineligible: 'error',
};

/** A state in the office's words. Yellow waits for the office. */
export function StateBadge({ state }: { state: string }) {
  return (
    <span className="whitespace-nowrap">
      <Badge tone={tones[state] ?? 'neutral'}>{staffWords(state)}</Badge>
    </span>
  );
}
