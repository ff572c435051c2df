#!/usr/bin/env bash
# Tags this commit with each public package's version, as a release on GitHub with its part of the changelog. May run again.
set -euo pipefail

for manifest in packages/*/package.json; do
  if [ "$(jq .private "$manifest")" = true ]; then continue; fi
  version=$(jq -r .version "$manifest")
  tag="$(jq -r .name "$manifest")@$version"
  if gh release view "$tag" >/dev/null 2>&1; then continue; fi
  awk -v heading="## $version" '/^## /{ inside = ($0 == heading); next } inside' "$(dirname "$manifest")/CHANGELOG.md" |
    gh release create "$tag" --target "$GITHUB_SHA" --title "$tag" --notes-file -
done
