import { Button, Card, Notice, Skeleton, Tabs, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { consortiumMessages } from '../messages/consortium.js';
import type { AskKind } from './asking.js';
import { AskPartners } from './AskPartners.js';
import { ConsortiumConditions } from './ConsortiumConditions.js';
import { ConsortiumSetView } from './ConsortiumSetView.js';
import { type ConsortiumData, type Subject, useConsortium, type Wishes } from './consortium-query.js';

const usual: Wishes = { needs: null, most: 4, types: null };

interface BuilderProps {
  readonly subject: Subject;
  /** What is done with a chosen set. */
  readonly ask: AskKind;
}

/** Finds the fewest further partners that bring all that is lacking; from a set one can ask them at once. */
export function ConsortiumBuilder({ subject, ask }: BuilderProps) {
  const t = useMessages(consortiumMessages);
  const [open, setOpen] = useState(false);
  return (
    <Card as="section" className="mt-8">
      <h2 className="m-0 text-std-20B-150">{t.title}</h2>
      <p className="mt-2 mb-4 text-solid-gray-800">{t.lead}</p>
      {open ? (
        <Opened subject={subject} ask={ask} />
      ) : (
        <Button variant="outline" icon="people" onClick={() => setOpen(true)}>
          {t.open}
        </Button>
      )}
    </Card>
  );
}

function Opened({ subject, ask }: Pick<BuilderProps, 'subject' | 'ask'>) {
  const t = useMessages(consortiumMessages);
  const [wishes, setWishes] = useState(usual);
  const { data: newest, failed, fetching } = useConsortium(subject, wishes);
  // Whoever is being asked stays on the page, although the asked are no candidates any more.
  const [kept, keep] = useState<ConsortiumData | null>(null);
  const data = kept ?? newest;
  if (failed && !data) return <Notice tone="error" title={t.failed} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <ConsortiumConditions
        key={JSON.stringify(wishes)}
        needs={data.needs}
        wishes={{ ...wishes, types: data.typesAsked }}
        demandedBy={data.typesDemandedBy}
        pending={fetching}
        onSearch={(next) => {
          keep(null);
          setWishes(next);
        }}
      />
      <div className="mt-6" aria-live="polite" aria-busy={fetching}>
        <Found subject={subject} ask={ask} data={data} onAsking={() => keep(data)} />
      </div>
    </>
  );
}

interface FoundProps extends BuilderProps {
  readonly data: ConsortiumData;
  readonly onAsking: () => void;
}

function Found({ subject, ask, data, onAsking }: FoundProps) {
  const t = useMessages(consortiumMessages);
  if (data.needs.length === 0) return <p className="m-0">{t.nothingNeeded}</p>;
  if (data.impossible)
    return (
      <Notice tone="warning" title={t.impossible}>
        {data.impossible}
      </Notice>
    );
  const view = (at: number) => {
    const set = data.sets[at]!;
    return (
      <div className="mt-6">
        <ConsortiumSetView set={set} needs={data.needs} first={at === 0} />
        {set.partners.length > 0 && (
          <AskPartners
            subject={subject}
            ask={ask}
            partners={set.partners}
            organisationIds={data.organisationIds}
            onAsking={onAsking}
          />
        )}
      </div>
    );
  };
  return (
    <>
      <p className="mt-0 mb-4 text-solid-gray-700">{t.considered(data.candidates)}</p>
      {data.sets.length === 1 ? (
        view(0)
      ) : (
        <Tabs
          label={t.setsLabel}
          tabs={data.sets.map((set, at) => ({
            id: String(at),
            title: at === 0 ? t.best(set.partners.length) : t.other(at + 1, set.partners.length),
            content: view(at),
          }))}
        />
      )}
    </>
  );
}
