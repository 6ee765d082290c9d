import { retainUntil, settingOfAward } from '@musubi/grants/model';
import type { LocalDate } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { TermsOfAwards } from './award-terms.js';

/** How long records are kept (保存期限): as promised at the award, or as the call says where none was made. */
@Injectable()
export class Retention {
  constructor(
    private readonly db: Db,
    private readonly terms: TermsOfAwards,
  ) {}

  /** It is over on `closedOn`: from now on the years count. Changes `application`; the caller saves it. */
  async start(application: Application, closedOn: LocalDate): Promise<void> {
    const setting = settingOfAward(await this.terms.of(application.id));
    application.retainUntil = retainUntil(
      closedOn,
      application.submittedAt ? setting.retentionYears : setting.unsubmittedYears,
    );
  }

  /** Money moved after the end: the years count from that day. */
  async prolong(applicationId: string, movedOn: LocalDate): Promise<void> {
    const application = await this.db.repo(Application).findOneByOrFail({ id: applicationId });
    await this.start(application, movedOn);
    await this.db.repo(Application).save(application);
  }
}
