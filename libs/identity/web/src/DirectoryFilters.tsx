import {
  areaName,
  fieldCodes,
  fieldName,
  organisationTypeCodes,
  organisationTypes,
  type OrganisationType,
  wards,
} from '@musubi/identity/model';
import {
  Checkbox,
  CheckboxGroup,
  Disclosure,
  type FragmentOf,
  graphql,
  LabelRow,
  readFragment,
  RemovableChip,
  Stack,
  useMessages,
} from '@musubi/platform/web';
import { type DirectoryQuestion, isNarrowed } from './directory-address.js';
import { identityMessages } from './messages/messages.js';

type Ask = (change: Partial<DirectoryQuestion>) => void;

interface FilterProps {
  readonly question: DirectoryQuestion;
  readonly facets: FragmentOf<typeof DirectoryFiltersFragment> | undefined;
  readonly onAsk: Ask;
}

/** Filters in plain words with counts: folded away on a phone, beside the list on wide screens. */
export function DirectoryFilters(props: FilterProps) {
  const t = useMessages(identityMessages);
  return (
    <>
      <div className="lg:hidden">
        <Disclosure title={t.filters}>
          <Groups {...props} prefix="phone" />
        </Disclosure>
      </div>
      <aside aria-label={t.filters} className="hidden lg:block">
        <Groups {...props} prefix="side" />
      </aside>
    </>
  );
}

/** Before the counts are there every field is offered; then those that lead somewhere. */
const found = (counts: readonly { value: string; count: number }[] | undefined, code: string): boolean =>
  !counts || counts.some((each) => each.value === code && each.count > 0);

function Groups({ question, facets, onAsk, prefix }: FilterProps & { prefix: string }) {
  const t = useMessages(identityMessages);
  const counts = readFragment(DirectoryFiltersFragment, facets ?? null);
  const options = (
    codes: readonly string[],
    name: (code: string) => string,
    facet: readonly { value: string; count: number }[] | undefined,
  ) =>
    codes.map((value) => {
      const count = facet?.find((each) => each.value === value)?.count ?? 0;
      return { value, label: facet ? `${name(value)} (${count.toLocaleString()})` : name(value) };
    });
  return (
    <Stack>
      <CheckboxGroup
        id={`${prefix}-type`}
        label={t.filterType}
        noBadge
        value={question.types}
        onChange={(types) => onAsk({ types })}
        options={options(organisationTypeCodes, (code) => organisationTypes[code as OrganisationType], counts?.types)}
      />
      <CheckboxGroup
        id={`${prefix}-ward`}
        label={t.filterWard}
        noBadge
        value={question.wards}
        onChange={(chosen) => onAsk({ wards: chosen })}
        options={options(
          wards().map((ward) => ward.code),
          areaName,
          counts?.wards,
        )}
      />
      <CheckboxGroup
        id={`${prefix}-field`}
        label={t.filterField}
        noBadge
        value={question.fields}
        onChange={(fields) => onAsk({ fields })}
        options={options(
          fieldCodes.filter((code) => question.fields.includes(code) || found(counts?.fields, code)),
          fieldName,
          counts?.fields,
        )}
      />
      <Checkbox
        id={`${prefix}-verified`}
        label={t.filterVerified}
        noBadge
        checked={question.verified}
        onChange={(verified) => onAsk({ verified })}
      />
    </Stack>
  );
}

/** The filters that are on, each with the way to take it off. */
export function ChosenFilters({ question, onAsk }: { question: DirectoryQuestion; onAsk: Ask }) {
  const t = useMessages(identityMessages);
  if (!isNarrowed(question)) return null;
  const chip = (name: string, change: Partial<DirectoryQuestion>) => (
    <RemovableChip key={name} label={name} removeLabel={t.removeFilter(name)} onRemove={() => onAsk(change)} />
  );
  const without = (list: readonly string[], value: string) => list.filter((each) => each !== value);
  return (
    <LabelRow className="mt-2 mb-4">
      {question.types.map((each) =>
        chip(organisationTypes[each as OrganisationType] ?? each, { types: without(question.types, each) }),
      )}
      {question.wards.map((each) => chip(areaName(each), { wards: without(question.wards, each) }))}
      {question.fields.map((each) => chip(fieldName(each), { fields: without(question.fields, each) }))}
      {question.verified && chip(t.filterVerified, { verified: false })}
    </LabelRow>
  );
}

export const DirectoryFiltersFragment = graphql(`
  fragment DirectoryFilters on OrganisationFacets {
    types {
      value
      count
    }
    wards {
      value
      count
    }
    fields {
      value
      count
    }
  }
`);
