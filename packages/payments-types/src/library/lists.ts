// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export {};
