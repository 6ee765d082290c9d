import type { Migration } from './migration.js';

/** Uploaded and made files. A file is loose until something is attached to it; loose files are swept after a while. */
export const platformFiles: Migration = {
  name: '20261123-0011-platform-files',
  up: [
    `create table file_object (
      id uuid primary key,
      organisation_id uuid,
      uploaded_by uuid,
      name text not null,
      type text not null,
      size integer not null check (size >= 0),
      sha256 text not null,
      width integer,
      height integer,
      visibility text not null check (visibility in ('public', 'restricted')),
      subject_type text,
      subject_id uuid,
      loose_since timestamptz,
      created_at timestamptz not null
    )`,
    `create index file_object_subject on file_object (subject_type, subject_id)`,
    `create index file_object_loose on file_object (loose_since) where loose_since is not null`,
    `create index file_object_uploader on file_object (uploaded_by, created_at)`,
  ],
  down: ['drop table file_object'],
};
