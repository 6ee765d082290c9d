import { pipelineFlags, type PipelineFlag } from '@musubi/grants/model';
import { Badge, LabelRow } from '@musubi/platform/web';

const short: Readonly<Record<string, 'warning' | 'error' | 'info'>> = {
  overdue: 'error',
  long: 'warning',
  conflict: 'info',
};

/** What to look at, in words. */
export function RowFlags({ flags }: { flags: readonly string[] }) {
  if (flags.length === 0) return null;
  return (
    <LabelRow className="gap-1!">
      {flags.map((flag) => (
        <Badge key={flag} tone={short[flag] ?? 'neutral'}>
          {pipelineFlags[flag as PipelineFlag] ?? flag}
        </Badge>
      ))}
    </LabelRow>
  );
}
