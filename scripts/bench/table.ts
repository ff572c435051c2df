import { arch, cpus, platform, totalmem } from 'node:os';
import type { Figures, Measurement, Results } from './measure.ts';

const columns: { readonly [Figure in keyof Figures]-?: string } = {
  time: 'Time',
  cpu: 'CPU',
  memory: 'Memory',
  size: 'Size',
  count: 'Count',
};
const figures = Object.keys(columns) as (keyof Figures)[];

export const head = row(['', ...Object.values(columns), 'Promised']) + row(['---', ...figures.map(() => '--:'), '---']);

/** The lines of a measurement: its title and its promise, then each program with its figures and their ratio to those of the base. */
export function describe({ title, promise = '', base = '' }: Measurement, results: Results): string {
  const programs = Object.entries(results).map(([name, one]) => {
    const cells = figures.map((figure) => {
      const [value, of] = [one[figure], results[base]?.[figure]];
      if (value === undefined) return '';
      const isCompared = of !== undefined && of > 0 && name !== base;
      return format(value, figure) + (isCompared ? ` (${(value / of).toFixed(2)} ×)` : '');
    });
    return row([name, ...cells, '']);
  });
  return [row([`**${title}**`, ...figures.map(() => ''), promise]), ...programs].join('');
}

/** The machine in a line, without anything that identifies it. */
export function describeMachine(): string {
  const [{ model = 'unknown processor' } = {}] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model.trim()}), ${memory} GiB of memory, ${platform()} ${arch()}, Node.js ${process.versions.node}`;
}

function format(value: number, figure: keyof Figures): string {
  if (figure === 'count') return String(Number(value.toPrecision(6)));
  if (figure === 'memory' || figure === 'size') return scaled(value, ['B', 'kB', 'MB', 'GB']);
  return value >= 1 ? `${value.toPrecision(3)} s` : scaled(Math.max(0, value) * 1e9, ['ns', 'µs', 'ms']);
}

/** Three digits, with the unit that suits; each unit is a thousand times the one before it. */
function scaled(value: number, [unit = '', ...larger]: readonly string[]): string {
  return value < 999.5 || larger.length === 0
    ? `${Number(value.toPrecision(3))} ${unit}`
    : scaled(value / 1000, larger);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
