import { ConfirmDialog, cx, Icon, Menu, type MenuEntry, toast, useAction, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { officeMessages } from './office-messages.js';
import { ChooseView, DeleteView, SaveView, type SavedView } from './pipeline-queries.js';
import { SaveViewDialog } from './SaveViewDialog.js';
import type { ViewControl } from './use-view.js';

/** Saved views, one's own and the office's, and what can be done with the present one. */
export function ViewBar({ control, views }: { control: ViewControl; views: readonly SavedView[] }) {
  const t = useMessages(officeMessages);
  const current = views.find((each) => each.id === control.savedId);
  const changed = current !== undefined && current.query !== control.query;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
      <nav aria-label={t.views} className="flex min-w-0 flex-wrap gap-2">
        <ViewTab name={t.allApplications} current={!current} onOpen={() => control.open('', null)} />
        {views.map((each) => (
          <ViewTab
            key={each.id}
            name={each.name}
            note={[each.shared && t.sharedMark, each.isDefault && t.defaultMark].filter(Boolean).join(' / ')}
            current={each.id === current?.id}
            changed={each.id === current?.id && changed}
            onOpen={() => control.open(each.query, each.id)}
          />
        ))}
      </nav>
      <ViewMenu control={control} current={current} changed={changed} />
    </div>
  );
}

function ViewTab(props: { name: string; note?: string; current: boolean; changed?: boolean; onOpen: () => void }) {
  const t = useMessages(officeMessages);
  return (
    <button
      type="button"
      aria-current={props.current ? 'page' : undefined}
      onClick={props.onOpen}
      className={cx(
        'inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border px-4 text-left hover:underline',
        props.current
          ? 'border-key-900 bg-key-50 font-700 text-key-1000'
          : 'border-solid-gray-420 bg-white text-solid-gray-900',
      )}
    >
      {props.current && <Icon name="check" size={18} />}
      <span className="min-w-0">{props.name}</span>
      {props.note && <span className="text-dns-14N-130 font-400 text-solid-gray-700">{props.note}</span>}
      {props.changed && <span className="text-dns-14N-130 font-400">{t.changed}</span>}
    </button>
  );
}

type Open = 'new' | 'edit' | 'delete' | null;

function ViewMenu(props: { control: ViewControl; current: SavedView | undefined; changed: boolean }) {
  const t = useMessages(officeMessages);
  const { control, current } = props;
  const [open, setOpen] = useState<Open>(null);
  const [remove] = useAction(DeleteView);
  const entries = useEntries({ ...props, onOpen: setOpen });
  const confirmDelete = async () => {
    if (!current) return;
    const result = await remove({ input: { id: current.id } });
    if (!result.ok) return toast(result.error.message, 'error');
    toast(t.deletedToast);
    control.open(control.query, null);
  };
  return (
    <>
      <Menu label={t.viewMenu} entries={entries} />
      {(open === 'new' || open === 'edit') && (
        <SaveViewDialog control={control} view={open === 'edit' ? current : undefined} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        open={open === 'delete'}
        onClose={() => setOpen(null)}
        title={t.deleteSure(current?.name ?? '')}
        danger
        confirmLabel={t.deleteView}
        onConfirm={confirmDelete}
      >
        {t.deleteNote}
      </ConfirmDialog>
    </>
  );
}

/** What the menu offers depends on whose view is open, and whether it was changed. */
function useEntries(props: {
  control: ViewControl;
  current: SavedView | undefined;
  changed: boolean;
  onOpen: (what: Open) => void;
}): MenuEntry[] {
  const t = useMessages(officeMessages);
  const { control, current, changed, onOpen } = props;
  const [save] = useAction(SaveView);
  const [choose] = useAction(ChooseView);
  const told = async (result: Promise<{ ok: boolean; error?: { message: string } }>, words: string) => {
    const answer = await result;
    toast(answer.ok ? words : (answer.error?.message ?? ''), answer.ok ? 'success' : 'error');
  };
  const overwrite = () => {
    if (!current) return;
    const { id, version, name, shared } = current;
    void told(save({ input: { id, version, name, shared, query: control.query } }), t.overwritten);
  };
  const first = () => void told(choose({ input: { id: current?.isDefault ? null : current?.id } }), t.defaultToast);
  const overwriting = { id: 'overwrite', label: t.overwrite, onSelect: overwrite };
  const saving = { id: 'new', label: current ? t.saveAs : t.saveView, onSelect: () => onOpen('new') };
  if (!current) return [saving];
  const choosing = { id: 'first', label: current.isDefault ? t.noDefault : t.makeDefault, onSelect: first };
  if (!current.mine) return [saving, choosing];
  return [
    ...(changed ? [overwriting] : []),
    ...[saving, choosing],
    { id: 'edit', label: t.rename, onSelect: () => onOpen('edit') },
    { id: 'delete', label: t.deleteView, onSelect: () => onOpen('delete') },
  ];
}
