/** All built-in views, in the order PowerShell knows them: where two fit one type equally well, the first one counts. */
import type { ViewDefinition } from '../view-definitions.ts';
import { commandViews } from './commands.ts';
import { coreViews } from './core.ts';
import { dotNetViews } from './dotnet.ts';
import { errorViews } from './errors.ts';
import { fileSystemViews } from './file-system.ts';
import { helpViews } from './help.ts';
import { sessionViews } from './session.ts';
import { styleViews } from './style.ts';

/** Makes the views; called when the first object of a session is formatted. */
export function builtInViews(): ViewDefinition[] {
  return [
    ...dotNetViews(),
    ...fileSystemViews(),
    ...helpViews(),
    ...coreViews(),
    ...errorViews(),
    ...sessionViews(),
    ...commandViews(),
    ...styleViews(),
  ];
}
