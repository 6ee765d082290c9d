import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { LetterTemplateQueries } from './letter-template.queries.js';
import {
  LetterSampleApplication,
  LetterTemplatePreview,
  LetterTemplatePreviewInput,
  LetterTemplateType,
} from './letter-template.types.js';

@Resolver()
export class LetterTemplateResolver {
  constructor(private readonly templates: LetterTemplateQueries) {}

  /** Words of every kind of letter in a programme. For the office. */
  @Query(() => [LetterTemplateType])
  letterTemplates(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<LetterTemplateType[]> {
    return this.templates.templates(actor, programmeId);
  }

  @Query(() => [LetterSampleApplication])
  letterSampleApplications(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<LetterSampleApplication[]> {
    return this.templates.samples(actor, programmeId);
  }

  /** How a letter would read with these words, on an invented or a real application; with `pdf` also printed. */
  @Query(() => LetterTemplatePreview)
  letterTemplatePreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: LetterTemplatePreviewInput,
    @Args('pdf', { defaultValue: false }) pdf: boolean,
  ): Promise<LetterTemplatePreview> {
    return this.templates.preview(actor, input, pdf);
  }
}
