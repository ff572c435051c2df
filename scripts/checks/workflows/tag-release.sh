#!/usr/bin/env bash
# Creates a GitHub release for each public package at this commit, with its section of the changelog. Safe to run again.
set -euo pipefail

field() { node -p 'require(require("path").resolve(process.argv[1]))[process.argv[2]]' "$1" "$2"; }

for manifest in packages/*/package.json; do
  if [ "$(field "$manifest" private)" = true ]; then continue; fi
  version=$(field "$manifest" version)
  tag="$(field "$manifest" name)@$version"
  if gh release view "$tag" >/dev/null 2>&1; then continue; fi
  awk -v heading="## $version" '/^## /{ inside = ($0 == heading); next } inside' "$(dirname "$manifest")/CHANGELOG.md" |
    gh release create "$tag" --target "$GITHUB_SHA" --title "$tag" --notes-file -
done
