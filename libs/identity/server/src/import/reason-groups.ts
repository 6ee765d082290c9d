import type { ReasonGroup, RowReason } from '@musubi/identity/model';

const mostLines = 20;
const mostGroups = 100;

/** Rows refused or passed over, counted by reason and column; memory is bounded whatever the file. */
export class ReasonGroups {
  private readonly groups = new Map<string, ReasonGroup & { count: number; lines: number[] }>();

  add(kind: ReasonGroup['kind'], { code, column, message }: RowReason, line: number): void {
    const named = `${kind}/${code}/${column}`;
    const key = this.groups.has(named) || this.groups.size < mostGroups ? named : `${kind}/${code}`;
    const group = this.groups.get(key) ?? { kind, code, column, message, count: 0, lines: [] };
    group.count++;
    if (group.lines.length < mostLines) group.lines.push(line);
    this.groups.set(key, group);
  }

  count(kind: ReasonGroup['kind']): number {
    return this.list()
      .filter((group) => group.kind === kind)
      .reduce((sum, group) => sum + group.count, 0);
  }

  /** Most frequent first. */
  list(): ReasonGroup[] {
    return [...this.groups.values()].sort((a, b) => b.count - a.count);
  }
}
