import { sectionsOf } from '@musubi/grants/model';
import { reason, tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  newId,
  NotFound,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationSection } from '../application/application-parts.entity.js';
import { blankApplication } from '../application/application-start.js';
import { Application } from '../application/application.entity.js';
import { PartnerProfiles, profileValues } from '../application/partner-profiles.js';
import { Call } from './call.entity.js';
import { TestApplications } from './test-applications.js';

@InputType()
export class StartTestApplicationInput {
  @Field(() => ID)
  callId: string;

  @Field(() => ID)
  courseId: string;
}

@ObjectType()
export class StartTestApplicationOk {
  @Field(() => ID)
  id: string;
}

/**
 * Plays an application in a call under test, in the name of two organisations nobody else sees. It is filled in, agreed
 * to and handed in like any other, but counts nowhere.
 */
@UseCase({ input: StartTestApplicationInput, ok: StartTestApplicationOk, permission: 'call:edit' })
@Injectable()
export class StartTestApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly profiles: PartnerProfiles,
    private readonly tests: TestApplications,
  ) {}

  run(actor: Actor, input: StartTestApplicationInput): Promise<StartTestApplicationOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:edit', Call, { id: input.callId });
      if (!call.courseIds.includes(input.courseId)) refuse(new NotFound('このコースは見つかりませんでした。'));
      refuseReason(
        call.testMode && !call.published ? null : reason('noTest', '試せるのは、公開前で「試す」にした公募だけです。'),
      );
      const [lead, partner] = await this.tests.organisationsOf(actor);
      const application = Object.assign(new Application(), blankApplication, {
        ...{ callId: call.id, courseId: input.courseId, partnershipId: newId() },
        ...{ leadOrganisationId: lead, organisationIds: [lead, partner] },
        ...{ title: '試しの申請', test: true, startedBy: actor.personId as string },
        ...{ formVersion: call.form.version, formStartVersion: call.form.version },
      });
      await this.db.repo(Application).save(application);
      await this.parts(call, application);
      const { partnershipId, organisationIds } = application;
      await this.tests.consulted(actor, partnershipId, organisationIds, tokyoDate(this.clock.now()));
      await this.events.record({
        name: 'TestApplicationStarted',
        subject: { type: 'Call', id: call.id },
        actor,
        after: { applicationId: application.id },
      });
      return { id: application.id };
    });
  }

  private async parts(call: Call, application: Application): Promise<void> {
    const partners = await this.profiles.of(application.organisationIds);
    const sections = sectionsOf(call.form).filter((section) => section.kind !== 'attachments');
    for (const section of sections)
      for (const organisationId of section.filledBy === 'together' ? [null] : application.organisationIds) {
        const partner = partners.find((each) => each.id === organisationId);
        await this.db.repo(ApplicationSection).save(
          Object.assign(new ApplicationSection(), {
            ...{ applicationId: application.id, section: section.id, organisationId },
            organisationIds: organisationId ? [organisationId] : application.organisationIds,
            values: partner ? profileValues(section.questions, partner) : {},
            ...{ editedBy: null, editedByName: null },
          }),
        );
      }
  }
}
