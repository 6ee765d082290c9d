import {
  costCategories,
  type CostRow,
  planResourceKinds,
  type ResourceRow,
  type RoleRow,
} from '@musubi/collaboration/model';
import { DateField, Select, TextField, useMessages, YenField } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import { type PartnershipData } from './partnership-data.js';
import { PlanSection } from './PlanSection.js';
import { CostsTable, ResourcesTable, RolesTable } from './PlanTables.js';
import { RowEditor } from './RowEditor.js';

interface Props {
  readonly partnership: PartnershipData;
}

const choices = (list: readonly { value: string; label: string }[]) =>
  list.map(({ value, label }) => ({ value, label }));
const partnersOf = ({ partners }: PartnershipData) => partners.map(({ id, name }) => ({ value: id, label: name }));

/** 役割: who does what by when. */
export function RolesSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const empty = (): RoleRow => ({ id: '', organisationId: partnership.mine[0] ?? '', what: '', dueOn: '' });
  return (
    <PlanSection<readonly RoleRow[]>
      partnership={partnership}
      name="roles"
      lead={t.rolesLead}
      show={(rows) => <RolesTable rows={rows} partners={partnership.partners} />}
      fields={(rows, set, issue) => (
        <RowEditor<RoleRow>
          rows={rows}
          set={set}
          empty={empty}
          fields={(row, change, at) => (
            <>
              <Select
                id={`role-${at}-who`}
                label={t.who}
                required
                options={partnersOf(partnership)}
                value={row.organisationId}
                onChange={(organisationId) => change({ organisationId })}
                error={issue(`${at}.organisationId`)}
              />
              <TextField
                id={`role-${at}-what`}
                label={t.what}
                required
                value={row.what}
                onChange={(what) => change({ what })}
                error={issue(`${at}.what`)}
              />
              <DateField
                id={`role-${at}-due`}
                label={t.when}
                value={row.dueOn}
                onChange={(dueOn) => change({ dueOn })}
                error={issue(`${at}.dueOn`)}
                className="sm:col-span-2"
              />
            </>
          )}
        />
      )}
    />
  );
}

/** 資源: what each brings. */
export function ResourcesSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const empty = (): ResourceRow => ({
    id: '',
    organisationId: partnership.mine[0] ?? '',
    kind: '',
    what: '',
    amount: '',
  });
  return (
    <PlanSection<readonly ResourceRow[]>
      partnership={partnership}
      name="resources"
      lead={t.resourcesLead}
      show={(rows) => <ResourcesTable rows={rows} partners={partnership.partners} />}
      fields={(rows, set, issue) => (
        <RowEditor<ResourceRow>
          rows={rows}
          set={set}
          empty={empty}
          fields={(row, change, at) => (
            <>
              <Select
                id={`resource-${at}-who`}
                label={t.who}
                required
                options={partnersOf(partnership)}
                value={row.organisationId}
                onChange={(organisationId) => change({ organisationId })}
                error={issue(`${at}.organisationId`)}
              />
              <Select
                id={`resource-${at}-kind`}
                label={t.kind}
                required
                options={choices(planResourceKinds)}
                value={row.kind}
                onChange={(kind) => change({ kind })}
                error={issue(`${at}.kind`)}
              />
              <TextField
                id={`resource-${at}-what`}
                label={t.brings}
                required
                value={row.what}
                onChange={(what) => change({ what })}
                error={issue(`${at}.what`)}
              />
              <TextField
                id={`resource-${at}-amount`}
                label={t.amount}
                value={row.amount}
                onChange={(amount) => change({ amount })}
                error={issue(`${at}.amount`)}
              />
            </>
          )}
        />
      )}
    />
  );
}

/** 費用: what it costs and who pays. */
export function CostsSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const empty = (): CostRow => ({ id: '', category: '', what: '', amountYen: '', organisationId: '' });
  return (
    <PlanSection<readonly CostRow[]>
      partnership={partnership}
      name="costs"
      lead={t.costsLead}
      show={(rows) => <CostsTable rows={rows} partners={partnership.partners} />}
      fields={(rows, set, issue) => (
        <RowEditor<CostRow>
          rows={rows}
          set={set}
          empty={empty}
          fields={(row, change, at) => (
            <>
              <Select
                id={`cost-${at}-category`}
                label={t.category}
                required
                options={choices(costCategories)}
                value={row.category}
                onChange={(category) => change({ category })}
                error={issue(`${at}.category`)}
              />
              <TextField
                id={`cost-${at}-what`}
                label={t.content}
                required
                value={row.what}
                onChange={(what) => change({ what })}
                error={issue(`${at}.what`)}
              />
              <YenField
                id={`cost-${at}-yen`}
                label={t.yen}
                required
                value={row.amountYen}
                onChange={(amountYen) => change({ amountYen })}
                error={issue(`${at}.amountYen`)}
              />
              <Select
                id={`cost-${at}-who`}
                label={t.payer}
                emptyLabel={t.undecided}
                options={partnersOf(partnership)}
                value={row.organisationId}
                onChange={(organisationId) => change({ organisationId })}
                error={issue(`${at}.organisationId`)}
              />
            </>
          )}
        />
      )}
    />
  );
}
