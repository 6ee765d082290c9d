import type { Migration } from './migration.js';

/** Every mail, whether it went out or is kept for the development mailbox. The key makes sending idempotent. */
export const platformMail: Migration = {
  name: '20261123-0010-platform-mail',
  up: [
    `create table mail_message (
      id uuid primary key,
      key text not null unique,
      recipient text not null,
      subject text not null,
      text text not null,
      attachments jsonb not null default '[]',
      state text not null check (state in ('waiting', 'sent', 'kept', 'failed')),
      error text,
      created_at timestamptz not null,
      sent_at timestamptz
    )`,
    `create index mail_message_created on mail_message (created_at)`,
    `create index mail_message_recipient on mail_message (recipient, created_at)`,
  ],
  down: ['drop table mail_message'],
};
