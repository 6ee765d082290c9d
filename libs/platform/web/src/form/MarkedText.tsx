import { useMemo } from 'react';
import { cx } from '../components/cx.js';
import { differences, type Piece } from './differences.js';

/** A text as typed, with what the other one does not say marked: by colour, weight and a line under it. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className="block text-std-16N-170 whitespace-pre-line text-solid-gray-900 wrap-anywhere">
      {pieces.map(({ text, changed }, at) =>
        changed ? (
          <mark
            key={at}
            className="bg-yellow-100 font-700 text-solid-gray-900 underline decoration-2 underline-offset-4"
          >
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </span>
  );
}

/** Two texts, each to be put where it belongs, with their differences marked. `nothing` stands for an empty one. */
export function useMarkedTexts(mine: string, theirs: string, nothing: string) {
  const found = useMemo(() => differences(mine, theirs), [mine, theirs]);
  const empty = <span className="block text-solid-gray-700">{nothing}</span>;
  return {
    mine: mine === '' ? empty : <Marked pieces={found.one} />,
    theirs: theirs === '' ? empty : <Marked pieces={found.other} />,
  };
}

/** Two versions of one answer to be read: beside each other, on a phone one above the other. */
export function Comparison(props: {
  title: string;
  mine: string;
  theirs: string;
  mineTitle: string;
  theirsTitle: string;
  nothing: string;
}) {
  const marked = useMarkedTexts(props.mine, props.theirs, props.nothing);
  const side = (title: string, text: typeof marked.mine, own: boolean) => (
    <div className={cx('min-w-0 rounded-8 p-4', own ? 'bg-key-50' : 'bg-solid-gray-50')}>
      <p className="mt-0 mb-1 text-dns-14B-130">{title}</p>
      {text}
    </div>
  );
  return (
    <div className="mt-4">
      <p className="mt-0 mb-2 text-dns-16B-130">{props.title}</p>
      <div className="grid gap-3 md:grid-cols-2">
        {side(props.mineTitle, marked.mine, true)}
        {side(props.theirsTitle, marked.theirs, false)}
      </div>
    </div>
  );
}
