import type { BankAccountValues } from '@musubi/grants/model';
import { Db, Secrets } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { BankAccount } from './award.entity.js';

const placeOf = (organisationId: string): string => `bank-account:${organisationId}`;

/** Bank accounts, sealed in the database. Nothing here asks who wants to know: callers do. */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
  ) {}

  seal(organisationId: string, values: BankAccountValues): string {
    return this.secrets.seal(values, placeOf(organisationId));
  }

  open(organisationId: string, sealed: string): BankAccountValues {
    return this.secrets.open<BankAccountValues>(sealed, placeOf(organisationId));
  }

  /** The account as sealed now; null when none has been given. */
  sealedOf(organisationId: string): Promise<BankAccount | null> {
    return this.db.repo(BankAccount).findOneBy({ organisationId });
  }
}
