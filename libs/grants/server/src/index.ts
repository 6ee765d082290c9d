export * from './application/application.entity.js';
export * from './application/application-parts.entity.js';
export * from './call/call.entity.js';
export * from './decision/decision.entity.js';
export * from './grants.module.js';
export * from './grants.permissions.js';
export * from './programme/programme.entity.js';
export * from './review/review.entity.js';
