import { SeedProgrammes } from '../programme/seed-programmes.js';
import { CallForms } from './call-forms.js';
import { CallQueries } from './call.queries.js';
import { CallResolver } from './call.resolver.js';
import { DiscardCallForm } from './discard-call-form.js';
import { DraftsFollow } from './drafts-follow.js';
import { GrantFinderQueries } from './grant-finder.queries.js';
import { PublishCallForm } from './publish-call-form.js';
import { SaveCallForm } from './save-call-form.js';

export const callUseCases = [SaveCallForm, PublishCallForm, DiscardCallForm];

export const callProviders = [
  ...[CallQueries, GrantFinderQueries, CallResolver, SeedProgrammes],
  ...[CallForms, DraftsFollow],
];
