/** Variables that nobody uses: warnings, which Add-Type takes for errors. */
import type { Body } from '../bind/body.ts';

/** Reports the variables of a body that are never read. */
export function reportUnused(b: Body): void {
  for (const local of b.locals) {
    if (local.kind !== 'local' || local.reads > 0 || local.name.startsWith('<')) continue;
    if (local.isCaught || (local.writes === 0 && !local.hasEffect && local.constant === undefined)) {
      if (local.writes === 0) b.error(local.pos, 'CS0168', local.name);
    } else if (!local.hasEffect) b.error(local.pos, 'CS0219', local.name);
  }
}
