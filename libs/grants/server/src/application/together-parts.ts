import { AddApplicationComment } from './add-application-comment.js';
import { PartForms } from './application-part-form.js';
import { ApplicationPlaces } from './application-place.js';
import {
  ApplicationComment,
  ApplicationInvitation,
  ApplicationTask,
  ApplicationVisit,
  DocumentRequest,
  LateDocument,
} from './application-together.entity.js';
import { AssignApplicationTask } from './assign-application-task.js';
import { EndApplicationTask } from './end-application-task.js';
import { MarkApplicationPart } from './mark-application-part.js';
import { ResolveApplicationComment } from './resolve-application-comment.js';
import { TogetherQueries } from './together.queries.js';
import { TogetherResolver } from './together.resolver.js';
import { TogetherNotices } from './together-notices.js';
import { VisitApplication } from './visit-application.js';

export const togetherEntities = [
  ...[ApplicationTask, ApplicationComment, ApplicationVisit, ApplicationInvitation, DocumentRequest, LateDocument],
];

/** Writing one application together. */
export const togetherUseCases = [
  ...[MarkApplicationPart, AssignApplicationTask, EndApplicationTask, AddApplicationComment],
  ...[ResolveApplicationComment, VisitApplication],
];

export const togetherProviders = [ApplicationPlaces, PartForms, TogetherQueries, TogetherResolver, TogetherNotices];
