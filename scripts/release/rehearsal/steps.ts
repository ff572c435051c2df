import { Problems } from '../../command/problems.ts';
import { seconds } from '../../command/report.ts';

/** Runs steps in sequence and prints each with its time. */
export interface Steps {
  /** A heading above the steps that follow. */
  part(title: string): void;
  /** Runs a step; `note` describes its result in a few words. The place of a problem begins with the name of the step. */
  step<Result>(name: string, work: () => Promise<Result>, note?: (result: Result) => string): Promise<Result>;
}

const width = 38;

/** Prints the steps with `print`. */
export function createSteps(print: (text: string) => void): Steps {
  return {
    part: (title) => print(`\n${title}\n`),
    async step(name, work, note = () => '') {
      const start = performance.now();
      try {
        const result = await work();
        print(`  ${seconds(performance.now() - start)}  ${name.padEnd(width)}  ${note(result)}`.trimEnd().concat('\n'));
        return result;
      } catch (error) {
        print(`  ${seconds(performance.now() - start)}  ${name.padEnd(width)}  failed\n`);
        if (!(error instanceof Problems)) throw error;
        const problems = error.problems.map((problem) => ({ ...problem, place: `${name}: ${problem.place}` }));
        throw new Problems(problems, error.exitCode);
      }
    },
  };
}
