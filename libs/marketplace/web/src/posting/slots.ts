import type { ComponentType } from 'react';

/** What a slot is told. */
export interface PostingSlotProps {
  readonly postingId: string;
}

/**
 * Places on the pages of postings that other contexts fill: `fit` why it fits the reader, `similar` postings like it,
 * `partners` likely partners beside the editor and on the result page, `consortium` a group that brings all that a need lacks.
 */
export type PostingSlotName = 'fit' | 'similar' | 'partners' | 'consortium';

const filled: Partial<Record<PostingSlotName, ComponentType<PostingSlotProps>>> = {};

/** Fills a place; called once when the other context's door is loaded. */
export function fillPostingSlot(name: PostingSlotName, component: ComponentType<PostingSlotProps>): void {
  filled[name] = component;
}

export const postingSlot = (name: PostingSlotName): ComponentType<PostingSlotProps> | null => filled[name] ?? null;
