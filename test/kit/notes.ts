import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  type ContextModule,
  Db,
  Events,
  everyone,
  Listens,
  permissions,
  Permit,
  type RecordedEvent,
  refuse,
  signedIn,
  UseCase,
  VersionedEntity,
  WrongState,
} from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

@Entity('note')
export class Note extends VersionedEntity {
  @Column('text')
  text: string;

  @Column('uuid')
  personId: string;
}

@InputType()
class ChangeNoteInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number;

  @Field()
  text: string;
}

@ObjectType()
class ChangeNoteOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@UseCase({ input: ChangeNoteInput, ok: ChangeNoteOk, permission: 'note:edit' })
@Injectable()
class ChangeNote {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(who: Actor, input: ChangeNoteInput): Promise<ChangeNoteOk> {
    return this.db.transaction(async () => {
      const note = await this.permit.lock(who, 'note:edit', Note, input);
      const before = { text: note.text };
      note.text = input.text;
      await this.db.repo(Note).save(note);
      await this.events.record({
        name: 'NoteChanged',
        subject: { type: 'Note', id: note.id },
        actor: who,
        before,
        after: { text: note.text },
      });
      if (input.text === 'too late') refuse(new WrongState(reason('tooLate', '締切を過ぎました。')));
      if (input.text === 'secret trouble') throw new Error('password=hunter2');
      return { id: note.id, version: note.version };
    });
  }
}

/** What the listener was told, in order. */
export const heard: RecordedEvent[] = [];

@Listens('NoteChanged')
@Injectable()
class NoteListener {
  async handle(event: RecordedEvent): Promise<void> {
    heard.push(event);
  }
}

@Resolver()
class Hello {
  @Query(() => String)
  hello(): string {
    return 'こんにちは';
  }
}

const owner = {
  words: 'その人',
  can: (who: Actor, row: { personId: string }) => who.personId === row.personId,
  where: () => 'true',
};
/** The smallest context there can be: one entity, one use case, one listener, one query. */
export const notes: ContextModule = {
  name: 'notes',
  entities: [Note],
  useCases: [ChangeNote],
  providers: [NoteListener, Hello],
  permissions: [
    permissions('notes', {
      'note:edit': { on: Note, rule: owner, visible: signedIn },
      'note:list': { rule: everyone },
    }),
  ],
};
