import { fieldCodes, organisationTypeCodes, sdgs, wards } from '@musubi/identity/model';
import { resourceKindCodes } from '@musubi/marketplace/model';
import { isLocalDate } from '@musubi/platform/model';
import { DateField, Disclosure, Stack, useMessages } from '@musubi/platform/web';
import { type ReactNode, useState } from 'react';
import { marketplaceMessages } from '../messages/messages.js';
import { countIn, type FacetName, type Facets } from './search-query.js';
import type { ListFilter, SearchAddress } from './use-search.js';

const shownAtFirst = 6;

/** All filters in plain words with what each would give. The same on a wide screen and in the phone's sheet. */
export function SearchFilters({
  address,
  facets,
  prefix,
}: {
  address: SearchAddress;
  facets?: Facets;
  prefix: string;
}) {
  const t = useMessages(marketplaceMessages);
  const group = (list: ListFilter, title: string, values: readonly string[], name: (value: string) => string) => (
    <FilterGroup {...{ address, facets, list, title, values, name }} id={`${prefix}-${list}`} />
  );
  return (
    <Stack gap="medium">
      {group('areas', t.filterAreas, [...wards().map((each) => each.code), 'online'], t.area)}
      {group('resourceKinds', t.filterResources, resourceKindCodes, t.resourceKind)}
      {group('fields', t.filterFields, fieldCodes, t.field)}
      {group('organisationTypes', t.filterBy, organisationTypeCodes, t.organisationType)}
      <Folded title={t.filterWants} open={address.search.wantedTypes.length > 0}>
        <p className="m-0 mb-2 text-dns-14N-130 text-solid-gray-700">{t.filterWantsHint}</p>
        {group('wantedTypes', '', organisationTypeCodes, t.organisationType)}
      </Folded>
      <Folded title={t.filterSdgs} open={address.search.sdgs.length > 0}>
        {group(
          'sdgs',
          '',
          sdgs.map((each) => String(each.number)),
          (value) => t.sdg(Number(value)),
        )}
      </Folded>
      <Folded title={t.filterPeriod} open={Boolean(address.search.from ?? address.search.to)}>
        <Stack gap="small">
          <DayFilter
            id={`${prefix}-from`}
            label={t.periodFrom}
            value={address.search.from}
            onChange={(from) => address.change({ from })}
          />
          <DayFilter
            id={`${prefix}-to`}
            label={t.periodTo}
            value={address.search.to}
            onChange={(to) => address.change({ to })}
          />
        </Stack>
      </Folded>
    </Stack>
  );
}

/** Keeps a half-typed day to itself: only a whole day, or none, searches. */
function DayFilter(props: { id: string; label: string; value: string | null; onChange: (day: string | null) => void }) {
  const [typed, setTyped] = useState(props.value ?? '');
  const change = (text: string) => {
    setTyped(text);
    const day = isLocalDate(text) ? text : null;
    if ((day !== null || text === '') && day !== props.value) props.onChange(day);
  };
  return <DateField id={props.id} label={props.label} noBadge value={typed} onChange={change} />;
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <Disclosure title={title} open={open}>
      {children}
    </Disclosure>
  );
}

interface GroupProps {
  readonly id: string;
  readonly address: SearchAddress;
  readonly facets?: Facets;
  readonly list: ListFilter;
  readonly title: string;
  readonly values: readonly string[];
  readonly name: (value: string) => string;
}

function FilterGroup({ id, address, facets, list, title, values, name }: GroupProps) {
  const t = useMessages(marketplaceMessages);
  const [all, setAll] = useState(false);
  const chosen = address.search[list].map(String);
  const ordered = byCount(values, chosen, (value) => countIn(facets, list as FacetName, value));
  const shown = all ? ordered : ordered.slice(0, Math.max(shownAtFirst, chosen.length));
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className={title ? 'mb-1 p-0 text-std-16B-170' : 'sr-only'}>{title || t.filterSdgs}</legend>
      <ul className="m-0 list-none p-0">
        {shown.map((value) => (
          <FilterChoice
            key={value}
            id={`${id}-${value}`}
            label={name(value)}
            count={countIn(facets, list as FacetName, value)}
            checked={chosen.includes(value)}
            onChange={() => address.toggle(list, value)}
          />
        ))}
      </ul>
      {ordered.length > shown.length && (
        <button type="button" onClick={() => setAll(true)} className="link min-h-11 text-dns-14N-130">
          {t.more(ordered.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

/** Long lists put what would give something first; short ones keep their order, so that nothing jumps. */
function byCount(
  values: readonly string[],
  chosen: readonly string[],
  count: (value: string) => number | null,
): readonly string[] {
  if (values.length <= 7) return values;
  const weight = (value: string) => (chosen.includes(value) ? 1_000_000 : 0) + (count(value) ?? 0);
  return [...values].sort((a, b) => weight(b) - weight(a));
}

function FilterChoice(props: {
  id: string;
  label: string;
  count: number | null;
  checked: boolean;
  onChange: () => void;
}) {
  const t = useMessages(marketplaceMessages);
  const none = props.count === 0 && !props.checked;
  return (
    <li>
      <label
        htmlFor={props.id}
        className="flex min-h-11 cursor-pointer items-center gap-3 rounded-8 px-1 hover:bg-solid-gray-50"
      >
        <input
          id={props.id}
          type="checkbox"
          checked={props.checked}
          onChange={props.onChange}
          className="size-6 shrink-0 accent-key-900"
        />
        <span className={none ? 'min-w-0 flex-1 text-solid-gray-600' : 'min-w-0 flex-1'}>{props.label}</span>
        {props.count !== null && (
          <span className="shrink-0 text-dns-14N-130 text-solid-gray-700">{t.countOf(props.count)}</span>
        )}
      </label>
    </li>
  );
}
