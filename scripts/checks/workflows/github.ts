/** The head of a pull request, as given by the event that started the workflow. */
export interface Head {
  owner: string;
  branch: string;
  /** 40 hexadecimal digits. */
  commit: string;
}

/** The comments on one pull request. `create` and `update` return a sentence for the log. */
export interface Comments {
  /** Our own comment that begins with `marker`. */
  find(marker: string): Promise<{ id: number; body: string } | undefined>;
  create(body: string): Promise<string>;
  update(id: number, body: string): Promise<string>;
}

/** The author of comments made with the token of a workflow. */
const botLogin = 'github-actions[bot]';

/**
 * Finds the open pull request with this head; undefined after a later push. The event does not name pull requests from forks, and a number
 * in an artifact could be that of any pull request. Reads GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.
 * @throws Error if GitHub answers with an error.
 */
export async function openPullRequest({ owner, branch, commit }: Head): Promise<Comments | undefined> {
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, per_page: '100' });
  const found = (await call('GET', `pulls?${query}`)) as { number: number; head: { sha: string } }[];
  const number = found.find(({ head }) => head.sha === commit)?.number;
  if (number === undefined) return undefined;
  return {
    async find(marker) {
      for (let page = 1; ; page++) {
        const comments = (await call('GET', `issues/${number}/comments?per_page=100&page=${page}`)) as {
          id: number;
          body: string;
          user: { login: string };
        }[];
        const own = comments.find(({ user, body }) => user.login === botLogin && body.startsWith(marker));
        if (own || comments.length < 100) return own;
      }
    },
    async create(body) {
      await call('POST', `issues/${number}/comments`, { body });
      return `Commented on #${number}.`;
    },
    async update(id, body) {
      await call('PATCH', `issues/comments/${id}`, { body });
      return `Updated the comment on #${number}.`;
    },
  };
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env;
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${GITHUB_TOKEN}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${method} ${path}: GitHub answered ${response.status}.`);
  return response.json();
}
