import {
  type BudgetLine,
  type InspectedLine,
  type InspectionAnswer,
  inspectionChecks,
  inspectionWays,
  lineAmount,
} from '@musubi/grants/model';
import { addDays, type Form, tokyoDate, type Values } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  FormNotices,
  graphql,
  RadioGroup,
  SaveState,
  Section,
  Stack,
  TextArea,
  TextField,
  toast,
  useAction,
  useForm,
  useFormat,
  useMessages,
  UserErrorFields,
  YenField,
} from '@musubi/platform/web';
import { useClient } from 'urql';
import { actualOf, type Award, AwardQuery, nameIn } from './award-data.js';
import { awardMessages } from './messages.js';
import { ReceiptList } from './Receipts.js';
import { ReturnReport } from './ReturnReport.js';

const Save = graphql(
  `
    mutation SaveInspection($input: SaveInspectionInput!) {
      saveInspection(input: $input) {
        __typename
        ... on SaveInspectionOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Draft {
  readonly checks: Record<string, InspectionAnswer>;
  readonly lines: readonly InspectedLine[];
  readonly note: string;
  readonly inspectedOn: string;
  readonly how: string;
}

const nothingYet = { checks: {}, lines: [], note: '', inspectedOn: null, how: 'papers' };

function draftOf(award: Award): Draft {
  const { checks, lines, note, inspectedOn, how } = award.inspection ?? nothingYet;
  return {
    ...{ note, how },
    checks: checks as Draft['checks'],
    lines: lines as InspectedLine[],
    inspectedOn: inspectedOn ?? tokyoDate(new Date()),
  };
}

const digits = (text: string): string => text.normalize('NFKC').replace(/[,円\s]/g, '') || '0';

const formOf = (titles: Readonly<Record<keyof Draft, string>>): Form => ({
  id: 'inspection',
  pages: [
    {
      id: 'inspection',
      title: '',
      fields: Object.entries(titles).map(([id, title]) => ({ id, title, kind: 'text' as const })),
    },
  ],
});

/** Saved by itself while it is written; two inspectors at once see what the other wrote. */
function useInspectionDraft(award: Award, onSaved: () => void) {
  const t = useMessages(awardMessages);
  const client = useClient();
  const [save] = useAction(Save, { quiet: true });
  const control = useForm({
    form: formOf({ checks: t.inspection, lines: t.accepted, note: t.findings, inspectedOn: t.inspectedOn, how: t.how }),
    initial: draftOf(award) as unknown as Values,
    version: award.inspection?.version ?? 0,
    localKey: `inspection:${award.id}`,
    save: async (values, version) => {
      const { checks, note, inspectedOn, how, lines: typed } = values as unknown as Draft;
      const lines = typed.map((line) => ({ ...line, acceptedYen: digits(line.acceptedYen) }));
      const seen = version === 0 ? null : version;
      const result = await save({ input: { id: award.id, version: seen, checks, lines, note, inspectedOn, how } });
      if (result.ok) onSaved();
      return result;
    },
    reload: async () => {
      const { data } = await client.query(AwardQuery, { id: award.id }, { requestPolicy: 'network-only' }).toPromise();
      if (!data?.grantAward) throw new Error('the award is gone');
      return {
        values: draftOf(data.grantAward) as unknown as Values,
        version: data.grantAward.inspection?.version ?? 0,
      };
    },
  });
  const set = (more: Partial<Draft>) => {
    for (const [id, value] of Object.entries(more)) control.set(id, value);
  };
  return { control, draft: control.values as unknown as Draft, set };
}

/** The inspection (検査調書): line by line what is accepted, then the checks. */
export function Inspection({ award, onSaved }: { award: Award; onSaved: () => void }) {
  const t = useMessages(awardMessages);
  const { control, draft, set } = useInspectionDraft(award, onSaved);
  const store = async () => {
    if (await control.saveNow()) toast(t.inspectionSaved);
  };
  return (
    <Section title={t.inspection} lead={t.inspectionLead} id="inspection">
      <Stack>
        <FormNotices form={control} />
        {actualOf(award).lines.map((line) => (
          <LineCard key={`${line.organisationId}-${line.id}`} award={award} line={line} draft={draft} set={set} />
        ))}
        <Checks draft={draft} set={set} />
        <SaveState form={control} />
        <ButtonRow>
          <Button pending={control.status.kind === 'saving'} onClick={() => void store()}>
            {t.save}
          </Button>
          <ReturnReport award={award} latest={addDays(tokyoDate(new Date()), 14)} />
        </ButtonRow>
      </Stack>
    </Section>
  );
}

interface Part {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

function LineCard({ award, line, draft, set }: Part & { award: Award; line: BudgetLine }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const { organisationId } = line;
  const isThis = (each: InspectedLine) => each.organisationId === organisationId && each.lineId === line.id;
  const amount = lineAmount(line);
  const cut = draft.lines.find(isThis);
  const put = (more: Partial<InspectedLine>) =>
    set({
      lines: [
        ...draft.lines.filter((each) => !isThis(each)),
        { ...{ organisationId, lineId: line.id, acceptedYen: String(amount), reason: '' }, ...cut, ...more },
      ],
    });
  const accepted = cut?.acceptedYen ?? String(amount);
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="m-0 text-std-17B-170">{line.item}</h3>
        <strong className="tabular-nums">{f.yen(amount)}</strong>
      </div>
      <p className="mt-1 mb-0 text-solid-gray-700">{nameIn(award, organisationId)}</p>
      <ReceiptList award={award} organisationId={organisationId} lineId={line.id} />
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        <YenField
          id={`accepted-${organisationId}-${line.id}`}
          label={t.accepted}
          noBadge
          value={accepted}
          onChange={(acceptedYen) => put({ acceptedYen })}
        />
        {digits(accepted) !== String(amount) && (
          <TextField
            id={`why-${organisationId}-${line.id}`}
            label={t.cutReason}
            required
            value={cut?.reason ?? ''}
            onChange={(reason) => put({ reason })}
          />
        )}
      </div>
    </Card>
  );
}

function Checks({ draft, set }: Part) {
  const t = useMessages(awardMessages);
  const answers = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
  return (
    <>
      {inspectionChecks.map((check) => (
        <RadioGroup
          key={check.id}
          id={`check-${check.id}`}
          label={check.title}
          required
          options={answers}
          value={draft.checks[check.id] ?? ''}
          onChange={(answer) => set({ checks: { ...draft.checks, [check.id]: answer as InspectionAnswer } })}
        />
      ))}
      <RadioGroup
        id="inspection-how"
        label={t.how}
        options={inspectionWays}
        value={draft.how}
        onChange={(how) => set({ how })}
      />
      <DateField
        id="inspected-on"
        label={t.inspectedOn}
        required
        value={draft.inspectedOn}
        onChange={(inspectedOn) => set({ inspectedOn })}
      />
      <TextArea id="findings" label={t.findings} max={5000} value={draft.note} onChange={(note) => set({ note })} />
    </>
  );
}
