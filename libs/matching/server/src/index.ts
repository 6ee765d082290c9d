export { ConsortiumQueries } from './consortium/consortium.queries.js';
export { type Asker, ConsortiumSides } from './consortium/consortium-sides.js';
export { Consortiums } from './consortium/consortiums.js';
export { matchingModule } from './matching.module.js';
export { Recommendations } from './recommendation/recommendations.js';
export { PrepareMatchKeys } from './scene/match-keys.js';
export { PrepareMatchWords } from './scene/match-words.js';
export { PostingRows } from './scene/posting-rows.js';
