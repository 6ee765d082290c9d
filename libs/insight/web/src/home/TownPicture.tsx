/** A green town whose people hold one ribbon. Decoration. */
export function TownPicture({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 520 360" aria-hidden focusable="false" className={className}>
      <rect width="520" height="360" fill="var(--color-light-blue-50)" />
      <circle cx="410" cy="84" r="38" fill="var(--color-yellow-200)" />
      <path d="M0 236c70-66 150-82 226-40s150 26 294-46v210H0Z" fill="var(--color-green-100)" />
      <path d="M0 282c96-44 186-40 270-16s168 18 250-14v108H0Z" fill="var(--color-green-200)" />
      <Buildings />
      <Tree x={44} y={226} size={1} />
      <Tree x={96} y={214} size={1.25} />
      <Tree x={452} y={212} size={1.15} />
      <Tree x={496} y={232} size={0.9} />
      <Tree x={292} y={222} size={0.8} />
      <path
        d="M104 318c34 26 62-22 98-4s52 24 92 2 66 10 120-4"
        fill="none"
        stroke="var(--color-orange-600)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <Knot />
      <Person x={104} y={292} coat="var(--color-light-blue-800)" hair="var(--color-solid-gray-800)" />
      <Person x={200} y={288} coat="var(--color-orange-700)" hair="var(--color-solid-gray-300)" />
      <Person x={306} y={292} coat="var(--color-key-800)" hair="var(--color-orange-1200)" />
      <Person x={414} y={288} coat="var(--color-purple-600)" hair="var(--color-solid-gray-800)" />
    </svg>
  );
}

function Buildings() {
  return (
    <g>
      <rect x="150" y="146" width="66" height="108" rx="4" fill="var(--color-white)" />
      <rect x="150" y="146" width="66" height="14" rx="4" fill="var(--color-light-blue-600)" />
      {[174, 198, 222].map((y) =>
        [160, 178, 196].map((x) => (
          <rect key={`${x}-${y}`} x={x} y={y} width="11" height="13" rx="2" fill="var(--color-light-blue-100)" />
        )),
      )}
      <path d="M224 208l44-34 44 34v50h-88Z" fill="var(--color-white)" />
      <path
        d="M216 212l52-42 52 42"
        fill="none"
        stroke="var(--color-orange-700)"
        strokeWidth="11"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="258" y="224" width="20" height="34" rx="3" fill="var(--color-orange-200)" />
      <rect x="346" y="176" width="84" height="84" rx="4" fill="var(--color-white)" />
      <path d="M340 178h96l-12-24h-72Z" fill="var(--color-green-700)" />
      <circle cx="388" cy="198" r="11" fill="var(--color-yellow-300)" />
      <rect x="358" y="220" width="60" height="40" rx="2" fill="var(--color-green-100)" />
      <path d="M388 220v40M358 240h60" stroke="var(--color-white)" strokeWidth="3" />
    </g>
  );
}

function Tree({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <rect x="-3.5" y="10" width="7" height="30" rx="3" fill="var(--color-orange-1000)" />
      <ellipse cx="0" cy="-4" rx="20" ry="25" fill="var(--color-green-600)" />
      <ellipse cx="-6" cy="-10" rx="9" ry="12" fill="var(--color-green-400)" />
    </g>
  );
}

function Person({ x, y, coat, hair }: { x: number; y: number; coat: string; hair: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-19 48c0-26 8-36 19-36s19 10 19 36Z" fill={coat} />
      <circle r="14" fill="var(--color-orange-100)" />
      <path d="M-14 0a14 14 0 0 1 28 0c-6-7-14-8-18-8s-8 2-10 8Z" fill={hair} />
      <path
        d="M-4.500 6c3 3 6 3 9 0"
        fill="none"
        stroke="var(--color-orange-1100)"
        strokeWidth="1.800"
        strokeLinecap="round"
      />
    </g>
  );
}

function Knot() {
  return (
    <g fill="none" stroke="var(--color-orange-600)" strokeWidth="5" strokeLinecap="round">
      <path d="M252 322c-10-16-30-16-28-3s20 15 28 3Z" fill="var(--color-orange-200)" />
      <path d="M252 322c10-16 30-16 28-3s-20 15-28 3Z" fill="var(--color-orange-200)" />
    </g>
  );
}
