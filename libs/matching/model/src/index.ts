export * from './explain.js';
export * from './gates.js';
export * from './profile.js';
export * from './score.js';
export * from './text-corpus.js';
export * from './weights.js';
