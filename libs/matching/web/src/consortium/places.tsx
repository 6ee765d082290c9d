import { lazy } from 'react';

const ConsortiumBuilder = lazy(() => import('./ConsortiumBuilder.js').then((m) => ({ default: m.ConsortiumBuilder })));

/** On the page of a need, for its owner. */
export const PostingConsortium = ({ postingId }: { postingId: string }) => (
  <ConsortiumBuilder subject={{ kind: 'posting', id: postingId }} ask="talk" />
);

/** In the workspace of a partnership, for its partners. */
export const PartnershipConsortium = ({ partnershipId }: { partnershipId: string }) => (
  <ConsortiumBuilder subject={{ kind: 'partnership', id: partnershipId }} ask="join" />
);

/** On the coordinators' desk, below one need. */
export const DeskConsortium = ({ postingId }: { postingId: string }) => (
  <ConsortiumBuilder subject={{ kind: 'posting', id: postingId }} ask="propose" />
);
