import { awardSetting, retainUntil } from '@musubi/grants/model';
import type { LocalDate } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';

/** How long records are kept (保存期限). */
@Injectable()
export class Retention {
  constructor(private readonly db: Db) {}

  /** It is over on `closedOn`: from now on the years count. Changes `application`; the caller saves it. */
  async start(application: Application, closedOn: LocalDate): Promise<void> {
    const row = await this.db.one<{ award: unknown }>('select award from call where id = $1', [application.callId]);
    application.retainUntil = retainUntil(awardSetting(row?.award), closedOn);
  }

  /** Money moved after the end: the years count from that day. */
  async prolong(applicationId: string, movedOn: LocalDate): Promise<void> {
    const application = await this.db.repo(Application).findOneByOrFail({ id: applicationId });
    await this.start(application, movedOn);
    await this.db.repo(Application).save(application);
  }
}
