import { LinkButton } from '../components/Button.js';
import { Breadcrumbs, Pagination, StepNavigation, Tabs, TaskList } from '../components/Navigation.js';
import { DescriptionList, type Fact, ResponsiveTable, SummaryList, Timeline } from '../components/Data.js';
import { EmptyState, SkeletonCards } from '../components/Empty.js';
import { PrintButton, ProgressBar, StatTile } from '../components/Figures.js';
import { CardGrid } from '../components/Card.js';
import { Layout, PageHeading, Section, Stack } from '../components/Page.js';
import { Disclosure } from '../components/Overlays.js';
import { useFormat } from '../i18n/format.js';
import { samples as s } from './messages.js';
import { ButtonSamples, CardSamples, LabelSamples, NoticeSamples, OverlaySamples } from './LookSamples.js';
import { FormSamples } from './FormSamples.js';

const rows = [
  { id: '1', item: s.item, amount: '120000', note: s.factValue },
  { id: '2', item: s.note, amount: '38500', note: s.cardText },
];

/** Every component on one page, as the people who build with them need it. */
export function StyleguidePage() {
  return (
    <Layout crumbs={[{ title: s.title }]}>
      <PageHeading title={s.title} lead={s.lead} actions={<PrintButton />} />
      <ButtonSamples />
      <LabelSamples />
      <NoticeSamples />
      <CardSamples />
      <Section title={s.form}>
        <FormSamples />
      </Section>
      <OverlaySamples />
      <NavigationSamples />
      <DataSamples />
      <Section title={s.skeleton}>
        <SkeletonCards />
      </Section>
    </Layout>
  );
}

function NavigationSamples() {
  return (
    <Section title={s.tasks}>
      <Stack>
        <Breadcrumbs crumbs={[{ title: s.cards, to: '/search' }, { title: s.cardTitle }]} />
        <StepNavigation
          steps={s.steps.map((title, index) => ({
            title,
            state: index < 2 ? 'done' : index === 2 ? 'current' : 'todo',
          }))}
        />
        <TaskList
          tasks={[
            { title: s.taskDone, to: '#', status: s.statusDone, tone: 'success', hint: s.factPlace },
            { title: s.taskDoing, to: '#', status: s.statusDoing, tone: 'info' },
            { title: s.taskTodo, status: s.statusTodo, tone: 'neutral' },
          ]}
        />
        <Tabs
          label={s.tabs}
          tabs={[
            { id: 'list', title: s.tab1, content: s.cardText },
            { id: 'map', title: s.tab2, content: s.emptyText },
          ]}
        />
        <Disclosure title={s.disclosure}>{s.disclosureText}</Disclosure>
        <Pagination page={2} pages={5} to={(page) => `?page=${page}`} />
      </Stack>
    </Section>
  );
}

function DataSamples() {
  const format = useFormat();
  const facts: Fact[] = [
    { title: s.factWhen, value: s.factValue },
    { title: s.factWhere, value: s.factPlace },
  ];
  return (
    <>
      <Section title={s.stats}>
        <CardGrid>
          <StatTile label={s.stat1} value={format.number(1284)} unit={s.unit} note={s.stat1Note} />
          <StatTile label={s.amount} value="3,000,000" unit="" note={s.factPlace} />
          <div className="self-center">
            <ProgressBar label={s.progress} value={3} max={5} text="3 / 5" />
          </div>
        </CardGrid>
      </Section>
      <Section title={s.facts}>
        <Stack>
          <DescriptionList facts={facts} />
          <SummaryList
            facts={facts
              .map((fact) => ({ ...fact, changeTo: '#' }))
              .concat({ title: s.note, value: '', changeTo: '#' })}
          />
          <ResponsiveTable
            caption={s.table}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { id: 'item', title: s.item, main: true, cell: (row) => row.item },
              { id: 'note', title: s.note, cell: (row) => row.note },
              { id: 'amount', title: s.amount, align: 'right', cell: (row) => format.yen(row.amount) },
            ]}
            footer={{ item: s.total, amount: format.yen('158500') }}
          />
          <Timeline
            moments={[
              { id: '1', when: format.dateTime('2026-11-20T01:00:00Z'), title: s.moment1, icon: 'file' },
              { id: '2', when: format.dateTime('2026-11-22T05:30:00Z'), title: s.moment2 },
            ]}
          />
          <EmptyState icon="flag" title={s.empty} action={<LinkButton to="/postings/new">{s.emptyAction}</LinkButton>}>
            {s.emptyText}
          </EmptyState>
        </Stack>
      </Section>
    </>
  );
}
