#!/usr/bin/env bash
# Pushes what `pnpm version-packages` has written, and opens a pull request for it or updates the open one.
set -euo pipefail

branch=release/next
version=$(node -p 'require(process.argv[1]).version' ./packages/*-types/package.json)
title="Release $version"

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git switch --create "$branch"
git add --all
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
