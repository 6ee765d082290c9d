import { municipality } from '@musubi/identity/model';
import { resourceKindName } from '@musubi/marketplace/model';
import {
  Badge,
  Chip,
  type FragmentOf,
  fileUrl,
  graphql,
  LabelRow,
  LinkCard,
  OrganisationLogo,
  readFragment,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { homeMessages } from '../messages/messages.js';

export const HomePostingFragment = graphql(`
  fragment HomePosting on HomePosting {
    id
    kind
    title
    excerpt
    reach
    wards
    resourceKinds
    organisationName
    logoFileId
    publishedAt
    deadline
  }
`);

const wardName = (code: string) => municipality().wards.find((ward) => ward.code === code)?.name ?? code;

/** A posting as a card: what, where, who, since when. */
export function PostingCard({ posting }: { posting: FragmentOf<typeof HomePostingFragment> }) {
  const it = readFragment(HomePostingFragment, posting);
  const texts = useMessages(homeMessages);
  const format = useFormat();
  const kind = it.kind === 'need' ? 'need' : 'resource';
  const places = { wards: texts.together(it.wards.map(wardName)), city: texts.wholeCity, online: texts.online };
  return (
    <LinkCard
      to={`/postings/${it.id}`}
      title={it.title}
      before={
        <LabelRow>
          <Badge tone={kind} strong>
            {texts[kind]}
          </Badge>
          <Chip icon="place">{places[it.reach as keyof typeof places] ?? texts.wholeCity}</Chip>
        </LabelRow>
      }
    >
      <p className="m-0 line-clamp-3 text-solid-gray-800">{it.excerpt}</p>
      <p className="m-0 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
        {texts.together(it.resourceKinds.map(resourceKindName))}
      </p>
      <div className="mt-auto flex items-center gap-3 pt-1">
        <OrganisationLogo name={it.organisationName} src={it.logoFileId && fileUrl(it.logoFileId)} size={40} />
        <span className="min-w-0 text-dns-14N-130 leading-[1.5]!">
          {it.organisationName}
          <span className="block text-solid-gray-700">
            {it.deadline ? texts.until(format.shortDate(it.deadline)) : format.relative(it.publishedAt)}
          </span>
        </span>
      </div>
    </LinkCard>
  );
}
