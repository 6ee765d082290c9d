import type { IconName } from '../components/Icon.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';

export interface Place {
  readonly to: string;
  readonly title: string;
  readonly icon: IconName;
}

/** The main places of the site. */
export function useMainNavigation(): readonly Place[] {
  const texts = useMessages(platformMessages);
  return [
    { to: '/search', title: texts.navSearch, icon: 'search' },
    { to: '/organisations', title: texts.navOrganisations, icon: 'people' },
    { to: '/grants', title: texts.navGrants, icon: 'money' },
    { to: '/guide', title: texts.navGuide, icon: 'book' },
  ];
}
