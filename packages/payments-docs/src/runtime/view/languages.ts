/** More languages than the document's samples have, each as the library prints it. */
export const languages = ['Python', 'Ruby', 'Go', 'PHP', 'Java', 'C#', 'Kotlin', 'Swift', 'Rust'] as const;

export type Language = (typeof languages)[number];
