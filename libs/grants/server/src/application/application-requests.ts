/** Sections of the application `a` that are given back for correction and not handed in again. */
export const correctionsJson = `(select coalesce(json_agg(json_build_object('section', x.section, 'note', x.note,
    'dueAt', x.due_at, 'correctedAt', x.corrected_at) order by x.due_at, x.id), '[]')
  from application_correction x where x.application_id = a.id and x.closed_at is null)`;

/** Documents the office asked the partners of `a` for after the submission, the open ones first. */
export const documentRequestsJson = `(select coalesce(json_agg(json_build_object('id', r.id, 'organisationId', r.organisation_id,
    'organisationName', o.name, 'title', r.title, 'note', r.note, 'dueAt', r.due_at, 'answeredAt', r.answered_at,
    'answeredByName', r.answered_by_name, 'withdrawnAt', r.withdrawn_at, 'documents',
    (select coalesce(json_agg(json_build_object('id', d.id, 'fileId', d.file_id, 'name', d.name, 'size', d.size) order by d.id), '[]')
       from late_document d where d.request_id = r.id)) order by r.answered_at nulls first, r.due_at), '[]')
  from document_request r join organisation o on o.id = r.organisation_id where r.application_id = a.id)`;
