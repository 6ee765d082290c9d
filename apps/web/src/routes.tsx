import { auditRoutes } from '@musubi/audit/web';
import { collaborationRoutes, fillCollaborationSlot } from '@musubi/collaboration/web';
import { grantsRoutes } from '@musubi/grants/web';
import { identityRoutes } from '@musubi/identity/web';
import { insightRoutes } from '@musubi/insight/web';
import { marketplaceRoutes } from '@musubi/marketplace/web';
import { DeskCandidates, DeskConsortium, matchingRoutes, PartnershipConsortium, ToBatch } from '@musubi/matching/web';
import { meetingsRoutes } from '@musubi/meetings/web';
import { notificationsRoutes } from '@musubi/notifications/web';
import { platformRoutes } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

// Contexts that must not know each other meet here.
fillCollaborationSlot('partners', PartnershipConsortium);
fillCollaborationSlot('deskCandidates', DeskCandidates);
fillCollaborationSlot('deskNeed', DeskConsortium);
fillCollaborationSlot('desk', ToBatch);

/** Every page of the app, context by context. */
export const routes: RouteObject[] = [
  ...insightRoutes,
  ...identityRoutes,
  ...marketplaceRoutes,
  ...matchingRoutes,
  ...collaborationRoutes,
  ...meetingsRoutes,
  ...grantsRoutes,
  ...notificationsRoutes,
  ...auditRoutes,
  ...platformRoutes,
];
