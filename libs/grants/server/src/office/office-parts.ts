import { AssignHandler } from './assign-handler.js';
import { BulkMover } from './bulk-mover.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarResolver } from './calendar.resolver.js';
import { ChoosePipelineView } from './choose-pipeline-view.js';
import { DeletePipelineView } from './delete-pipeline-view.js';
import { DossierMaker } from './dossier.js';
import { IssueCalendarFeed } from './issue-calendar-feed.js';
import { MoveApplications } from './move-applications.js';
import { CalendarFeed, SavedPipelineView } from './office.entity.js';
import { OfficeFilesController } from './office-files.controller.js';
import { PipelineQueries } from './pipeline.queries.js';
import { PipelineResolver } from './pipeline.resolver.js';
import { Rehearsal } from './rehearsal.js';
import { SavePipelineView } from './save-pipeline-view.js';
import { TimelineQueries } from './timeline.queries.js';
import { TimelineResolver } from './timeline.resolver.js';
import { AwardQueries } from '../open-data/award.queries.js';
import { AwardResolver } from '../open-data/award.resolver.js';
import { OpenDataController } from '../open-data/open-data.controller.js';

/** The office's table with its views, bulk moves, board and calendar. */
export const officeUseCases = [
  ...[SavePipelineView, DeletePipelineView, ChoosePipelineView],
  ...[AssignHandler, MoveApplications, IssueCalendarFeed],
];

export const officeEntities = [SavedPipelineView, CalendarFeed];

export const officeProviders = [
  ...[Rehearsal, PipelineQueries, BulkMover, PipelineResolver, TimelineQueries, TimelineResolver, DossierMaker],
  ...[AwardQueries, AwardResolver, CalendarQueries, CalendarResolver],
];

export const officeControllers = [OfficeFilesController, CalendarController, OpenDataController];
