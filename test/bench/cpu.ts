import { readFileSync } from 'node:fs';
import type { Db } from '@musubi/platform/server';

/**
 * Milliseconds of processor used so far by this process and by its database connections: what a search costs, whoever
 * else is busy on the machine. Zero where the system does not tell (only Linux does).
 */
export async function processorOf(db: Db): Promise<() => number> {
  const rows = await db.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()');
  const pids = rows.map((row) => row.pid);
  return () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + pids.reduce((sum, pid) => sum + onProcessor(pid), 0);
  };
}

function onProcessor(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}
