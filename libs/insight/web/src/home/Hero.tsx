import { searchParams } from '@musubi/marketplace/model';
import { TownSearchBox } from '@musubi/marketplace/web';
import { cx, Icon, type IconName, useMessages } from '@musubi/platform/web';
import { Link, useNavigate } from 'react-router';
import { homeMessages } from '../messages/messages.js';
import { TownPicture } from './TownPicture.js';

/** What this place is, one search box, two doors. */
export function Hero() {
  const texts = useMessages(homeMessages);
  const navigate = useNavigate();
  return (
    <div className="bg-linear-to-b from-yellow-50 to-white">
      <div className="mx-auto max-w-280 px-4 pt-8 sm:px-6 sm:pt-14">
        <div className="grid items-center gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_27rem]">
          <div className="min-w-0">
            <h1 className="m-0 text-std-28B-150 sm:text-std-45B-140">
              {texts.heroTitle().map((phrase) => (
                <span key={phrase} className="inline-block whitespace-pre-wrap">
                  {phrase}
                </span>
              ))}
            </h1>
            <p className="mt-4 mb-0 max-w-160 text-std-16N-170 sm:mt-6 sm:text-std-18N-160">{texts.heroLead}</p>
            <TownSearchBox
              className="mt-6 max-w-160 sm:mt-8"
              size="large"
              label={texts.searchLabel}
              hint={texts.searchHint}
              onSearch={(search) => void navigate(`/search?${searchParams(search).toString()}`)}
            />
          </div>
          <TownPicture className="mx-auto hidden h-auto w-full max-w-110 rounded-24 sm:block lg:max-w-none" />
        </div>
        <div className="mt-8 grid gap-4 sm:mt-10 sm:grid-cols-2 sm:gap-6">
          <Door
            to="/postings/new?kind=need"
            icon="heart"
            title={texts.doorNeed}
            text={texts.doorNeedText}
            note={texts.minutes}
            look="bg-orange-50 hover:bg-orange-100 [--door:var(--color-orange-900)]"
          />
          <Door
            to="/postings/new?kind=resource"
            icon="hand"
            title={texts.doorResource}
            text={texts.doorResourceText}
            note={texts.minutes}
            look="bg-green-50 hover:bg-green-100 [--door:var(--color-green-900)]"
          />
        </div>
      </div>
    </div>
  );
}

function Door(props: { to: string; icon: IconName; title: string; text: string; note: string; look: string }) {
  return (
    <div
      className={cx(
        'group relative flex min-w-0 items-start gap-4 rounded-16 p-5 transition-colors sm:gap-6 sm:p-8',
        props.look,
      )}
    >
      <span className="grid size-14 shrink-0 place-items-center rounded-full bg-(--door) text-white sm:size-16">
        <Icon name={props.icon} size={32} />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="m-0 text-std-20B-150 sm:text-std-24B-150">
          <Link
            to={props.to}
            className="link-cover flex items-center justify-between gap-2 text-(--door) no-underline group-hover:underline"
          >
            {props.title}
            <Icon
              name="arrow"
              size={26}
              className="transition-transform group-hover:translate-x-1 motion-reduce:transition-none"
            />
          </Link>
        </h2>
        <p className="mt-2 mb-0 leading-[1.7]!">{props.text}</p>
        <p className="mt-2 mb-0 flex items-center gap-1.5 text-dns-14N-130 text-solid-gray-800">
          <Icon name="clock" size={18} />
          {props.note}
        </p>
      </div>
    </div>
  );
}
