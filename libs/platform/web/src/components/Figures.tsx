import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { cx } from './cx.js';
import { legalForm } from './legal-form.js';

/** One number that answers one question, with its unit and the sentence that says what it counts. */
export function StatTile({
  value,
  unit,
  label,
  note,
}: {
  value: ReactNode;
  unit?: string;
  label: string;
  note?: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col rounded-16 border border-solid-gray-300 bg-white p-5 sm:p-6">
      <p className="m-0 text-std-16B-170">{label}</p>
      <p className="m-0 mt-1 text-key-900">
        <span className="text-std-36B-140 tabular-nums sm:text-std-45B-140">{value}</span>
        {unit && <span className="ml-1 text-std-18B-160">{unit}</span>}
      </p>
      {note && <p className="m-0 mt-2 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{note}</p>}
    </div>
  );
}

/** How much is done, in a bar and in words. */
export function ProgressBar({
  label,
  value,
  max = 100,
  text,
}: {
  label: string;
  value: number;
  max?: number;
  text?: string;
}) {
  const percent = Math.round((Math.min(value, max) / Math.max(max, 1)) * 100);
  return (
    <div>
      <div className="flex justify-between gap-4">
        <span className="text-std-16B-170">{label}</span>
        <span className="tabular-nums">{text ?? `${percent}%`}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={text}
        className="mt-2 h-3 overflow-hidden rounded-full bg-solid-gray-100"
      >
        <div className="h-full rounded-full bg-key-900 transition-[width]" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}

/** Prints the page (styles for paper hide what is only for the screen). */
export function PrintButton() {
  const texts = useMessages(platformMessages);
  return (
    <Button variant="outline" size="small" icon="print" onClick={() => window.print()} data-no-print>
      {texts.print}
    </Button>
  );
}

const grounds = [
  'bg-green-100 text-green-1100',
  'bg-orange-100 text-orange-1200',
  'bg-light-blue-100 text-light-blue-1200',
  'bg-purple-100 text-purple-1200',
  'bg-yellow-100 text-yellow-1200',
  'bg-cyan-100 text-cyan-1200',
  'bg-lime-100 text-lime-1200',
  'bg-magenta-50 text-magenta-1100',
];

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

/** What a name is mostly called by: without its legal form. */
const initialOf = (name: string) => {
  const [first] = [...name];
  return [...name.replace(legalForm, '')][0] ?? first ?? '';
};

/** An organisation's logo, or its first letter on a colour that is always the same for the same name. Decoration: the name stands beside it. */
export function OrganisationLogo({
  name,
  src,
  size = 48,
  round = false,
}: {
  name: string;
  src?: string | null;
  size?: number;
  round?: boolean;
}) {
  const shape = round ? 'rounded-full' : 'rounded-8';
  const box = { width: size, height: size };
  if (src)
    return (
      <img
        src={src}
        alt=""
        style={box}
        className={cx('shrink-0 border border-solid-gray-200 bg-white object-cover', shape)}
      />
    );
  return (
    <span
      aria-hidden
      style={{ ...box, fontSize: size * 0.44 }}
      className={cx(
        'grid shrink-0 place-items-center leading-none font-700',
        shape,
        grounds[hash(name) % grounds.length],
      )}
    >
      {initialOf(name)}
    </span>
  );
}

/** A person: round. */
export function Avatar({ name, src, size = 40 }: { name: string; src?: string | null; size?: number }) {
  return <OrganisationLogo name={name} src={src} size={size} round />;
}
