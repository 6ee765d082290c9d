import { type Form, type FormField, isRequired, isShown } from '@musubi/platform/model';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ActionResult } from '../graphql/use-action.js';
import { type FormOptions, type FormSnapshot, FormStore } from './form-store.js';

/** What a page does with its form. */
export interface FormControl extends FormSnapshot {
  readonly form: Form;
  readonly autosaves: boolean;
  readonly set: (id: string, value: unknown) => void;
  readonly leave: (id: string) => void;
  /** Checks one page or all; false shows the error summary. */
  readonly check: (pageId?: string) => boolean;
  readonly saveNow: () => Promise<boolean>;
  /** Checks everything, runs the action, shows its refusal; null when the form itself is not right yet. */
  readonly submit: <Ok>(action: () => Promise<ActionResult<Ok>>) => Promise<ActionResult<Ok> | null>;
  readonly finish: () => void;
  readonly store: FormStore;
  readonly shown: (field: FormField) => boolean;
  readonly needed: (field: FormField) => boolean;
}

/**
 * A form of `@musubi/platform/model` on the screen: values, autosave with its time, local copy, conflicts, issues.
 * See `FormStore` for what happens when.
 */
export function useForm(options: FormOptions): FormControl {
  const [store, setStore] = useState(() => ({ key: options.localKey, form: new FormStore(options) }));
  if (store.key !== options.localKey) setStore({ key: options.localKey, form: new FormStore(options) });
  const { form } = store;
  const snapshot = useSyncExternalStore(form.subscribe, form.read, form.read);

  useEffect(() => form.renew(options));
  useEffect(() => saveWhenLeaving(form), [form]);

  const fixed = useMemo(
    () => ({
      set: (id: string, value: unknown) => form.set(id, value),
      leave: (id: string) => form.leave(id),
      check: (pageId?: string) => form.check(pageId),
      saveNow: () => form.saveNow(),
      finish: () => form.finish(),
      submit: <Ok>(action: () => Promise<ActionResult<Ok>>) => submit(form, action),
      store: form,
    }),
    [form],
  );
  return {
    ...snapshot,
    ...fixed,
    form: options.form,
    autosaves: options.save !== undefined,
    shown: (field) => isShown(field, snapshot.values),
    needed: (field) => isRequired(field, snapshot.values),
  };
}

async function submit<Ok>(store: FormStore, action: () => Promise<ActionResult<Ok>>): Promise<ActionResult<Ok> | null> {
  if (!store.check() || !(await store.saveNow())) return null;
  const result = await action();
  if (result.ok) store.finish();
  else store.refuse(result.error);
  return result;
}

/** Saves a restored copy, tries again when the line is back, warns before the window closes on unsaved input. */
function saveWhenLeaving(store: FormStore): () => void {
  if (store.read().restoredAt) store.schedule(3000);
  const online = () => store.read().dirty && store.schedule(500);
  const closing = (event: BeforeUnloadEvent) => store.read().dirty && event.preventDefault();
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', closing);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('beforeunload', closing);
    void store.saveNow();
  };
}
