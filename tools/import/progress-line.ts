import type { ImportProgress } from '@musubi/identity/model';

const words: Record<ImportProgress['phase'], string> = {
  reading: 'reading',
  comparing: 'comparing with what is stored',
  writing: 'writing',
  indexing: 'taking up into the search',
};

/** One line that is written over on a terminal; in a log, a line every five seconds. */
export class ProgressLine {
  private last = 0;

  constructor(private readonly name: string) {}

  show({ phase, rows, fraction, rate, secondsLeft }: Omit<ImportProgress, 'at'>): void {
    const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`;
    const percent = String(Math.round(fraction * 100)).padStart(3);
    const text = `  ${percent}% ${words[phase]}: ${rows.toLocaleString('en')} rows, ${rate.toLocaleString('en')}/s${left}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`);
    else if (performance.now() - this.last > 5000) {
      this.last = performance.now();
      console.log(`${text} (${this.name})`);
    }
  }

  clear(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  }
}
