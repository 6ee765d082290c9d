import { reviewerIssues } from '@musubi/grants/model';
import { emailKey, Person } from '@musubi/identity/server';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  InvalidInput,
  LocalDateScalar,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ReviewerProfile } from './committee.entity.js';

@InputType()
export class SaveReviewerInput {
  /** Who, by account; or by `email` for somebody new on the committee. */
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  /** Version of the entry as last seen; absent for a new one. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => [String])
  fields: string[];

  @Field()
  background: string;

  @Field(() => LocalDateScalar)
  activeFrom: string;

  @Field(() => LocalDateScalar, { nullable: true })
  activeUntil?: string | null;

  @Field(() => Int, { nullable: true })
  maxLoad?: number | null;

  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class SaveReviewerOk extends Versioned {
  @Field(() => ID)
  personId: string;
}

/** 審査員名簿: enters a person as a committee member, or changes the entry. The person then has the role 審査員. */
@UseCase({ input: SaveReviewerInput, ok: SaveReviewerOk, permission: 'reviewer:manage' })
@Injectable()
export class SaveReviewer {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SaveReviewerInput): Promise<SaveReviewerOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'reviewer:manage');
      const person = await this.person(actor, input);
      const facts = factsOf(input);
      refuseIssues(reviewerIssues(facts));
      const profiles = this.db.repo(ReviewerProfile);
      const kept = await profiles.findOneBy({ personId: person.id });
      if (kept && kept.version !== input.version) refuse(new Conflict({ ...kept }));
      const before = kept && factsOf(kept);
      const profile = profiles.merge(kept ?? profiles.create({ personId: person.id }), facts);
      profile.fields = facts.fields;
      await profiles.save(profile);
      const newRole = !person.roles.includes('reviewer');
      if (newRole) {
        person.roles = [...person.roles, 'reviewer'];
        await this.db.repo(Person).save(person);
      }
      await this.events.record({
        name: 'ReviewerSaved',
        subject: { type: 'Person', id: person.id },
        actor,
        before,
        after: facts,
        data: { newRole },
      });
      return { id: profile.id, version: profile.version, personId: person.id };
    });
  }

  /** Locked, so that two entries of one person wait for each other. */
  private async person(actor: Actor, { personId, email }: SaveReviewerInput): Promise<Person> {
    const known = personId
      ? { id: personId }
      : await this.db.one<{ id: string }>(
          'select id from person where email_key = $1 and anonymised_at is null and email_confirmed_at is not null',
          [emailKey(email ?? '')],
        );
    if (!known) return refuse(new InvalidInput([{ field: 'email', code: 'unknown', message: unknownEmail }]));
    return this.permit.lock(actor, 'reviewer:manage', Person, { id: known.id });
  }
}

const unknownEmail = 'このメールアドレスの利用者がいません。先に利用者登録をしてもらってください。';

const factsOf = (from: SaveReviewerInput | ReviewerProfile) => ({
  ...{ fields: [...from.fields], background: from.background, activeFrom: from.activeFrom },
  ...{ activeUntil: from.activeUntil ?? null, maxLoad: from.maxLoad ?? null, note: from.note.trim() },
});
