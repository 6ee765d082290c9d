import { pipelineFlags, type PipelineFlag } from '@musubi/grants/model';
import { Badge, LabelRow, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office-messages.js';

const tones: Readonly<Record<string, 'warning' | 'error' | 'info'>> = {
  overdue: 'error',
  long: 'warning',
  conflict: 'info',
};

/** What to look at, in a word; the filters say it in full. */
export function RowFlags({ flags }: { flags: readonly string[] }) {
  const t = useMessages(officeMessages);
  if (flags.length === 0) return null;
  return (
    <LabelRow className="gap-1!">
      {flags.map((flag) => (
        <Badge key={flag} tone={tones[flag] ?? 'neutral'}>
          <span className="whitespace-nowrap" title={pipelineFlags[flag as PipelineFlag]}>
            {t.flag(flag)}
          </span>
        </Badge>
      ))}
    </LabelRow>
  );
}
