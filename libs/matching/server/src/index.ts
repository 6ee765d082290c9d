export { ConsortiumQueries } from './consortium/consortium.queries.js';
export { type Asker, ConsortiumSides } from './consortium/consortium-sides.js';
export { Consortiums } from './consortium/consortiums.js';
export { matchingModule } from './matching.module.js';
