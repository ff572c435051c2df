/** All invalid settings at once: each problem with its place, the finding, and the remedy. */
export class SettingError extends Error {
  override name = 'SettingError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
