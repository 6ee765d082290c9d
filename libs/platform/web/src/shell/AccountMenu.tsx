import { Link } from 'react-router';
import { Avatar } from '../components/Figures.js';
import { Icon } from '../components/Icon.js';
import { Menu, type MenuEntry } from '../components/Overlays.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { useViewer, type Viewer } from './viewer.js';

type Texts = ReturnType<typeof useMessages<ReturnType<typeof platformMessages.in>>>;

const deskEntries = (texts: Texts, hasRole: (...roles: string[]) => boolean): MenuEntry[] => [
  ...(hasRole('staff', 'coordinator', 'moderator', 'admin')
    ? [{ id: 'staff', label: texts.staffDesk, icon: 'building' as const, to: '/staff' }]
    : []),
  ...(hasRole('accountant')
    ? [{ id: 'payouts', label: texts.payoutDesk, icon: 'money' as const, to: '/payouts' }]
    : []),
  ...(hasRole('reviewer') ? [{ id: 'review', label: texts.reviewDesk, icon: 'star' as const, to: '/reviews' }] : []),
];

/** Inbox with unread count, and what belongs to the person. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const texts = useMessages(platformMessages);
  const { acting, actFor, hasRole } = useViewer();
  const organisations: MenuEntry[] = viewer.memberships.map((each) => ({
    id: `act-${each.organisationId}`,
    label: texts.actAs(each.organisationName),
    icon: 'people',
    current: viewer.memberships.length > 1 && each.organisationId === acting?.organisationId,
    ...(viewer.memberships.length > 1
      ? { onSelect: () => actFor(each.organisationId) }
      : { label: each.organisationName, to: `/organisations/${each.organisationId}` }),
  }));
  const entries: MenuEntry[] = [
    ...organisations,
    ...(organisations.length === 0
      ? [{ id: 'new-organisation', label: texts.newOrganisation, icon: 'plus' as const, to: '/organisations/new' }]
      : []),
    { id: 'postings', label: texts.myPostings, icon: 'flag', to: '/my/postings' },
    ...(organisations.length > 0
      ? [{ id: 'recommendations', label: texts.recommendations, icon: 'star' as const, to: '/recommendations' }]
      : []),
    { id: 'partnerships', label: texts.myPartnerships, icon: 'hand', to: '/partnerships' },
    { id: 'applications', label: texts.myApplications, icon: 'money', to: '/applications' },
    ...deskEntries(texts, hasRole),
    { id: 'settings', label: texts.settings, icon: 'settings', to: '/account' },
    { id: 'logout', label: texts.logout, icon: 'logout', to: '/logout' },
  ];
  return (
    <>
      <Link
        to="/inbox"
        aria-label={viewer.unreadCount > 0 ? `${texts.mailbox} ${texts.unread(viewer.unreadCount)}` : texts.mailbox}
        className="relative grid size-12 place-items-center rounded-8 text-solid-gray-900 hover:bg-solid-gray-50"
      >
        <Icon name="mail" size={26} />
        {viewer.unreadCount > 0 && (
          <span
            aria-hidden
            className="absolute top-0.5 right-0 grid min-w-5 place-items-center rounded-full bg-error-2 px-1 text-[0.75rem] leading-[1.25rem] font-700 text-white"
          >
            {viewer.unreadCount > 99 ? '99+' : viewer.unreadCount}
          </span>
        )}
      </Link>
      <Menu
        className="flex min-h-12 items-center gap-1.5 rounded-8 px-1 hover:bg-solid-gray-50 sm:px-2"
        label={
          <span className="flex items-center gap-2">
            <span className="sr-only">{texts.accountOf(viewer.name)}</span>
            <Avatar name={viewer.name} size={34} />
            <span className="hidden max-w-44 flex-col text-left md:flex">
              <span className="truncate text-dns-14B-130">{viewer.name}</span>
              {acting && (
                <span className="truncate text-[0.75rem] leading-130 text-solid-gray-700">
                  {acting.organisationName}
                </span>
              )}
            </span>
          </span>
        }
        entries={entries}
      />
    </>
  );
}
