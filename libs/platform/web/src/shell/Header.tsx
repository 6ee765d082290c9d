import { useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { LinkButton } from '../components/Button.js';
import { cx } from '../components/cx.js';
import { Icon } from '../components/Icon.js';
import { useLoginAddress } from '../form/FormNotices.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { AccountMenu } from './AccountMenu.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Logo } from './Logo.js';
import { useMainNavigation } from './navigation.js';
import { useViewer } from './viewer.js';

/** Logo, the four places, language, account. On a phone the places and the language are behind 「メニュー」. */
export function Header() {
  const texts = useMessages(platformMessages);
  const { viewer, demo, loading } = useViewer();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const { key } = useLocation();
  const login = useLoginAddress();
  const open = openAt === key;
  return (
    <header className="border-b border-solid-gray-300 bg-white">
      {demo && <DemoStrip />}
      <div className="mx-auto flex max-w-320 items-center gap-x-4 px-4 py-2 sm:px-6 lg:gap-x-8">
        <Link to="/" className="flex min-h-12 shrink-0 items-center rounded-8 text-solid-gray-900 no-underline">
          <Logo />
        </Link>
        <nav aria-label={texts.mainNavigation} className="hidden lg:block">
          <MainLinks />
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <div className="hidden lg:block">
            <LanguageSwitch />
          </div>
          {viewer ? <AccountMenu viewer={viewer} /> : !loading && <SignedOut login={login} />}
          <button
            type="button"
            aria-expanded={open}
            aria-controls="mobile-menu"
            onClick={() => setOpenAt(open ? null : key)}
            className="flex min-h-12 min-w-12 flex-col items-center justify-center rounded-8 px-1 hover:bg-solid-gray-50 lg:hidden"
          >
            <Icon name={open ? 'close' : 'menu'} />
            <span className="text-[0.6875rem] leading-130 whitespace-nowrap">{open ? texts.close : texts.menu}</span>
          </button>
        </div>
      </div>
      {open && (
        <div id="mobile-menu" className="border-t border-solid-gray-200 px-4 pt-2 pb-6 sm:px-6 lg:hidden">
          <nav aria-label={texts.mainNavigation}>
            <MainLinks stacked />
          </nav>
          {!viewer && (
            <LinkButton to={login.replace('/login', '/signup')} variant="outline" wide className="mt-4">
              {texts.signUp}
            </LinkButton>
          )}
          <div className="mt-4">
            <LanguageSwitch stacked />
          </div>
        </div>
      )}
    </header>
  );
}

function DemoStrip() {
  const texts = useMessages(platformMessages);
  return (
    <p className="m-0 bg-yellow-100 px-4 py-1.5 text-center text-dns-14N-130" data-no-print>
      {texts.demoNotice}
    </p>
  );
}

function SignedOut({ login }: { login: string }) {
  const texts = useMessages(platformMessages);
  return (
    <>
      <LinkButton to={login} size="small" className="min-w-0! whitespace-nowrap">
        {texts.login}
      </LinkButton>
      <LinkButton
        to={login.replace('/login', '/signup')}
        variant="outline"
        size="small"
        className="min-w-0! whitespace-nowrap max-sm:hidden"
      >
        {texts.signUp}
      </LinkButton>
    </>
  );
}

function MainLinks({ stacked = false }: { stacked?: boolean }) {
  const links = useMainNavigation();
  return (
    <ul className={cx('m-0 list-none p-0', stacked ? 'divide-y divide-solid-gray-200' : 'flex gap-1')}>
      {links.map((link) => (
        <li key={link.to}>
          <NavLink
            to={link.to}
            className={({ isActive }) =>
              cx(
                'flex items-center gap-2 whitespace-nowrap text-solid-gray-900 no-underline hover:underline',
                stacked
                  ? 'min-h-14 text-std-17N-170'
                  : 'min-h-12 rounded-8 px-3 text-std-16N-170 hover:bg-solid-gray-50',
                isActive && 'font-700 text-key-900!',
                isActive && !stacked && 'shadow-[inset_0_-3px_0_var(--color-key-900)] rounded-b-none!',
              )
            }
          >
            {stacked && <Icon name={link.icon} size={22} className="text-key-900" />}
            {link.title}
            {stacked && <Icon name="right" size={20} className="ml-auto text-solid-gray-536" />}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
