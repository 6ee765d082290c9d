import { screeningNoteForm } from '@musubi/grants/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { ScreeningNote } from '../review/review.entity.js';

@InputType()
export class AddScreeningNoteInput {
  @Field(() => ID)
  applicationId: string;

  @Field()
  text: string;
}

@ObjectType()
export class AddScreeningNoteOk {
  @Field(() => ID)
  id: string;
}

/** A note of the office for the office: applicants and reviewers never see it. */
@UseCase({ input: AddScreeningNoteInput, ok: AddScreeningNoteOk, permission: 'application:note' })
@Injectable()
export class AddScreeningNote {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: AddScreeningNoteInput): Promise<AddScreeningNoteOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:note', Application, { id: input.applicationId });
      refuseIssues(formIssues(screeningNoteForm, { text: input.text }));
      const notes = this.db.repo(ScreeningNote);
      const note = notes.create({
        applicationId: application.id,
        authorId: actor.personId!,
        authorName: actor.name,
        text: input.text.trim(),
      });
      await notes.save(note);
      await this.events.record({
        name: 'ScreeningNoteAdded',
        subject: { type: 'Application', id: application.id },
        actor,
        after: { noteId: note.id },
      });
      return { id: note.id };
    });
  }
}
