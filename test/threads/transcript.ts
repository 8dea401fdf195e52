/** A script of one block for `Show`, and what PowerShell prints for it. */
export interface ThreadTranscript {
  readonly name: string;
  readonly script: string;
  readonly expected: string;
}

/** Shows what a block gives, each object with its type, and what ends it. */
export const prelude = `function Show([scriptblock]$block) {
  try {
    & $block 2>&1 3>&1 4>&1 6>&1 | ForEach-Object { if ($null -eq $_) { 'NULL' } else { "$($_.GetType().Name): $_" } }
  } catch { "THROWN $($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName) | $_" }
}
`;
