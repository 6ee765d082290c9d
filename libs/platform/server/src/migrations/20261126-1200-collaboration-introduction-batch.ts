import type { Migration } from './migration.js';

/** Introductions that were sent together, by the key of their batch: sending it again finds them. */
export const collaborationIntroductionBatch: Migration = {
  name: '20261126-1200-collaboration-introduction-batch',
  up: [
    `alter table introduction add column batch_id uuid`,
    `create index introduction_batch on introduction (batch_id) where batch_id is not null`,
  ],
  down: [`alter table introduction drop column batch_id`],
};
