/** The reports that can be written to a file. */
export const reporterNames = ['junit', 'json', 'html'] as const;
export type ReporterName = (typeof reporterNames)[number];
