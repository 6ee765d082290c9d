import { Badge, Section, useFormat, useMessages } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { weightsMessages } from '../messages/weights.js';
import { AdoptButton } from './AdoptButton.js';
import { FiguresList } from './Proposal.js';
import type { WeightsReport } from './weights-data.js';

interface Props {
  readonly report: WeightsReport;
  readonly may: boolean;
  readonly onDone: () => void;
}

/** Weights that held at some time, newest first, and the program's own at the end: going back is taking them on again. */
export function Versions({ report: { versions, activeId }, may, onDone }: Props) {
  const t = useMessages(weightsMessages);
  const format = useFormat();
  if (versions.length === 0) return null;
  const back = (id: string | null) =>
    may && id !== activeId ? (
      <AdoptButton id={id} insteadOf={activeId} label={t.back} ask={t.backAsk} variant="outline" onDone={onDone} />
    ) : null;
  return (
    <Section title={t.versions}>
      <ul className="m-0 grid list-none gap-6 p-0">
        {versions.map((each) => (
          <Item
            key={each.id}
            active={each.active}
            title={t.adoptedOn(format.date(each.adoptedAt ?? each.learnedAt), each.adoptedBy)}
            action={back(each.id)}
          >
            <p className="mt-1 mb-0">{t.from(each.outcomes)}</p>
            <FiguresList figures={each.figures} />
          </Item>
        ))}
        <Item active={activeId === null} title={t.programVersion} action={back(null)} />
      </ul>
    </Section>
  );
}

interface ItemProps {
  readonly active: boolean;
  readonly title: string;
  readonly action: ReactNode;
  readonly children?: ReactNode;
}

function Item({ active, title, action, children }: ItemProps) {
  const t = useMessages(weightsMessages);
  return (
    <li className="border-t border-solid-gray-300 pt-4">
      <p className="m-0 font-bold">
        {title} {active && <Badge tone="success">{t.active}</Badge>}
      </p>
      {children}
      {action && <div className="mt-4">{action}</div>}
    </li>
  );
}
