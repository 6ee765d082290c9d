import { createElement, Suspense } from 'react';
import { postingSlot, type PostingSlotName } from './slots.js';

/** What another context shows at this place; nothing while nobody fills it. */
export function PostingSlot({ name, postingId }: { name: PostingSlotName; postingId: string }) {
  const component = postingSlot(name);
  return component ? <Suspense fallback={null}>{createElement(component, { postingId })}</Suspense> : null;
}
