import type { Operation, RefusalReason } from '../api/description.ts';

/** The statuses of HTTP for each reason, best first. */
const conventions: { [reason in RefusalReason]: readonly [number, ...number[]] } = {
  path: [404],
  method: [405],
  credentials: [401, 403],
  'body-size': [413],
  'media-type': [415, 400, 422],
  'body-syntax': [400, 422],
  parameters: [400, 422],
  'body-schema': [422, 400],
};

/** How a request is refused. */
export interface Refusal {
  status: number;
  /** The documented status whose answer is given: its own, or that of a similar error. Absent if no error is documented. */
  like?: string;
}

/**
 * Returns how an operation refuses a request: with the answer marked for it (`x-refuses`), else the one documented for a fitting status,
 * else the usual status in the shape of another error.
 */
export function findRefusal({ answers }: Pick<Operation, 'answers'>, reason: RefusalReason): Refusal {
  const documented = Object.keys(answers);
  const [usual] = conventions[reason];
  const stated = documented.find((status) => answers[status]?.refuses?.includes(reason));
  if (stated !== undefined) return { status: Number(stated) || usual, like: stated };

  const fitting = conventions[reason].find((status) => Object.hasOwn(answers, String(status)));
  if (fitting !== undefined) return { status: fitting, like: String(fitting) };

  const similar = reason === 'method' ? '404' : '400';
  const like = ['4XX', 'default', similar, ...documented].find(
    (status) => Object.hasOwn(answers, status) && isError(status),
  );
  return like === undefined ? { status: usual } : { status: usual, like };
}

function isError(status: string): boolean {
  return status === 'default' || /^[45]/.test(status);
}
