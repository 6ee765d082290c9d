import { municipality } from '@musubi/identity/model';
import { CardList, cx, EmptyState, LinkButton, Section, TextLink, useMessages } from '@musubi/platform/web';
import { homeMessages } from '../messages/messages.js';
import type { HomeData } from './HomePage.js';
import { PostingCard } from './PostingCard.js';

interface NeedsProps {
  /** Undefined while they are on their way. */
  readonly needs: HomeData['needs'] | undefined;
  readonly ward: string | null;
  readonly onWard: (code: string | null) => void;
}

/** The newest needs, of the whole city or of one ward. */
export function NearbyNeeds({ needs, ward, onWard }: NeedsProps) {
  const texts = useMessages(homeMessages);
  return (
    <Section
      title={texts.needsTitle}
      lead={texts.needsLead}
      className="first:mt-12! sm:first:mt-16!"
      action={<TextLink to={ward ? `/search?kind=need&area=${ward}` : '/search?kind=need'}>{texts.allNeeds}</TextLink>}
    >
      <WardChoice ward={ward} onWard={onWard} />
      {needs && (
        <p role="status" className="sr-only">
          {texts.wardChosen(nameOf(ward) ?? texts.wholeCity, needs.length)}
        </p>
      )}
      <CardList
        items={needs}
        empty={
          <EmptyState
            icon="heart"
            title={texts.noNeeds}
            action={
              <LinkButton to="/postings/new?kind=need" variant="outline">
                {texts.doorNeed}
              </LinkButton>
            }
          >
            {texts.noNeedsText}
          </EmptyState>
        }
      >
        {(posting) => <PostingCard posting={posting} />}
      </CardList>
    </Section>
  );
}

const nameOf = (code: string | null) => municipality().wards.find((each) => each.code === code)?.name;

function WardChoice({ ward, onWard }: Pick<NeedsProps, 'ward' | 'onWard'>) {
  const texts = useMessages(homeMessages);
  const choices = [{ code: null, name: texts.wholeCity }, ...municipality().wards];
  return (
    <div role="group" aria-label={texts.chooseWard} className="mb-6 flex flex-wrap gap-2">
      {choices.map((choice) => (
        <button
          key={choice.code ?? 'city'}
          type="button"
          aria-pressed={choice.code === ward}
          onClick={() => onWard(choice.code)}
          className={cx(
            'min-h-11 rounded-full border px-4 text-dns-16N-130',
            choice.code === ward
              ? 'border-key-900 bg-key-900 text-white'
              : 'border-solid-gray-420 bg-white hover:border-key-900 hover:bg-key-50',
          )}
        >
          {choice.name}
        </button>
      ))}
    </div>
  );
}

/** The newest offers. */
export function NewResources({ resources }: { resources: HomeData['resources'] | undefined }) {
  const texts = useMessages(homeMessages);
  return (
    <Section title={texts.resourcesTitle} action={<TextLink to="/search?kind=resource">{texts.allResources}</TextLink>}>
      <CardList
        items={resources?.slice(0, 3)}
        empty={
          <EmptyState
            icon="hand"
            title={texts.noResources}
            action={
              <LinkButton to="/postings/new?kind=resource" variant="outline">
                {texts.doorResource}
              </LinkButton>
            }
          >
            {texts.noResourcesText}
          </EmptyState>
        }
      >
        {(posting) => <PostingCard posting={posting} />}
      </CardList>
    </Section>
  );
}
