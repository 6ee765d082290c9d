import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';

/** The knot, and the name. */
export function Logo({ light = false }: { light?: boolean }) {
  const texts = useMessages(platformMessages);
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 40 40" width={40} height={40} aria-hidden focusable="false">
        <rect width="40" height="40" rx="8" className={light ? 'fill-white' : 'fill-key-900'} />
        <g fill="none" strokeWidth="3.2" strokeLinecap="round" className={light ? 'stroke-key-900' : 'stroke-white'}>
          <path d="M20 21c-4-7-13-8-13-1.500S16 27 20 21Z" />
          <path d="M20 21c4-7 13-8 13-1.500S24 27 20 21Z" />
          <path d="M18.600 23.500 15 32M21.400 23.500 25 32" />
        </g>
      </svg>
      <span className="flex flex-col">
        <span className="text-std-22B-150 leading-[1.2]!">{texts.appName}</span>
        <span className={`hidden text-[0.75rem] leading-130 sm:block ${light ? '' : 'text-solid-gray-700'}`}>
          {texts.tagline}
        </span>
      </span>
    </span>
  );
}
