import { type Actor, CurrentActor, Permit } from '@musubi/platform/server';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { BulkMover } from './bulk-mover.js';
import { MovePreview, PreviewMoveArgs } from './bulk-move.types.js';
import { PipelineQueries } from './pipeline.queries.js';
import { BoardColumn, PipelineArgs, PipelineChoices, StaffPipeline } from './pipeline.types.js';

@Resolver()
export class PipelineResolver {
  constructor(
    private readonly pipeline: PipelineQueries,
    private readonly mover: BulkMover,
    private readonly permit: Permit,
  ) {}

  /** The office's table: applications of all calls, filtered and ordered as the page's address says. */
  @Query(() => StaffPipeline)
  staffPipeline(@CurrentActor() actor: Actor, @Args() args: PipelineArgs): Promise<StaffPipeline> {
    return this.pipeline.page(actor, args);
  }

  @Query(() => [BoardColumn])
  staffBoard(@CurrentActor() actor: Actor, @Args('query', { defaultValue: '' }) query: string): Promise<BoardColumn[]> {
    return this.pipeline.board(actor, query);
  }

  @Query(() => PipelineChoices)
  pipelineChoices(@CurrentActor() actor: Actor): Promise<PipelineChoices> {
    return this.pipeline.choices(actor);
  }

  /** What a bulk move would do, row by row, and how many people would get a mail. Changes nothing. */
  @Query(() => MovePreview)
  movePreview(@CurrentActor() actor: Actor, @Args() { input }: PreviewMoveArgs): Promise<MovePreview> {
    this.permit.check(actor, 'pipeline:move');
    return this.mover.rehearse(actor, input);
  }
}
