import { graphql, Skeleton, useMessages } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { marketplaceMessages } from '../messages/messages.js';
import { countIn, type Facets } from './search-query.js';
import type { SearchAddress } from './use-search.js';

const WardMapQuery = graphql(`
  query SearchWardMap {
    wardMap {
      viewBox
      credit
      sketch
      wards {
        code
        name
        path
        labelX
        labelY
      }
    }
  }
`);

/** The wards with the counts of the same search. Choosing one filters by it; the buttons below do the same. */
export function WardMapView({ address, facets }: { address: SearchAddress; facets?: Facets }) {
  const t = useMessages(marketplaceMessages);
  const [{ data, fetching }] = useQuery({ query: WardMapQuery });
  const map = data?.wardMap;
  if (fetching && !data) return <Skeleton lines={8} />;
  if (!map) return <p>{t.mapNone}</p>;
  const count = (code: string) => countIn(facets, 'areas', code) ?? 0;
  const most = Math.max(1, ...map.wards.map((ward) => count(ward.code)));
  return (
    <div className="mb-8 rounded-16 bg-solid-gray-50 p-4 sm:p-6">
      <p className="m-0 mb-4">{t.mapLead}</p>
      <svg viewBox={map.viewBox} aria-hidden="true" className="mx-auto block max-h-120 w-full">
        {map.wards.map((ward) => (
          <WardShape
            key={ward.code}
            {...ward}
            label={t.area(ward.code)}
            count={count(ward.code)}
            share={count(ward.code) / most}
            chosen={address.search.areas.includes(ward.code)}
            onChoose={() => address.toggle('areas', ward.code)}
          />
        ))}
      </svg>
      <div className="mt-4 flex flex-wrap gap-2">
        {[...map.wards.map((ward) => ward.code), 'online'].map((code) => (
          <button
            key={code}
            type="button"
            aria-pressed={address.search.areas.includes(code)}
            onClick={() => address.toggle('areas', code)}
            className="min-h-11 rounded-full border border-key-900 bg-white px-4 text-key-900 hover:bg-key-50 aria-pressed:bg-key-900 aria-pressed:text-white"
          >
            {t.mapWard(t.area(code), count(code))}
          </button>
        ))}
      </div>
      {map.sketch && <p className="m-0 mt-3 text-dns-14N-130 text-solid-gray-700">{t.mapSketch}</p>}
      {map.credit && <p className="m-0 mt-3 text-dns-14N-130 text-solid-gray-700">{t.mapCredit(map.credit)}</p>}
    </div>
  );
}

interface ShapeProps {
  readonly label: string;
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly count: number;
  readonly share: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const grounds = ['fill-white', 'fill-key-50', 'fill-key-100', 'fill-key-200'] as const;

/** Darker = more. The number is written as well, so that colour carries nothing alone. */
function WardShape({ label, path, labelX, labelY, count, share, chosen, onChoose }: ShapeProps) {
  const ground = chosen ? 'fill-key-900' : grounds[Math.ceil(share * 3)];
  const halo = chosen ? 'stroke-key-900' : 'stroke-white';
  const ink = chosen ? 'fill-white' : 'fill-solid-gray-900';
  return (
    <g onClick={onChoose} className="cursor-pointer">
      <path d={path} className={`${ground} stroke-key-900 hover:stroke-[6]`} strokeWidth={chosen ? 6 : 3} />
      <text
        x={labelX}
        y={labelY - 6}
        textAnchor="middle"
        className={`${ink} ${halo} pointer-events-none`}
        fontWeight={700}
        fontSize={40}
        strokeWidth={8}
        paintOrder="stroke"
      >
        {label}
      </text>
      <text
        x={labelX}
        y={labelY + 40}
        textAnchor="middle"
        className={`${ink} ${halo} pointer-events-none`}
        fontWeight={700}
        fontSize={44}
        strokeWidth={8}
        paintOrder="stroke"
      >
        {count}
      </text>
    </g>
  );
}
