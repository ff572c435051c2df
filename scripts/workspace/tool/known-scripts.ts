/**
 * Removes from a workflow, or a script of continuous integration, the lines that run scripts missing in the new workspace, and jobs without
 * any other line to run.
 */
export function keepKnownScripts(text: string, scripts: ReadonlySet<string>): string {
  const runs = (line: string) => /\bnpx -y pnpm@\d+ (?:run )?([\w:-]+)/.exec(line)?.[1];
  const unknown = (line: string) => {
    const script = runs(line);
    return script !== undefined && !scripts.has(script);
  };
  const [head = '', ...jobs] = text.split(/^(?= {2}[\w-]+:\n {4}(?:name|runs-on|if|needs|uses):)/m);
  const kept = jobs.filter((job) => {
    const lines = job.split('\n').filter((line) => runs(line) !== undefined);
    return lines.length === 0 || !lines.every(unknown);
  });
  return [head, ...kept]
    .join('')
    .split('\n')
    .filter((line) => !unknown(line))
    .join('\n');
}

/** Removes table rows about scripts missing in the new workspace, such as `pnpm bench`, from Markdown. */
export function keepKnownRows(text: string, scripts: ReadonlySet<string>): string {
  return text
    .split('\n')
    .filter((line) => {
      const [, first = ''] = /^\| ([^|]+) \|/.exec(line) ?? [];
      const named = [...first.matchAll(/`pnpm (?:run )?([\w:-]+)/g)].map(([, script = '']) => script);
      return named.every((script) => scripts.has(script));
    })
    .join('\n');
}
