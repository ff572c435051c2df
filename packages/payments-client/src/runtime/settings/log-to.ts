import type { Hooks, RequestEvent, ResponseEvent } from './hooks.ts';

/** Where log lines go: `console`, pino, winston and the like. */
export type Logger = Record<Level, (line: string) => void>;

/** From the most to the least: every attempt, every answer, retries and refusals, failures only. */
export type Level = 'debug' | 'info' | 'warn' | 'error';

const levels: readonly Level[] = ['debug', 'info', 'warn', 'error'];

/**
 * Returns hooks that write one line for each event of at least `level`: `new …Client({ ...logTo(console, 'info') })`. Lines contain no bodies,
 * credentials or query strings.
 */
export function logTo(logger: Logger, level: Level = 'warn'): Required<Hooks> {
  const write = (at: Level, line: string) => {
    if (levels.indexOf(at) >= levels.indexOf(level)) logger[at](line);
  };
  const call = ({ method, url, attempt }: RequestEvent) => `${method} ${url} attempt ${attempt}`;
  const outcome = ({ status, error, duration }: ResponseEvent) =>
    `${status ?? error?.name ?? 'no answer'} in ${Math.round(duration)} ms`;
  return {
    onRequest: (event) => write('debug', `${call(event)}: sent`),
    onResponse: (event) => {
      const { status = 0, requestId } = event;
      const id = requestId === undefined ? '' : ` (request ${requestId})`;
      write(
        status === 0 || status >= 500 ? 'error' : status >= 300 ? 'warn' : 'info',
        `${call(event)}: ${outcome(event)}${id}`,
      );
    },
    onRetry: (event) => write('warn', `${call(event)}: ${outcome(event)}, again in ${Math.round(event.delay)} ms`),
  };
}
