import { type Actor, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { MoveApplicationsInput, MoveApplicationsOk } from './bulk-move.types.js';
import { BulkMover } from './bulk-mover.js';

/**
 * Makes one move for several applications. Each is a transaction of its own with the version that was seen: one that was
 * changed meanwhile, or may not be moved, is left as it is and said so; the others go on.
 */
@UseCase({ input: MoveApplicationsInput, ok: MoveApplicationsOk, permission: 'pipeline:move' })
@Injectable()
export class MoveApplications {
  constructor(
    private readonly permit: Permit,
    private readonly mover: BulkMover,
  ) {}

  async run(actor: Actor, input: MoveApplicationsInput): Promise<MoveApplicationsOk> {
    this.permit.check(actor, 'pipeline:move');
    const rows = await this.mover.move(actor, input);
    return { rows, moved: rows.filter((row) => row.refusal === null).length };
  }
}
