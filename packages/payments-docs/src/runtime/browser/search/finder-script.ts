/** Loaded with the index when the search is first opened: the library that searches it. */
import { createFinder } from './finder.ts';

Object.assign(self, { createFinder });
