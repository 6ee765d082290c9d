import { AssignHandler } from './assign-handler.js';
import { BulkMover } from './bulk-mover.js';
import { ChoosePipelineView } from './choose-pipeline-view.js';
import { DeletePipelineView } from './delete-pipeline-view.js';
import { DossierMaker } from './dossier.js';
import { MoveApplications } from './move-applications.js';
import { CalendarFeed, SavedPipelineView } from './office.entity.js';
import { OfficeFilesController } from './office-files.controller.js';
import { PipelineQueries } from './pipeline.queries.js';
import { PipelineResolver } from './pipeline.resolver.js';
import { SavePipelineView } from './save-pipeline-view.js';
import { TimelineQueries } from './timeline.queries.js';
import { TimelineResolver } from './timeline.resolver.js';
import { AwardQueries } from '../open-data/award.queries.js';
import { AwardResolver } from '../open-data/award.resolver.js';
import { OpenDataController } from '../open-data/open-data.controller.js';

/** The office's table with its views, bulk moves, board and calendar. */
export const officeUseCases = [
  ...[SavePipelineView, DeletePipelineView, ChoosePipelineView],
  ...[AssignHandler, MoveApplications],
];

export const officeEntities = [SavedPipelineView, CalendarFeed];

export const officeProviders = [
  ...[PipelineQueries, BulkMover, PipelineResolver, TimelineQueries, TimelineResolver, DossierMaker],
  ...[AwardQueries, AwardResolver],
];

export const officeControllers = [OfficeFilesController, OpenDataController];
