import { chooseLanguage, languages, useLanguage } from '../i18n/language.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from '../components/cx.js';
import { Icon } from '../components/Icon.js';
import { Menu } from '../components/Overlays.js';

/** 日本語 / やさしい日本語 / English; kept on the device. */
export function LanguageSwitch({ stacked = false }: { stacked?: boolean }) {
  const texts = useMessages(platformMessages);
  const current = useLanguage();
  const name = languages.find((each) => each.code === current)?.name ?? '';
  if (!stacked)
    return (
      <Menu
        ariaLabel={`${texts.language}: ${name}`}
        className="flex min-h-12 items-center gap-1.5 rounded-8 px-2 text-dns-14N-130 whitespace-nowrap hover:bg-solid-gray-50"
        icon="globe"
        label={name}
        entries={languages.map((each) => ({
          id: each.code,
          label: each.name,
          current: each.code === current,
          onSelect: () => chooseLanguage(each.code),
        }))}
      />
    );
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="flex items-center gap-2 p-0 text-dns-14N-130 text-solid-gray-700">
        <Icon name="globe" size={18} />
        {texts.language}
      </legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {languages.map((each) => (
          <button
            key={each.code}
            type="button"
            lang={each.htmlLang}
            aria-pressed={each.code === current}
            onClick={() => chooseLanguage(each.code)}
            className={cx(
              'min-h-11 rounded-full border px-4 text-dns-14N-130',
              each.code === current ? 'border-key-900 bg-key-900 text-white' : 'border-solid-gray-420 bg-white',
            )}
          >
            {each.name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
