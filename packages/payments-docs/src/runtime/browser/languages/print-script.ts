/** Loaded when the reader first asks for another language: the library that prints it. */
import { printCall } from './print-call.ts';

Object.assign(self, { printCall });
