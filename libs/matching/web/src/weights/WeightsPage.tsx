import {
  CardGrid,
  Layout,
  LoadError,
  Notice,
  PageHeading,
  RequireRole,
  Section,
  Skeleton,
  StatTile,
  useMessages,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { weightsMessages } from '../messages/weights.js';
import { Learning } from './Learning.js';
import { Proposal } from './Proposal.js';
import { type WeightsReport, WeightsQuery } from './weights-data.js';
import { WeightsTable } from './WeightsTable.js';
import { Versions } from './Versions.js';

/** Staff: what recommendations are weighed with, what became of them, and what can be learned from that. */
export function WeightsPage() {
  return (
    <RequireRole roles={['staff', 'coordinator', 'admin']}>
      <Weights />
    </RequireRole>
  );
}

function Weights() {
  const t = useMessages(weightsMessages);
  const [{ data, error }, again] = useQuery({ query: WeightsQuery, requestPolicy: 'cache-and-network' });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      {error && !data && <LoadError error={error} onRetry={refresh} />}
      {!error && !data && <Skeleton lines={12} />}
      {data && <Whole report={data.matchWeights} onChange={refresh} />}
    </Layout>
  );
}

function Whole({ report, onChange }: { report: WeightsReport; onChange: () => void }) {
  const t = useMessages(weightsMessages);
  const { hasRole } = useViewer();
  const [done, setDone] = useState<'learned' | 'adopted' | null>(null);
  const may = hasRole('staff', 'admin');
  const after = (what: 'learned' | 'adopted') => () => {
    setDone(what);
    onChange();
  };
  return (
    <>
      {done && <Notice tone="success" live title={t[done]} className="mb-8" />}
      <Section title={t.outcomes}>
        <p className="mt-0 mb-6">{t.outcomesText}</p>
        <Outcomes report={report} />
        {may ? <Learning onDone={after('learned')} /> : <p className="mt-6 mb-0">{t.onlyStaff}</p>}
      </Section>
      {report.proposal && (
        <Proposal version={report.proposal} insteadOf={report.activeId} may={may} onDone={after('adopted')} />
      )}
      <Section title={t.weights}>
        <p className="mt-0 mb-6">{t.weightsText}</p>
        <WeightsTable rows={report.factors} withProposal={report.proposal !== null} />
      </Section>
      <Versions report={report} may={may} onDone={after('adopted')} />
    </>
  );
}

function Outcomes({ report: { outcomes, good, bad, needed } }: { report: WeightsReport }) {
  const t = useMessages(weightsMessages);
  if (outcomes.length === 0) return <p className="m-0">{t.none}</p>;
  return (
    <>
      <CardGrid>
        {outcomes.map(({ outcome, count }) => (
          <StatTile key={outcome} label={t.outcome(outcome)} value={count} unit={t.cases} />
        ))}
      </CardGrid>
      <p className="mt-6 mb-0">{t.telling(good, bad, needed)}</p>
    </>
  );
}
