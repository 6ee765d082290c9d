import { Badge, cx, Icon, LabelRow, TextLink, useMessages } from '@musubi/platform/web';
import { consortiumMessages } from '../messages/consortium.js';
import { Reasons } from '../Reasons.js';
import type { NeedData, PartnerData, SetData } from './consortium-query.js';

/** One choice: what it covers, who joins and why, what stays open, and how sure it is the best. */
export function ConsortiumSetView({ set, needs, first }: { set: SetData; needs: readonly NeedData[]; first: boolean }) {
  const t = useMessages(consortiumMessages);
  const { uncovered, partners } = set;
  return (
    <>
      <LabelRow>
        {partners.length === 0 ? (
          <Badge tone="warning">{t.nobody}</Badge>
        ) : (
          <Badge
            tone={uncovered.length === 0 ? 'success' : 'warning'}
            icon={uncovered.length === 0 ? 'check' : 'warning'}
          >
            {uncovered.length === 0 ? t.complete : t.incomplete(uncovered.length)}
          </Badge>
        )}
      </LabelRow>
      <h3 className="mt-5 mb-2 text-std-17B-170">{t.coverage}</h3>
      <ul className="m-0 grid list-none gap-3 p-0">
        {needs.map((need) => (
          <Coverage key={need.kind} need={need} set={set} />
        ))}
      </ul>
      {partners.length > 0 && (
        <>
          <h3 className="mt-8 mb-3 text-std-17B-170">{t.partners}</h3>
          <ul className="m-0 grid list-none gap-4 p-0">
            {partners.map((partner) => (
              <li key={partner.organisationId} className="rounded-12 border border-solid-gray-300 p-4">
                <Partner partner={partner} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-5 mb-0">{t.kinds(set.types)}</p>
      <p className="mt-1 mb-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        {set.proved ? (first ? t.proved : t.provedOther) : t.unproved(Math.max(1, Math.round(set.gap * 100)))}
      </p>
    </>
  );
}

/** One need: who brings it, or why it stays open. */
function Coverage({ need, set }: { need: NeedData; set: SetData }) {
  const t = useMessages(consortiumMessages);
  const gap = set.uncovered.find((each) => each.kind === need.kind);
  const bringers = set.partners.flatMap((partner) => {
    const own = partner.brings.filter((bring) => bring.kind === need.kind);
    return own.map((bring) => ({ ...bring, name: partner.name, key: `${partner.organisationId}${bring.postingId}` }));
  });
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-3">
      <Icon
        name={gap ? 'warning' : 'success'}
        size={22}
        className={cx('mt-1', gap ? 'text-warning-yellow-2' : 'text-success-2')}
      />
      <div className="min-w-0 wrap-anywhere">
        <p className="m-0">
          <strong>{t.withNote(need.label, need.note)}</strong> <span className="whitespace-nowrap">{need.amount}</span>
        </p>
        {bringers.map((bring) => (
          <p key={bring.key} className="m-0 text-solid-gray-800">
            {t.bring(bring.name, bring.amount)}
          </p>
        ))}
        {gap && (
          <p className="m-0 text-dns-16N-130 leading-[1.6]!">
            <span className="text-error-1">{t.lacking(gap.percent)}</span> {gap.why}
          </p>
        )}
      </div>
    </li>
  );
}

function Partner({ partner }: { partner: PartnerData }) {
  const t = useMessages(consortiumMessages);
  const { organisationId, name, type, verified, open, limit, brings, reasons } = partner;
  return (
    <>
      <h4 className="m-0 text-std-17B-170 wrap-anywhere">
        <TextLink to={`/organisations/${organisationId}`}>{name}</TextLink>
      </h4>
      <div className="mt-2">
        <LabelRow>
          <Badge>{type}</Badge>
          {verified && (
            <Badge tone="success" icon="check">
              {t.verified}
            </Badge>
          )}
          <Badge>{t.load(open, limit)}</Badge>
        </LabelRow>
      </div>
      <p className="mt-3 mb-1 text-dns-14B-130 text-solid-gray-700">{brings.length > 0 ? t.brings : t.bringsNothing}</p>
      <ul className="m-0 mb-3 grid gap-1 pl-5">
        {brings.map((bring) => (
          <li key={bring.kind + bring.postingId} className="wrap-anywhere">
            <TextLink to={`/postings/${bring.postingId}`}>{bring.title}</TextLink>{' '}
            {t.withNote(bring.amount, bring.note)} {t.part(bring.percent)}
            {!bring.sure && <span className="block text-dns-14N-130 text-solid-gray-700">{t.unsure}</span>}
          </li>
        ))}
      </ul>
      <Reasons reasons={reasons} misfits={[]} />
    </>
  );
}
