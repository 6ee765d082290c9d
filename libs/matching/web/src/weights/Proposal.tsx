import { Section, useFormat, useMessages } from '@musubi/platform/web';
import { weightsMessages } from '../messages/weights.js';
import { AdoptButton } from './AdoptButton.js';
import type { Figures, WeightsReport } from './weights-data.js';

interface Props {
  readonly version: NonNullable<WeightsReport['proposal']>;
  readonly insteadOf: string | null;
  readonly may: boolean;
  readonly onDone: () => void;
}

/** What was learned, how well it does, and the button that takes it on. */
export function Proposal({ version, insteadOf, may, onDone }: Props) {
  const t = useMessages(weightsMessages);
  const format = useFormat();
  return (
    <Section title={t.proposal}>
      <p className="m-0">
        {t.made(format.date(version.learnedAt), version.learnedBy)} {t.from(version.outcomes)}
      </p>
      {version.note && <p className="mt-2 mb-0">{version.note}</p>}
      <FiguresList figures={version.figures} />
      {may && (
        <div className="mt-6">
          <AdoptButton id={version.id} insteadOf={insteadOf} label={t.adopt} ask={t.adoptAsk} onDone={onDone} />
        </div>
      )}
    </Section>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** How often pairs that were kept back are in the right order, before and after. */
export function FiguresList({ figures }: { figures: readonly Figures[] }) {
  const t = useMessages(weightsMessages);
  return (
    <ul className="mt-4 mb-0 grid gap-2 pl-5">
      {figures.map(({ scope, before, after, pairs }) => (
        <li key={scope}>{t.order(t.scope(scope), percent(before), percent(after), pairs)}</li>
      ))}
    </ul>
  );
}
