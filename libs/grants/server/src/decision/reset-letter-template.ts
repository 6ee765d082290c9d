import { isLetterKind } from '@musubi/grants/model';
import { type Actor, Conflict, Db, Events, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Programme } from '../programme/programme.entity.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplateAsSeen } from './letter-template-input.js';

@InputType()
export class ResetLetterTemplateInput extends LetterTemplateAsSeen {}

@ObjectType()
export class ResetLetterTemplateOk {
  @Field()
  kind: string;
}

/** Goes back to the default words of a letter. The audit log keeps what was there. */
@UseCase({ input: ResetLetterTemplateInput, ok: ResetLetterTemplateOk, permission: 'letterTemplate:manage' })
@Injectable()
export class ResetLetterTemplate {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, { programmeId, kind, version }: ResetLetterTemplateInput): Promise<ResetLetterTemplateOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'letterTemplate:manage');
      if (!isLetterKind(kind) || !isId(programmeId)) return refuse(new NotFound());
      await this.permit.lock(actor, 'letterTemplate:manage', Programme, { id: programmeId });
      const templates = this.db.repo(LetterTemplate);
      const kept = await templates.findOneBy({ programmeId, kind });
      if (!kept) return { kind };
      if (kept.version !== version) refuse(new Conflict({ words: kept.words, version: kept.version }));
      await templates.remove(kept);
      await this.events.record({
        name: 'LetterTemplateReset',
        subject: { type: 'Programme', id: programmeId },
        actor,
        before: { kind, words: kept.words },
        after: { kind },
      });
      return { kind };
    });
  }
}
