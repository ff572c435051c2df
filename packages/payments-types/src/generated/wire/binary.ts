// Copied from scripts/generate/wire/binary.ts by `pnpm generate`. Do not edit.

/** Binary data: a `Blob`, a `File`, or bytes. */
export type Binary = Uint8Array | ArrayBuffer | BlobLike;

/** The members of `Blob` by which it is known; not every program has that type. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Whether a value is binary data. */
export function isBinary(value: unknown): value is Binary {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return true;
  return typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value;
}
