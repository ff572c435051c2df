import type { Report } from './report.ts';

/** The reports that can be written to a file. */
export const reporterNames = ['junit', 'json', 'html'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Makes the text of a report. */
export type Reporter = (report: Report) => string;
