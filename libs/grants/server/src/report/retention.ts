import { awardSetting, retainUntil } from '@musubi/grants/model';
import type { LocalDate } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';

/** How long records are kept (保存期限). */
@Injectable()
export class Retention {
  constructor(private readonly db: Db) {}

  /** The award is over on `closedOn`: from now on the years count. Changes `application`; the caller saves it. */
  async start(application: Application, closedOn: LocalDate): Promise<void> {
    const row = await this.db.one<{ award: unknown }>('select award from call where id = $1', [application.callId]);
    application.retainUntil = retainUntil(awardSetting(row?.award), closedOn);
  }
}
