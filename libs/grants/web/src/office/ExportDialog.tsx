import {
  Badge,
  Dialog,
  EmptyState,
  graphql,
  LoadError,
  ProgressBar,
  type ResultOf,
  Skeleton,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { officeMessages } from './office-messages.js';

const ExportsQuery = graphql(`
  query OfficeExports {
    officeExports {
      id
      name
      state
      total
      done
      startedAt
      removeAfter
    }
  }
`);

type Line = ResultOf<typeof ExportsQuery>['officeExports'][number];

const everySeconds = 2;
const going = (line: Line): boolean => line.state === 'waiting' || line.state === 'running';

/** Large files that are being made, with how far they are, and those that can be fetched. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(officeMessages);
  const [{ data, error }, again] = useQuery({ query: ExportsQuery, requestPolicy: 'cache-and-network' });
  const lines = data?.officeExports ?? [];
  const busy = lines.some(going);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [busy, again]);
  return (
    <Dialog open onClose={onClose} title={t.exports}>
      <p className="mt-0">{t.exportsLead}</p>
      {!data &&
        (error ? (
          <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={4} />
        ))}
      {data && <Lines lines={lines} />}
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useMessages(officeMessages);
  if (lines.length === 0) return <EmptyState title={t.noExports} />;
  return (
    <ul className="m-0 list-none space-y-4 p-0">
      {lines.map((line) => (
        <li key={line.id} className="border-t border-solid-gray-300 pt-4">
          <ExportRow line={line} />
        </li>
      ))}
    </ul>
  );
}

function ExportRow({ line }: { line: Line }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const at = f.dateTime(line.startedAt);
  if (going(line))
    return (
      <ProgressBar label={line.name} value={line.done} max={line.total} text={t.exportDone(line.done, line.total)} />
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <span className="min-w-0">
        <span className="block break-all">{line.name}</span>
        <span className="text-dns-14N-130 text-solid-gray-700">
          {line.state === 'ready' && line.removeAfter ? t.exportUntil(f.dateTime(line.removeAfter)) : at}
        </span>
      </span>
      {line.state === 'ready' ? (
        <a className="link inline-flex min-h-11 items-center" href={`/office/exports/${line.id}`} download>
          {t.download}
        </a>
      ) : (
        <Badge tone={line.state === 'failed' ? 'error' : 'neutral'}>
          {line.state === 'failed' ? t.exportFailed : t.exportRemoved}
        </Badge>
      )}
    </div>
  );
}
