import {
  type CoverCandidate,
  type CoverInstance,
  missingTypes,
  partnerCost,
  shortfallCost,
  whole,
} from './covering.js';

const terms = (parts: readonly (readonly [factor: number, name: string])[]): string =>
  parts.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ');

/**
 * The choice as a whole-number program in the CPLEX LP format. Variable `x<i>` says whether candidate i joins, `u<j>`
 * how many hundredths of need j stay open, `y<t>` whether the new type t is among the chosen; in this order.
 */
export function coverProgram(instance: CoverInstance, candidates: readonly CoverCandidate[]): string {
  const needs = Array.from({ length: instance.needs }, (_, need) => need);
  const types = newTypes(instance, candidates);
  const x = candidates.map((_, at) => `x${at}`);
  const cost = [
    ...candidates.map((each, at) => [partnerCost - each.worth, `x${at}`] as const),
    ...needs.map((need) => [shortfallCost, `u${need}`] as const),
    ...types.map((_, at) => [0, `y${at}`] as const),
  ];
  return [
    'Minimize',
    ` cost: ${terms(cost)}`,
    'Subject To',
    ...needs.map((need) => ` need${need}: ${terms([...sharesOf(need, candidates), [1, `u${need}`]])} >= ${whole}`),
    ` most: ${terms(x.map((name) => [1, name]))} <= ${instance.most}`,
    ...typeRows(instance, candidates, types),
    'Bounds',
    ...needs.map((need) => ` u${need} <= ${whole}`),
    'Binaries',
    ` ${[...x, ...types.map((_, at) => `y${at}`)].join('\n ')}`,
    'End',
  ].join('\n');
}

function newTypes(instance: CoverInstance, candidates: readonly CoverCandidate[]): string[] {
  if (missingTypes(instance) === 0) return [];
  return [...new Set(candidates.map((each) => each.type))].filter((type) => !instance.ownTypes.includes(type)).sort();
}

const sharesOf = (need: number, candidates: readonly CoverCandidate[]) =>
  candidates.flatMap((each, at) => {
    const share = each.shares[need] ?? 0;
    return share > 0 ? [[share, `x${at}`] as const] : [];
  });

function typeRows(instance: CoverInstance, candidates: readonly CoverCandidate[], types: readonly string[]): string[] {
  if (types.length === 0) return [];
  const members = (type: string) =>
    candidates.flatMap((each, at) => (each.type === type ? [[1, `x${at}`] as const] : []));
  return [
    ...types.map((type, at) => ` type${at}: ${terms([...members(type), [-1, `y${at}`]])} >= 0`),
    ` types: ${terms(types.map((_, at) => [1, `y${at}`]))} >= ${missingTypes(instance)}`,
  ];
}
