import { Link } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Icon } from '../components/Icon.js';
import { Logo } from './Logo.js';
import { useMainNavigation } from './navigation.js';

/** Places again, papers, and who runs the site. */
export function Footer() {
  const texts = useMessages(platformMessages);
  const places = useMainNavigation();
  const papers = [
    { to: '/open-data', title: texts.footerOpenData },
    { to: '/guide#consultation', title: texts.footerContact },
    { to: '/about/accessibility', title: texts.footerAccessibility },
    { to: '/about/privacy', title: texts.footerPrivacy },
    { to: '/about/terms', title: texts.footerTerms },
  ];
  return (
    <footer className="border-t border-solid-gray-300 bg-solid-gray-50">
      <div className="mx-auto grid max-w-320 gap-10 px-4 py-12 sm:px-6 md:grid-cols-[minmax(0,1fr)_auto_auto] md:gap-16">
        <div>
          <Logo />
          <p className="mt-4 mb-0 max-w-100 text-dns-16N-130 leading-[1.8]!">{texts.footerText}</p>
          <p className="mt-4 mb-0 text-dns-14N-130 text-solid-gray-700">{texts.footerOperator}</p>
        </div>
        {[places, papers].map((links, index) => (
          <ul key={index} className="m-0 list-none p-0">
            {links.map((link) => (
              <li key={link.to}>
                <Link to={link.to} className="link-plain inline-flex min-h-11 items-center text-solid-gray-900">
                  {link.title}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <div className="mx-auto flex max-w-320 justify-end px-4 pb-6 sm:px-6">
        <a href="#top" className="link-plain inline-flex min-h-11 items-center gap-1 text-solid-gray-900">
          <Icon name="up" size={20} />
          {texts.toTop}
        </a>
      </div>
    </footer>
  );
}
