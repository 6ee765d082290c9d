import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase, Versioned } from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';

@InputType()
export class SetOrganisationBadgesInput extends Versioned {
  @Field(() => [String], { description: 'codes of badges' })
  badges: string[];
}

@ObjectType()
export class SetOrganisationBadgesOk extends Versioned {}

/** Staff give an organisation the badges it holds, such as a declaration to the city. */
@UseCase({ input: SetOrganisationBadgesInput, ok: SetOrganisationBadgesOk, permission: 'organisation:verify' })
@Injectable()
export class SetOrganisationBadges {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SetOrganisationBadgesInput): Promise<SetOrganisationBadgesOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:verify', Organisation, input);
      const badges = [...new Set(input.badges)];
      const known = await this.db.query<{ code: string }>('select code from badge where code = any($1::text[])', [
        badges,
      ]);
      if (known.length < badges.length)
        refuseIssues([{ field: 'badges', code: 'invalid', message: '表示された中から選んでください。' }]);
      const before = { badges: organisation.badges };
      organisation.badges = badges;
      await this.db.repo(Organisation).save(organisation);
      await this.events.record({
        name: 'OrganisationBadgesSet',
        subject: { type: 'Organisation', id: organisation.id },
        actor,
        organisationIds: [organisation.id],
        before,
        after: { badges },
      });
      return { id: organisation.id, version: organisation.version };
    });
  }
}
