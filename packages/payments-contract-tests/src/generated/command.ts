// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { runProcess } from '../runtime/command/process.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

await runProcess(suite, suites);
