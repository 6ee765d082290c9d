import { HomeRecommendations } from '@musubi/matching/web';
import { graphql, LoadError, PageTitle, type ResultOf, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { homeMessages } from '../messages/messages.js';
import { HomeCallsFragment, OpenCalls } from './OpenCalls.js';
import { Hero } from './Hero.js';
import { NearbyNeeds, NewResources } from './NearbyPostings.js';
import { HomePostingFragment } from './PostingCard.js';
import { FirstSteps, HomeNumbersFragment, HomePartnershipFragment, Numbers, Partnerships } from './TownLife.js';
import { readWard, rememberWard } from './ward.js';

const HomeQuery = graphql(
  `
    query HomePage($ward: String) {
      home(ward: $ward) {
        needs {
          id
          ...HomePosting
        }
        resources {
          id
          ...HomePosting
        }
        calls {
          id
          ...HomeCall
        }
        partnerships {
          id
          ...HomePartnership
        }
        numbers {
          ...HomeNumbers
        }
      }
    }
  `,
  [HomePostingFragment, HomeCallsFragment, HomePartnershipFragment, HomeNumbersFragment],
);

export type HomeData = ResultOf<typeof HomeQuery>['home'];

/** Two doors, one search box, and what moves in town; readable without login. */
export function HomePage() {
  const texts = useMessages(homeMessages);
  const [ward, setWard] = useState(readWard);
  const [{ data, error }, again] = useQuery({ query: HomeQuery, variables: { ward } });
  const choose = (code: string | null) => {
    rememberWard(code);
    setWard(code);
  };
  return (
    <>
      <PageTitle title={texts.windowTitle} />
      <Hero />
      <div className="mx-auto max-w-280 px-4 pb-20 sm:px-6 sm:pb-28">
        <HomeRecommendations />
        {error && !data ? (
          <div className="pt-12">
            <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />
          </div>
        ) : (
          <Town home={data?.home} ward={ward} onWard={choose} />
        )}
      </div>
    </>
  );
}

function Town({ home, ...wards }: { home?: HomeData; ward: string | null; onWard: (code: string | null) => void }) {
  return (
    <>
      <NearbyNeeds needs={home?.needs} {...wards} />
      <OpenCalls calls={home?.calls} />
      <NewResources resources={home?.resources} />
      <Numbers numbers={home?.numbers} />
      <Partnerships partnerships={home?.partnerships} />
      <FirstSteps />
    </>
  );
}
