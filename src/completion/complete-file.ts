import { paths } from '../providers/path-intrinsics.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { byName, quotedArgument, unquoted } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';

/** Children whose names begin as a path does (CompletionCompleters.CompleteFilename); `containersOnly` for Set-Location and its like. */
export function completeFileName(context: ExecutionContext, word: string, containersOnly = false): CompletionResult[] {
  const { quote, text } = unquoted(word);
  const intrinsics = paths(context);
  const cut = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'), text.lastIndexOf(':')) + 1;
  const folder = text.slice(0, cut);
  const prefix = text.slice(cut).toLowerCase();
  const drive = /^\w+:/.test(folder);
  let parent: ReturnType<typeof intrinsics.parse>;
  try {
    parent = intrinsics.parse(folder === '' ? '.' : folder);
  } catch {
    // A drive that does not exist has nothing to offer.
    return [];
  }
  const { provider } = parent;
  if (provider.isNavigation && !provider.isContainer(context, parent.path)) return [];
  const names = provider.childNames(context, parent.path).filter((n) => n.toLowerCase().startsWith(prefix));
  const matches: CompletionResult[] = [];
  for (const name of names.sort(byName)) {
    const full = provider.isNavigation ? `${parent.path === '/' ? '' : parent.path}/${name}` : name;
    const isContainer = provider.isNavigation && provider.isContainer(context, full);
    if (containersOnly && !isContainer) continue;
    const isRelative = provider.name === 'FileSystem' && !drive && !/^(\.{0,2}[\\/]|~)/.test(folder);
    const before = isRelative ? `./${folder}` : folder;
    matches.push(
      new CompletionResult(quotedArgument(before + name, quote), name, isContainer ? 'ProviderContainer' : 'ProviderItem', full),
    );
  }
  return matches;
}
