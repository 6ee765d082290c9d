export { Partnership } from './partnership/partnership.entity.js';
export { PartnershipDoor } from './partnership/partnership-door.js';
export { PartnershipFacts, type PartnershipFactsOf } from './partnership/partnership-facts.js';
export { collaborationModule } from './collaboration.module.js';
