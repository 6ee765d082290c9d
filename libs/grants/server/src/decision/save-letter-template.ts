import { isLetterKind, templateIssues } from '@musubi/grants/model';
import {
  type Actor,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Programme } from '../programme/programme.entity.js';
import { refuseStale } from '../review/refuse-stale.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplateAsSeen, LetterWordsInput } from './letter-template-input.js';

@InputType()
export class SaveLetterTemplateInput extends LetterTemplateAsSeen {
  @Field(() => LetterWordsInput)
  words: LetterWordsInput;
}

@ObjectType()
export class SaveLetterTemplateOk extends Versioned {}

/** Gives a programme its own words for a kind of letter. Letters that are out keep theirs. */
@UseCase({ input: SaveLetterTemplateInput, ok: SaveLetterTemplateOk, permission: 'letterTemplate:manage' })
@Injectable()
export class SaveLetterTemplate {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SaveLetterTemplateInput): Promise<SaveLetterTemplateOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'letterTemplate:manage');
      const { programmeId, kind, words } = input;
      if (!isLetterKind(kind) || !isId(programmeId)) return refuse(new NotFound());
      // The programme is locked, so that two first edits wait for each other instead of meeting in the unique key.
      await this.permit.lock(actor, 'letterTemplate:manage', Programme, { id: programmeId });
      refuseIssues(templateIssues(kind, words));
      const templates = this.db.repo(LetterTemplate);
      const kept = await templates.findOneBy({ programmeId, kind });
      refuseStale(kept, input.version);
      const template = kept ?? templates.create({ programmeId, kind });
      const before = kept && { words: kept.words };
      template.words = plain(words);
      template.editedBy = actor.personId!;
      template.editedByName = actor.name;
      await templates.save(template);
      await this.events.record({
        name: 'LetterTemplateSaved',
        subject: { type: 'LetterTemplate', id: template.id },
        actor,
        before,
        after: { programmeId, kind, words: template.words },
      });
      return { id: template.id, version: template.version };
    });
  }
}

const plain = ({ title, body, items, remedy }: LetterWordsInput) => ({
  ...{ title: title.trim(), body: body.trim(), remedy: remedy.trim() },
  items: items.map(({ label, value }) => ({ label: label.trim(), value: value.trim() })),
});
