/** What a score is made of. Every factor is 0–1; what each says in words is in `explain.ts`. */
export type FactorName =
  | 'text'
  | 'activities'
  | 'name'
  | 'pastWork'
  | 'ownPosting'
  | 'resourceKind'
  | 'fields'
  | 'sdgs'
  | 'area'
  | 'typeWanted'
  | 'typeOffered'
  | 'differentType'
  | 'sharedProjects'
  | 'likePartners'
  | 'likeNames'
  | 'likeTypes'
  | 'record'
  | 'verified';

export type Weights = Readonly<Partial<Record<FactorName, number>>>;

/**
 * Weights are data. Set on judged pairs and real partnerships (`npm run bench -- match`), rounded, the same for every
 * city; a factor that nothing is known of counts nothing for anybody.
 */
export const weights = {
  organisation: {
    text: 0.8,
    activities: 0.2,
    name: 0.2,
    pastWork: 0.3,
    ownPosting: 0.5,
    fields: 0.3,
    sdgs: 0.1,
    area: 0.2,
    typeWanted: 0.3,
    differentType: 0.1,
    sharedProjects: 0.5,
    likePartners: 0.3,
    likeNames: 0.2,
    likeTypes: 0.1,
    record: 0.2,
    verified: 0.05,
  },
  posting: {
    text: 1,
    resourceKind: 0.4,
    fields: 0.3,
    sdgs: 0.1,
    area: 0.05,
    typeWanted: 0.15,
    typeOffered: 0.15,
    differentType: 0.05,
    verified: 0.05,
  },
} as const satisfies Record<string, Weights>;
