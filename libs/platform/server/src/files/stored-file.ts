/** What is known about a file; its bytes are fetched through the `FileStore`. */
export interface StoredFile {
  readonly id: string;
  readonly organisationId: string | null;
  readonly uploadedBy: string | null;
  /** As the person named it, with the ending that fits the content. */
  readonly name: string;
  /** MIME type found in the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Pixels, for pictures. */
  readonly width: number | null;
  readonly height: number | null;
  readonly visibility: 'public' | 'restricted';
  /** What the file belongs to; null while it is only uploaded. */
  readonly subject: FileSubject | null;
  readonly createdAt: Date;
}

export interface FileSubject {
  /** Name of the entity: `Application`, `Posting`, `Message`. */
  readonly type: string;
  readonly id: string;
}

/** Columns of `file_object` as a `StoredFile`. */
export const fileColumns = `id, organisation_id as "organisationId", uploaded_by as "uploadedBy", name, type, size, sha256,
  width, height, visibility, created_at as "createdAt",
  case when subject_type is null then null else json_build_object('type', subject_type, 'id', subject_id) end as subject`;

export const maxFileBytes = 10 * 1024 * 1024;
/** Widths of the small copies that are kept of every picture. */
export const thumbnailWidths = [320, 960] as const;
export type ThumbnailWidth = (typeof thumbnailWidths)[number];
/** An upload nobody attached to anything is kept this long: somebody may still come back to the form. */
export const looseDays = 30;
