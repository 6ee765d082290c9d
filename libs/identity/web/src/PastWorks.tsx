import {
  EmptyState,
  type FragmentOf,
  graphql,
  LinkButton,
  readFragment,
  Section,
  Timeline,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { identityMessages } from './messages/messages.js';

/** What the organisation has done, newest first. */
export function PastWorks(props: { organisation: FragmentOf<typeof PastWorksFragment> }) {
  const t = useMessages(identityMessages);
  const { id, pastWorks, may } = readFragment(PastWorksFragment, props.organisation);
  const format = useFormat();
  const add = may.edit && (
    <LinkButton to={`/organisations/${id}/works/new`} variant="outline" size="small" icon="plus">
      {t.addWork}
    </LinkButton>
  );
  if (pastWorks.length === 0)
    return (
      <Section title={t.pastWorks}>
        <EmptyState icon="star" title={t.noWorks} action={add}>
          {may.edit && t.noWorksText}
        </EmptyState>
      </Section>
    );
  return (
    <Section title={t.pastWorks} action={add}>
      <Timeline
        moments={pastWorks.map((work) => ({
          id: work.id,
          when: work.year ? t.foundedYear(work.year) : '',
          title: <span className="break-words">{work.title}</span>,
          icon: 'star' as const,
          children: (
            <>
              {work.text && <p className="m-0 break-words whitespace-pre-line">{work.text}</p>}
              <p className="m-0 flex flex-wrap gap-x-4 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
                {work.role && <span>{`${t.workRole}: ${work.role}`}</span>}
                {work.partner && <span>{`${t.workPartner}: ${work.partner}`}</span>}
                {work.yen && <span>{`${t.workYen}: ${format.yen(work.yen)}`}</span>}
              </p>
              {may.edit && (
                <LinkButton
                  to={`/organisations/${id}/works/${work.id}`}
                  variant="text"
                  size="small"
                  icon="edit"
                  aria-label={t.edit(work.title)}
                >
                  {t.editShort}
                </LinkButton>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}

export const PastWorksFragment = graphql(`
  fragment PastWorks on Organisation {
    id
    may {
      edit
    }
    pastWorks {
      id
      title
      year
      role
      partner
      yen
      text
    }
  }
`);
