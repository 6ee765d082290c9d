import type { FastifyRequest } from 'fastify';

/** What somebody may be to the whole city, beside memberships: staff 職員, accountant 会計担当, coordinator, committee reviewer, moderator, administrator. */
export const platformRoles = ['staff', 'accountant', 'coordinator', 'reviewer', 'moderator', 'admin'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export type MembershipRole = 'representative' | 'editor' | 'viewer';

/** Who asks: a signed-in person with memberships and roles, or a visitor (`personId` null). */
export interface Actor {
  readonly personId: string | null;
  readonly name: string | null;
  readonly roles: readonly PlatformRole[];
  readonly memberships: readonly { readonly organisationId: string; readonly role: MembershipRole }[];
  readonly requestId: string;
  /** Address of the caller, for rate limits only; never logged. */
  readonly address?: string;
}

export const visitor = (requestId: string, address?: string): Actor => ({
  personId: null,
  name: null,
  roles: [],
  memberships: [],
  requestId,
  address,
});

/** The clock and the job queue act as the system itself. */
export const systemActor: Actor = {
  personId: null,
  name: null,
  roles: ['admin'],
  memberships: [],
  requestId: 'system',
};

/** Finds out who sends a request, from its session cookie. Given by the identity context. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor>;
}
