/** Columns of a card. Days travel as text: the driver would make an instant of them. `p` posting, `o` organisation. */
export const organisationJson = `json_build_object('id', o.id, 'name', o.name, 'type', o.type, 'verified', o.verified_at is not null, 'logoFileId', o.logo_file_id)`;

export const cardColumns = `p.id, p.kind, p.state, p.title, left(p.body, 140) as lead, p.fields, p.resource_kinds as "resourceKinds",
  p.reach, p.wards, p.deadline::text as deadline, p.ends_on::text as "endsOn", p.published_at as "publishedAt",
  p.images->0 as image, ${organisationJson} as organisation`;

export const cardTables = 'posting p join organisation o on o.id = p.organisation_id';
