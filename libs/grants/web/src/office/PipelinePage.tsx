import { pipelineLooks } from '@musubi/grants/model';
import {
  cx,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireRole,
  SearchBox,
  SkeletonPage,
  useMessages,
} from '@musubi/platform/web';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { BoardView } from './BoardView.js';
import { CalendarView } from './CalendarView.js';
import { ExportMenu } from './ExportMenu.js';
import { FilterPanel } from './FilterPanel.js';
import { screeningMessages } from '../staff/screening-messages.js';
import { officeMessages } from './office-messages.js';
import { type Choices, ChoicesQuery } from './pipeline-queries.js';
import { PipelineTable } from './PipelineTable.js';
import { useView, type ViewControl } from './use-view.js';
import { ViewBar } from './ViewBar.js';

/** The office's pipeline: applications of all calls as a table or a board. Everything chosen stands in the address. */
export function PipelinePage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Pipeline />
    </RequireRole>
  );
}

function Pipeline() {
  const t = useMessages(officeMessages);
  const screening = useMessages(screeningMessages);
  const control = useView();
  const [{ data, error }, again] = useQuery({ query: ChoicesQuery });
  const choices = data?.pipelineChoices;
  useDefaultView(control, choices);
  if (error && !choices) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!choices) return <SkeletonPage />;
  const callId = control.view.calls.length === 1 ? control.view.calls[0] : null;
  return (
    <Layout className="max-w-400!" crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ExportMenu query={control.query} callId={callId} />
            {callId && (
              <LinkButton variant="outline" size="small" to={`/staff/grants/calls/${callId}/ranking`}>
                {t.toRanking}
              </LinkButton>
            )}
            <LinkButton variant="text" size="small" to="/staff/grants/paper">
              {screening.paperTitle}
            </LinkButton>
          </>
        }
      />
      <ViewBar control={control} views={choices.views} />
      <div className="mt-6 grid items-end gap-6 lg:grid-cols-[minmax(0,36rem)_auto]">
        <SearchBox label={t.search} defaultValue={control.view.text} onSearch={(text) => control.change({ text })} />
        <LookSwitch control={control} />
      </div>
      <div className="mt-6">
        <FilterPanel control={control} choices={choices} />
      </div>
      <div className="mt-8">
        <Content control={control} choices={choices} />
      </div>
    </Layout>
  );
}

/** Opened without anything in the address: the view that was chosen as the first one. */
function useDefaultView(control: ViewControl, choices: Choices | undefined) {
  const first = choices?.views.find((each) => each.isDefault);
  useEffect(() => {
    if (control.blank && first) control.open(first.query, first.id, true);
  }, [control, first]);
}

function Content({ control, choices }: { control: ViewControl; choices: Choices }) {
  if (control.view.look === 'calendar') return <CalendarView />;
  if (control.view.look === 'board') return <BoardView query={control.query} choices={choices} />;
  return <PipelineTable key={control.query} control={control} choices={choices} />;
}

function LookSwitch({ control }: { control: ViewControl }) {
  const t = useMessages(officeMessages);
  return (
    <div role="group" aria-label={t.looks} className="flex lg:justify-self-end">
      {pipelineLooks.map((look) => (
        <button
          key={look}
          type="button"
          aria-pressed={control.view.look === look}
          onClick={() => control.change({ look })}
          className={cx(
            'min-h-12 border border-solid-gray-600 px-5 first:rounded-l-8 last:rounded-r-8 not-first:-ml-px hover:underline',
            control.view.look === look ? 'bg-key-900 text-white' : 'bg-white text-key-900 hover:bg-key-50',
          )}
        >
          {t[look]}
        </button>
      ))}
    </div>
  );
}
