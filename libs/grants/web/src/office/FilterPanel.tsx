import {
  applicationLifecycle,
  defaultView,
  dueChoices,
  type DueChoice,
  filterCount,
  pipelineColumnIds,
  pipelineColumns,
  type PipelineColumn,
  type PipelineFlag,
  pipelineFlagIds,
  pipelineFlags,
  type PipelineSort,
  pipelineSorts,
  staffWords,
} from '@musubi/grants/model';
import { Button, CheckboxGroup, Disclosure, LabelRow, RemovableChip, Select, useMessages } from '@musubi/platform/web';
import { officeMessages } from './office-messages.js';
import type { Choices } from './pipeline-queries.js';
import type { ViewControl } from './use-view.js';

interface Props {
  readonly control: ViewControl;
  readonly choices: Choices;
}

/** What the list is narrowed to: chosen in one place, and each choice taken off by itself. */
export function FilterPanel({ control, choices }: Props) {
  const t = useMessages(officeMessages);
  const on = filterCount(control.view);
  return (
    <>
      <Disclosure title={on > 0 ? t.filtersOn(on) : t.filters}>
        <div className="grid gap-8 pt-2 lg:grid-cols-2">
          <Lists control={control} choices={choices} />
          <OneOf control={control} choices={choices} />
        </div>
        <div className="mt-8">
          <Columns control={control} />
        </div>
      </Disclosure>
      <Chips control={control} choices={choices} />
    </>
  );
}

function Lists({ control, choices }: Props) {
  const t = useMessages(officeMessages);
  const { view, change } = control;
  const counted = (name: string, count: number) => `${name}\uff08${count}\uff09`;
  return (
    <div className="flex flex-col gap-8">
      <CheckboxGroup
        id="filter-state"
        label={t.state}
        noBadge
        columns
        value={view.states}
        onChange={(states) => change({ states })}
        options={inOrder(choices.states).map((each) => ({
          value: each.id,
          label: counted(staffWords(each.id), each.count),
        }))}
      />
      <CheckboxGroup
        id="filter-flags"
        label={t.flags}
        noBadge
        value={view.flags}
        onChange={(flags) => change({ flags: flags as PipelineFlag[] })}
        options={pipelineFlagIds.map((flag) => ({ value: flag, label: pipelineFlags[flag] }))}
      />
    </div>
  );
}

const order = Object.keys(applicationLifecycle.states);
const inOrder = <Each extends { id: string }>(states: readonly Each[]): Each[] =>
  [...states].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

function OneOf({ control, choices }: Props) {
  const t = useMessages(officeMessages);
  const { view, change } = control;
  const people = choices.handlers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="flex flex-col gap-8">
      <CheckboxGroup
        id="filter-call"
        label={t.call}
        noBadge
        value={view.calls}
        onChange={(calls) => change({ calls })}
        options={choices.calls.map((each) => ({ value: each.id, label: `${each.name}\uff08${each.count}\uff09` }))}
      />
      <CheckboxGroup
        id="filter-course"
        label={t.course}
        noBadge
        value={view.courses}
        onChange={(courses) => change({ courses })}
        options={choices.courses.map((each) => ({ value: each.id, label: `${each.name}\uff08${each.count}\uff09` }))}
      />
      <Select
        id="filter-handler"
        label={t.handler}
        noBadge
        value={view.handler}
        emptyLabel={t.everybody}
        onChange={(handler) => change({ handler })}
        options={[{ value: 'me', label: t.mine }, { value: 'none', label: t.nobody }, ...people]}
      />
      <Select
        id="filter-due"
        label={t.due}
        noBadge
        value={view.due}
        emptyLabel={t.anyDue}
        onChange={(due) => change({ due: due as DueChoice | '' })}
        options={Object.entries(dueChoices).map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}

function Columns({ control }: { control: ViewControl }) {
  const t = useMessages(officeMessages);
  const { view, change } = control;
  const fixed: PipelineColumn[] = ['number', 'title'];
  const sorts = pipelineSorts.flatMap((sort) => [
    { value: sort, label: t.ascending(pipelineColumns[sort]) },
    { value: `-${sort}`, label: t.descending(pipelineColumns[sort]) },
  ]);
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <CheckboxGroup
        id="filter-columns"
        label={t.columns}
        help={t.columnsHelp}
        noBadge
        columns
        value={view.columns.filter((each) => !fixed.includes(each))}
        onChange={(columns) => change({ columns: [...fixed, ...(columns as PipelineColumn[])] })}
        options={pipelineColumnIds
          .filter((id) => !fixed.includes(id))
          .map((id) => ({ value: id, label: pipelineColumns[id] }))}
      />
      <Select
        id="filter-sort"
        label={t.sortBy}
        noBadge
        emptyLabel={null}
        value={`${view.descending ? '-' : ''}${view.sort}`}
        onChange={(sort) => change({ sort: sort.replace('-', '') as PipelineSort, descending: sort.startsWith('-') })}
        options={sorts}
      />
    </div>
  );
}

/** The filters that are on, each with the way to take it off. */
function Chips({ control, choices }: Props) {
  const t = useMessages(officeMessages);
  const { view, change } = control;
  const chips = chipsOf(control, choices, t);
  if (chips.length === 0) return null;
  const { calls, courses, states, handler, flags, due, text } = defaultView;
  return (
    <LabelRow className="mt-4">
      {chips.map(({ label, off }) => (
        <RemovableChip key={label} label={label} removeLabel={t.removeFilter(label)} onRemove={() => change(off)} />
      ))}
      {filterCount(view) > 1 && (
        <Button
          variant="text"
          size="small"
          onClick={() => change({ calls, courses, states, handler, flags, due, text })}
        >
          {t.clear}
        </Button>
      )}
    </LabelRow>
  );
}

type Chip = { readonly label: string; readonly off: Parameters<ViewControl['change']>[0] };

function chipsOf({ view }: ViewControl, choices: Choices, t: { mine: string; nobody: string; due: string }): Chip[] {
  const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const without = (list: readonly string[], id: string) => list.filter((each) => each !== id);
  const handlers = { me: t.mine, none: t.nobody } as Readonly<Record<string, string>>;
  return [
    ...(view.text ? [{ label: `\u300c${view.text}\u300d`, off: { text: '' } }] : []),
    ...view.states.map((id) => ({ label: staffWords(id), off: { states: without(view.states, id) } })),
    ...view.calls.map((id) => ({ label: nameIn(choices.calls, id), off: { calls: without(view.calls, id) } })),
    ...view.courses.map((id) => ({ label: nameIn(choices.courses, id), off: { courses: without(view.courses, id) } })),
    ...view.flags.map((id) => ({ label: pipelineFlags[id], off: { flags: view.flags.filter((each) => each !== id) } })),
    ...(view.handler
      ? [{ label: handlers[view.handler] ?? nameIn(choices.handlers, view.handler), off: { handler: '' } }]
      : []),
    ...(view.due ? [{ label: `${t.due}\uff1a${dueChoices[view.due]}`, off: { due: '' as const } }] : []),
  ];
}
