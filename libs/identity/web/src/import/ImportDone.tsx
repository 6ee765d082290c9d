import { LinkButton, Notice, ProgressBar, Section, Stack, useMessages } from '@musubi/platform/web';
import { ImportFigures } from './ImportFigures.js';
import { ImportFound } from './ImportFound.js';
import { ImportReasons } from './ImportReasons.js';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

/** The result: what was written, what was not and why. */
export function ImportDone({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const counts = run.counts!;
  return (
    <>
      <Stack>
        <Notice tone="success" title={t.done}>
          {t.doneLead(counts.created, counts.changed)}
        </Notice>
        <Indexing run={run} />
        <ImportFigures run={run} />
        <div className="flex flex-wrap gap-4">
          <LinkButton to="/staff/import">{t.another}</LinkButton>
          {run.kind === 'organisations' && (
            <LinkButton to="/organisations" variant="outline">
              {t.seeOrganisations}
            </LinkButton>
          )}
        </div>
      </Stack>
      <Section title={t.reasons}>
        <ImportReasons run={run} />
      </Section>
      <Section title={t.found}>
        <ImportFound run={run} />
      </Section>
    </>
  );
}

function Indexing({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  if (run.toIndex === 0) return null;
  const done = run.toIndex - run.indexLeft;
  if (run.indexLeft === 0) return <p className="m-0 text-solid-gray-700">{t.indexDone}</p>;
  return <ProgressBar label={t.indexing} value={done} max={run.toIndex} text={t.indexLeft(done, run.toIndex)} />;
}

/** Failed, stopped or discarded: nothing was written, and what to do. */
export function ImportEnded({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const failed = run.state === 'failed';
  const title = failed ? t.failed : run.state === 'stopped' ? t.stopped : t.discarded;
  return (
    <div className="max-w-180">
      <Stack>
        <Notice tone={failed ? 'error' : 'info'} title={title}>
          {run.problem && <p className="m-0">{run.problem}</p>}
          <p className="m-0 mt-1">{t.nothingWritten}</p>
        </Notice>
        <div>
          <LinkButton to="/staff/import">{failed ? t.again : t.another}</LinkButton>
        </div>
      </Stack>
    </div>
  );
}
