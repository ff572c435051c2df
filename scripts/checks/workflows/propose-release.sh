#!/usr/bin/env bash
# `propose-release.sh PATCH`: pushes the versions that `pnpm version-packages` has written, and opens a pull request for them or updates the
# open one. The patch comes from a job that ran the code of others, so it may change only what versions are.
set -euo pipefail

branch=release/next
patch=$1

if ! git apply --numstat "$patch" | awk -F '\t' '$3 !~ /^(packages|spec|\.changeset)\/[^{}]*$/ || $3 ~ /\.sh$|\.ts$|(^|\/)\.\.(\/|$)/ && $3 !~ /\/src\/(generated|library)\// { print $3; bad = 1 } END { exit bad }'; then
  echo '::error::The patch changes files that have nothing to do with versions.'
  exit 1
fi
git apply --index "$patch"
version=$(jq -r .version packages/*-types/package.json)
title="Release $version"

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git switch --create "$branch"
git commit --message "$title"
gh auth setup-git
git push --force origin "$branch"

if [ -n "$(gh pr list --head "$branch" --base main --state open --json number --jq '.[].number')" ]; then
  gh pr edit "$branch" --title "$title"
else
  gh pr create --head "$branch" --base main --title "$title" \
    --body 'Merge this to publish these versions. Every push to main updates it.'
fi
# A push by a workflow does not start other workflows, so start the checks of the pull request.
gh workflow run checks.yml --ref "$branch"
