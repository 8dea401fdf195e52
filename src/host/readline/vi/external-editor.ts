import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The text as the program of $VISUAL or $EDITOR leaves it (ViEditVisually); null where neither is set, or the program cannot be started.
 */
export async function editExternally(text: string): Promise<string | null> {
  const { VISUAL, EDITOR } = process.env;
  const editor = VISUAL?.trim() || EDITOR?.trim();
  if (!editor) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-'));
  try {
    const file = join(folder, 'command.ps1');
    writeFileSync(file, text, { mode: 0o600 });
    const hasRun = await new Promise<boolean>((resolve) => {
      const child = spawn(editor, [file], { stdio: 'inherit' });
      child.on('error', () => resolve(false));
      child.on('close', () => resolve(true));
    });
    return hasRun ? readFileSync(file, 'utf8') : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
