import { consultationProviders, consultationUseCases } from '../consultation/consultation-parts.js';
import { SeedProgrammes } from '../programme/seed-programmes.js';
import { CourseKeeper } from '../programme/course-keeper.js';
import { SaveProgramme } from '../programme/save-programme.js';
import { CallDeskQueries } from './call-desk.queries.js';
import { CallDeskResolver } from './call-desk.resolver.js';
import { CallForms } from './call-forms.js';
import { CallSettingsKeeper } from './call-settings.js';
import { CallQueries } from './call.queries.js';
import { CallResolver } from './call.resolver.js';
import { CreateCall } from './create-call.js';
import { DiscardCallForm } from './discard-call-form.js';
import { DraftsFollow } from './drafts-follow.js';
import { GrantFinderQueries } from './grant-finder.queries.js';
import { PublishCall } from './publish-call.js';
import { PublishCallForm } from './publish-call-form.js';
import { SaveCall } from './save-call.js';
import { SaveCallForm } from './save-call-form.js';
import { SetCallTestMode } from './set-call-test-mode.js';
import { StartTestApplication } from './start-test-application.js';
import { TestApplications } from './test-applications.js';
import { UnpublishCall } from './unpublish-call.js';

export const callUseCases = [
  ...consultationUseCases,
  ...[SaveProgramme, CreateCall, SaveCall, PublishCall, UnpublishCall],
  ...[SetCallTestMode, StartTestApplication, SaveCallForm, PublishCallForm, DiscardCallForm],
];

export const callProviders = [
  ...consultationProviders,
  ...[CallQueries, GrantFinderQueries, CallResolver, SeedProgrammes],
  ...[CallForms, DraftsFollow, CallSettingsKeeper, TestApplications, CourseKeeper],
  ...[CallDeskQueries, CallDeskResolver],
];
