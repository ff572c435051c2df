import { runCommand } from '../../command/command.ts';
import { root } from '../../command/root.ts';
import { readNames } from '../../generate/names.ts';
import { measureStrength } from './strength.ts';

/** Prints how many mutants the contract suite finds. Exits with 1 unless it finds all of them, without false alarms. */
async function main(): Promise<number> {
  process.chdir(root);
  const start = performance.now();
  const { cases, mutants, variants, survivors, alarms } = await measureStrength('spec/openapi.yaml', readNames());
  for (const name of survivors) process.stdout.write(`survived  ${name}\n`);
  for (const name of alarms) process.stdout.write(`alarm     ${name}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const killed = mutants - survivors.length;
  process.stdout.write(
    `killed ${killed} of ${mutants} mutants with ${cases} cases; ${alarms.length} false alarms in ${variants} correct variants; ${seconds} s\n`,
  );
  return survivors.length + alarms.length === 0 ? 0 : 1;
}

await runCommand(main);
