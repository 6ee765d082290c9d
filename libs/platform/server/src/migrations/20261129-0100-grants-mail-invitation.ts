import type { Migration } from './migration.js';

/** Partners of an application are also invited by e-mail, before their organisation is registered. */
export const grantsMailInvitation: Migration = {
  name: '20261129-0100-grants-mail-invitation',
  up: [
    `alter table application_invitation
       alter column organisation_id drop not null,
       add column invitee_name text,
       add column email text,
       add column email_key text,
       add column message text,
       add column token_hash text unique,
       add column sends integer not null default 0,
       add column expires_at timestamptz,
       add column outcome text,
       add column answered_by uuid`,
  ],
  down: [
    `delete from application_invitation where organisation_id is null`,
    `alter table application_invitation
       alter column organisation_id set not null,
       drop column invitee_name,
       drop column email,
       drop column email_key,
       drop column message,
       drop column token_hash,
       drop column sends,
       drop column expires_at,
       drop column outcome,
       drop column answered_by`,
  ],
};
