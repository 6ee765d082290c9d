import {
  type CommonFacts,
  fillTemplate,
  type LetterContent,
  letterDefault,
  type LetterKind,
  type LetterTemplate as Words,
  type OwnFacts,
} from '@musubi/grants/model';
import { type LocalDate, tokyoDate } from '@musubi/platform/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import { factsByName, LetterFactsOf } from './letter-facts.js';
import { LetterTemplate } from './letter-template.entity.js';

export interface ComposeOptions {
  /** Day on the letter; today when left out. */
  readonly on?: LocalDate;
  /** Facts that are not stored yet, as in a preview. */
  readonly instead?: Partial<CommonFacts>;
  /** Words that are being edited, instead of the programme's. */
  readonly words?: Words;
}

/** Writes a letter about an application in the words of its programme. Changes nothing: the preview uses it too. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly db: Db,
    private readonly facts: LetterFactsOf,
    private readonly clock: Clock,
  ) {}

  async of<Kind extends LetterKind>(
    application: Application,
    kind: Kind,
    own: NoInfer<OwnFacts<Kind>>,
    { on = tokyoDate(this.clock.now()), instead = {}, words }: ComposeOptions = {},
  ): Promise<LetterContent> {
    const { programmeId, partners, from, contact, common } = await this.facts.of(application, on);
    const template = words ?? (await this.words(programmeId, kind));
    const letter = fillTemplate(template, factsByName({ ...common, ...instead }, own));
    return { kind, ...letter, to: partners, from, contact };
  }

  /** What the program knows of an application by itself. */
  async commonFacts(application: Application): Promise<CommonFacts> {
    return (await this.facts.of(application, tokyoDate(this.clock.now()))).common;
  }

  /** The programme's own words, or those of the code. */
  async words(programmeId: string, kind: LetterKind): Promise<Words> {
    const kept = await this.db.repo(LetterTemplate).findOneBy({ programmeId, kind });
    return kept?.words ?? letterDefault(kind);
  }
}
