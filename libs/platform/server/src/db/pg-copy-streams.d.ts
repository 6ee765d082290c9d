declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Writable } from 'node:stream';
  /** A stream to be handed to `client.query`; what is written to it is the data of `copy … from stdin`. */
  export function from(sql: string): Writable & Submittable;
}
