import type { File } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { emitClient } from './client.ts';
import { emitContractTests } from './contract-tests.ts';
import { emitMock } from './mock.ts';
import { emitSamples } from './samples.ts';
import { emitTypes } from './types.ts';
import { emitTypesLinks } from './types-link.ts';
import { noteUnfitting } from './unfitting-values.ts';
import { emitValidators } from './validators.ts';
import { emitWebhooks } from './webhooks.ts';
import { emitWire } from './wire.ts';

/** Makes files from the model alone: the same model gives the same bytes. Notes anything that it leaves out. */
export type Emitter = (api: Api, names: Names, note: Note) => File[] | Promise<File[]>;

/** Every generator, in the order in which their output builds on one another. */
export const emitters: readonly Emitter[] = [
  emitTypes,
  emitWire,
  emitTypesLinks,
  emitValidators,
  emitWebhooks,
  emitClient,
  emitMock,
  emitContractTests,
  emitSamples,
  noteUnfitting,
];
