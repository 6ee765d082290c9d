import type { Actor, FileStore } from '@musubi/platform/server';
import type { Posting } from './posting.entity.js';

/** Makes the images of a posting its own and public. Refuses with InvalidInput on `images` when one is not the actor's. */
export const attachImages = (files: FileStore, actor: Actor, posting: Posting): Promise<void> =>
  files.attach(
    actor,
    posting.images.map((each) => each.id),
    { type: 'Posting', id: posting.id },
    { field: 'images', visibility: 'public', organisationId: posting.organisationId },
  );
