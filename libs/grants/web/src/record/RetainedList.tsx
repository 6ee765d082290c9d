import {
  Badge,
  Button,
  Checkbox,
  ResponsiveTable,
  Section,
  TextLink,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { recordMessages } from './record-messages.js';
import type { RetainedRecord } from './record-queries.js';
import { stateWords } from './RecordsPage.js';

interface Props {
  readonly records: readonly RetainedRecord[];
  readonly mayDispose: boolean;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly onLook: () => void;
}

/** Step one: what is kept until when, and choosing what may go. */
export function RetainedList({ records, mayDispose, chosen, onChosen, onLook }: Props) {
  const t = useMessages(recordMessages);
  const [ready, setReady] = useState(false);
  const disposes = mayDispose && records.some((each) => each.mayGo);
  const shown = ready ? records.filter((each) => each.mayGo) : records;
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  if (records.length === 0)
    return (
      <Section title={t.retained}>
        <p className="m-0">{t.none}</p>
      </Section>
    );
  return (
    <Section title={t.retained} lead={mayDispose ? t.retainedLead : `${t.retainedLead}${t.onlyAdmin}`}>
      <Checkbox id="may-go-only" label={t.mayGoOnly} noBadge checked={ready} onChange={setReady} className="mb-4" />
      {shown.length === 0 ? (
        <p className="m-0">{t.noneGo}</p>
      ) : (
        <Table records={shown} chosen={disposes ? chosen : null} onToggle={toggle} />
      )}
      {disposes && <Look count={chosen.length} onLook={onLook} />}
    </Section>
  );
}

function Look({ count, onLook }: { count: number; onLook: () => void }) {
  const t = useMessages(recordMessages);
  const [tried, setTried] = useState(false);
  return (
    <>
      {tried && count === 0 && (
        <p role="alert" className="mt-4 mb-0 font-700 text-error-1">
          {t.chooseFirst}
        </p>
      )}
      <Button className="mt-6" variant="outline" onClick={() => (count === 0 ? setTried(true) : onLook())}>
        {t.look(count)}
      </Button>
    </>
  );
}

function Table(props: {
  records: readonly RetainedRecord[];
  chosen: readonly string[] | null;
  onToggle: (id: string) => void;
}) {
  const t = useMessages(recordMessages);
  const f = useFormat();
  const { records, chosen, onToggle } = props;
  const pick = {
    id: 'choose',
    title: t.choose,
    cell: (record: RetainedRecord) =>
      record.mayGo && (
        <Checkbox
          id={`choose-${record.id}`}
          label={t.chooseOne(record.number || `${t.unsubmitted}（${record.lead}）`)}
          noBadge
          checked={chosen?.includes(record.id) ?? false}
          onChange={() => onToggle(record.id)}
        />
      ),
  };
  return (
    <ResponsiveTable
      caption={t.retained}
      hideCaption
      rows={records}
      rowKey={(record) => record.id}
      columns={[
        ...(chosen ? [pick] : []),
        {
          id: 'title',
          title: t.application,
          main: true,
          cell: (record) => <Title record={record} />,
        },
        { id: 'number', title: t.number, cell: (record) => record.number || t.noNumber },
        { id: 'call', title: t.call, cell: (record) => record.call },
        { id: 'lead', title: t.leadOf, cell: (record) => record.lead },
        { id: 'state', title: t.state, cell: (record) => stateWords(record.state) },
        { id: 'until', title: t.until, cell: (record) => f.dateWithEra(record.retainUntil) },
        { id: 'standing', title: t.standing, cell: (record) => <Standing record={record} /> },
      ]}
    />
  );
}

/** What was never handed in is the partners' own: the office knows of it, and reads it not. */
function Title({ record }: { record: RetainedRecord }) {
  const t = useMessages(recordMessages);
  if (!record.number) return record.title || t.unsubmitted;
  return <TextLink to={`/staff/grants/applications/${record.id}`}>{record.title}</TextLink>;
}

function Standing({ record }: { record: RetainedRecord }) {
  const t = useMessages(recordMessages);
  const f = useFormat();
  if (record.mayGo) return <Badge tone="warning">{t.mayGo}</Badge>;
  const open = BigInt(String(record.openYen));
  return <Badge tone="neutral">{open > 0n ? t.moneyOpen(f.yen(open)) : t.keep}</Badge>;
}
