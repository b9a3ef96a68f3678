#!/usr/bin/env bash
# Runs schema-check for a workflow: notes on the lines of the pull request, a summary for its page, and the reports as files.
set -euo pipefail

args=("$OLD" "$NEW" --fail-on "$FAIL_ON")
while IFS= read -r pattern; do
  [ -z "$pattern" ] || args+=(--operations "$pattern")
done <<<"$OPERATIONS"
[ -z "$USAGE" ] || args+=(--usage "$USAGE")
[ -z "$SINCE" ] || args+=(--since "$SINCE")
[ -z "$TOKEN" ] || args+=(--header "authorization: Bearer $TOKEN")
[ -z "$ALLOW" ] || args+=(--allow "$ALLOW")
[ -z "$POLICY" ] || args+=(--policy "$POLICY")

summary=$(mktemp)
code=0
npx -y pnpm@12 --silent exec node packages/schema-check/cli/schema-check.ts "${args[@]}" \
  --format github "markdown=$summary" sarif=schema-check.sarif junit=schema-check.junit.xml || code=$?
cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/stdout}"
exit "$code"
