import { ActorSource, type ContextModule } from '@musubi/platform/server';
import { identityPermissions } from './identity.permissions.js';
import { importParts } from './import/import.parts.js';
import { AcceptInvitation } from './membership/accept-invitation.js';
import { ApproveMembership } from './membership/approve-membership.js';
import { ChangeMemberRole } from './membership/change-member-role.js';
import { DecideMembership } from './membership/decide-membership.js';
import { DeclineMembership } from './membership/decline-membership.js';
import { Invitation } from './membership/invitation.entity.js';
import { InviteMember } from './membership/invite-member.js';
import { LeaveOrganisation } from './membership/leave-organisation.js';
import { MembershipMails } from './membership/membership-mails.js';
import { MembershipRequest } from './membership/membership-request.entity.js';
import { Membership } from './membership/membership.entity.js';
import { Memberships } from './membership/memberships.js';
import { RemoveMember } from './membership/remove-member.js';
import { Representatives } from './membership/representatives.js';
import { RequestMembership } from './membership/request-membership.js';
import { RevokeInvitation } from './membership/revoke-invitation.js';
import { AddPastWork } from './organisation/add-past-work.js';
import { ContactAccess } from './organisation/contact-access.js';
import { CreateOrganisation } from './organisation/create-organisation.js';
import { DirectoryQueries } from './organisation/directory.queries.js';
import { Duplicates } from './organisation/duplicates.js';
import { EditPastWork } from './organisation/edit-past-work.js';
import { OfficePlace } from './organisation/office-place.js';
import { OrganisationFinding } from './organisation/organisation-finding.js';
import { OrganisationWriter } from './organisation/organisation-writer.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationQueries } from './organisation/organisation.queries.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { PastWork } from './organisation/past-work.entity.js';
import { RegisterOrganisation } from './organisation/register-organisation.js';
import { RemovePastWork } from './organisation/remove-past-work.js';
import { SetOrganisationLogo } from './organisation/set-organisation-logo.js';
import { UpdateOrganisation } from './organisation/update-organisation.js';
import { WaitingQueries } from './organisation/waiting.queries.js';
import { AccountMails } from './person/account-mails.js';
import { ChangePassword } from './person/change-password.js';
import { ConfirmEmail } from './person/confirm-email.js';
import { DeleteAccount } from './person/delete-account.js';
import { EmailTokens } from './person/email-tokens.js';
import { MunicipalitySetup } from './person/municipality-setup.js';
import { Person } from './person/person.entity.js';
import { RequestReset } from './person/request-reset.js';
import { ResetPassword } from './person/reset-password.js';
import { SignUp } from './person/sign-up.js';
import { UnreadSource } from './person/unread-source.js';
import { UpdateProfile } from './person/update-profile.js';
import { ViewerResolver } from './person/viewer.resolver.js';
import { Login } from './session/login.js';
import { Logout } from './session/logout.js';
import { RateLimits } from './session/rate-limits.js';
import { SessionActors } from './session/session-actors.js';
import { SessionCookie } from './session/session-cookie.js';
import { Sessions, SweepSessions } from './session/sessions.js';
import { DefineBadge } from './verification/define-badge.js';
import { IssueVerificationCode } from './verification/issue-verification-code.js';
import { RedeemVerificationCode } from './verification/redeem-verification-code.js';
import { RevokeVerification } from './verification/revoke-verification.js';
import { SetOrganisationBadges } from './verification/set-organisation-badges.js';
import { Verifications } from './verification/verifications.js';
import { VerifyOrganisation } from './verification/verify-organisation.js';

const personUseCases = [
  ...[Login, Logout, SignUp, ConfirmEmail, RequestReset, ResetPassword],
  ...[ChangePassword, UpdateProfile, DeleteAccount],
];
const organisationUseCases = [
  ...[CreateOrganisation, RegisterOrganisation, UpdateOrganisation, SetOrganisationLogo],
  ...[AddPastWork, EditPastWork, RemovePastWork],
];
const membershipUseCases = [
  ...[InviteMember, RevokeInvitation, AcceptInvitation, ChangeMemberRole, RemoveMember, LeaveOrganisation],
  ...[RequestMembership, ApproveMembership, DeclineMembership],
];
const verificationUseCases = [
  ...[VerifyOrganisation, RevokeVerification, IssueVerificationCode, RedeemVerificationCode],
  ...[SetOrganisationBadges, DefineBadge],
];

/** People, organisations, who belongs to whom, and how that was proven. */
export const identityModule: ContextModule = {
  name: 'identity',
  entities: [Person, Organisation, PastWork, Membership, MembershipRequest, Invitation, ...importParts.entities],
  useCases: [
    ...personUseCases,
    ...organisationUseCases,
    ...membershipUseCases,
    ...verificationUseCases,
    ...importParts.useCases,
  ],
  providers: [
    { provide: ActorSource, useClass: SessionActors },
    ...[MunicipalitySetup, SessionCookie, Sessions, SweepSessions, RateLimits, EmailTokens, AccountMails],
    ...[UnreadSource, ViewerResolver],
    ...[Duplicates, OfficePlace, OrganisationFinding, OrganisationWriter, ContactAccess],
    ...[OrganisationQueries, DirectoryQueries, WaitingQueries, OrganisationResolver],
    ...[Representatives, Memberships, DecideMembership, MembershipMails, Verifications],
    ...importParts.providers,
  ],
  controllers: importParts.controllers,
  permissions: [identityPermissions, ...importParts.permissions],
  lifecycles: importParts.lifecycles,
};
