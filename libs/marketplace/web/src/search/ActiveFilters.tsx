import type { PostingSearch } from '@musubi/marketplace/model';
import { filterCount } from '@musubi/marketplace/model';
import { Button, RemovableChip, useFormat, useMessages } from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';
import type { SearchAddress } from './use-search.js';

interface Active {
  readonly key: string;
  readonly name: string;
  readonly without: Partial<PostingSearch>;
}

/** The filters that are on, each with the way to take it off. */
export function ActiveFilters({ address }: { address: SearchAddress }) {
  const t = useMessages(marketplaceMessages);
  const active = useActive(address.search);
  if (filterCount(address.search) === 0) return null;
  return (
    <div role="group" aria-label={t.activeFilters} className="mb-4 flex flex-wrap items-center gap-2">
      {active.map(({ key, name, without }) => (
        <RemovableChip
          key={key}
          label={name}
          removeLabel={t.removeFilter(name)}
          onRemove={() => address.change(without)}
        />
      ))}
      <Button variant="text" size="small" onClick={address.clear}>
        {t.clearFilters}
      </Button>
    </div>
  );
}

function useActive(search: PostingSearch): Active[] {
  const t = useMessages(marketplaceMessages);
  const format = useFormat();
  const many = <K extends 'resourceKinds' | 'fields' | 'areas' | 'organisationTypes' | 'wantedTypes'>(
    list: K,
    name: (value: string) => string,
  ): Active[] =>
    search[list].map((value) => ({
      key: `${list}-${value}`,
      name: name(value),
      without: { [list]: search[list].filter((each) => each !== value) },
    }));
  return [
    ...(search.kind ? [{ key: 'kind', name: t.kindName(search.kind), without: { kind: null } }] : []),
    ...many('areas', t.area),
    ...many('resourceKinds', t.resourceKind),
    ...many('fields', t.field),
    ...many('organisationTypes', t.organisationType),
    ...many('wantedTypes', (value) => `${t.filterWants}: ${t.organisationType(value)}`),
    ...search.sdgs.map((value) => ({
      key: `sdg-${value}`,
      name: t.sdg(value),
      without: { sdgs: search.sdgs.filter((each) => each !== value) },
    })),
    ...(search.from ? [{ key: 'from', name: t.periodSince(format.date(search.from)), without: { from: null } }] : []),
    ...(search.to ? [{ key: 'to', name: t.periodTill(format.date(search.to)), without: { to: null } }] : []),
  ];
}
