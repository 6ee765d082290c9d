import type { Interest } from '@musubi/grants/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { InterestDeclaration, Review } from './review.entity.js';

/** Keeps what is known about a reviewer's interest in an application: a conflict closes it at once. */
@Injectable()
export class KeepInterest {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param application locked by the caller. */
  async keep(application: Application, reviewerId: string, interest: Interest, reason: string): Promise<void> {
    const declarations = this.db.repo(InterestDeclaration);
    const which = { applicationId: application.id, reviewerId };
    const declaration = (await declarations.findOneBy(which)) ?? declarations.create(which);
    declaration.interest = interest;
    declaration.reason = reason.trim();
    declaration.declaredAt = this.clock.now();
    await declarations.save(declaration);
    const conflict = interest === 'conflict';
    application.conflictIds = withOrWithout(application.conflictIds, reviewerId, conflict);
    application.clearedIds = withOrWithout(application.clearedIds, reviewerId, !conflict);
    await this.db.repo(Application).save(application);
    // A sheet begun before the conflict came up takes no part in the result.
    if (conflict) await this.db.repo(Review).delete(which);
  }
}

const withOrWithout = (ids: readonly string[], id: string, within: boolean): string[] =>
  within ? [...new Set([...ids, id])] : ids.filter((each) => each !== id);
