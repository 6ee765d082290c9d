export * from './area-code.js';
export * from './corporate-number.js';
export * from './field.js';
export * from './municipality.js';
export * from './name-key.js';
export * from './organisation-kind.js';
export * from './roles.js';
