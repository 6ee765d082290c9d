import { pipelineParams, type PipelineView, pipelineViewOf } from '@musubi/grants/model';
import { useAddress } from '@musubi/platform/web';
import { useMemo } from 'react';

/** Said in the address when nothing else is, so that 「すべての申請」 is an address of its own beside the default view. */
const usual = 'sort=-submittedAt';

export interface ViewControl {
  readonly view: PipelineView;
  /** The shortest query string of the view: what is asked of the server and kept in saved views. */
  readonly query: string;
  /** The saved view one came from; it may have been changed since. */
  readonly savedId: string | null;
  /** Nothing is said in the address: the default view may open. */
  readonly blank: boolean;
  readonly change: (part: Partial<PipelineView>) => void;
  readonly open: (query: string, savedId: string | null, replace?: boolean) => void;
}

/** The view that stands in the address. */
export function useView(): ViewControl {
  const [address, setAddress] = useAddress();
  const text = address.toString();
  return useMemo(() => {
    const view = pipelineViewOf(new URLSearchParams(text));
    const savedId = new URLSearchParams(text).get('view');
    const open: ViewControl['open'] = (query, id, replace = false) => {
      const params = new URLSearchParams(query || usual);
      if (id) params.set('view', id);
      setAddress(params, { replace });
    };
    return {
      view,
      savedId,
      query: pipelineParams(view).toString(),
      blank: text === '',
      open,
      change: (part) => open(pipelineParams({ ...view, ...part }).toString(), savedId),
    };
  }, [text, setAddress]);
}
