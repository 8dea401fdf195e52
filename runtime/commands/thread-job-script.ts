import { parse, type ScriptBlockAst, VariableExpressionAst } from '../../grammar/index.ts';
import { usingKey } from '../../src/compile/using-expression.ts';
import { exceptionOf, invalidOperation } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { containsWildcardCharacters } from '../../src/objects/wildcard.ts';
import { itemNotFound, paths } from '../../src/providers/path-intrinsics.ts';
import { driveVariables } from '../../src/session/drive-variables.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { nextJobId } from '../jobs/job-id.ts';
import { type UsingValues, usingExpressions } from '../jobs/using-values.ts';

/** {@link scriptOfFile}, where a file that cannot be used costs a job its number: the job is there before its script is read. */
export function scriptOfJobFile(context: ExecutionContext, path: string): ScriptBlockAst {
  try {
    return scriptOfFile(context, path);
  } catch (e) {
    nextJobId();
    throw e;
  }
}

/** The script of -FilePath. @throws ArgumentException, ItemNotFoundException, InvalidOperationException as ThreadJob.GetScriptBlockFromFile */
function scriptOfFile(context: ExecutionContext, path: string): ScriptBlockAst {
  if (containsWildcardCharacters(path)) throw exceptionOf('System.ArgumentException', 'FilePath cannot contain wildcards.');
  if (!/\.ps1$/i.test(path)) throw exceptionOf('System.ArgumentException', 'Invalid file path extension.  Extension should be .ps1.');
  const { provider, path: full } = paths(context).parse(path);
  if (!provider.exists(context, full)) throw itemNotFound(full);
  const bytes = (require('node:fs') as typeof import('node:fs')).readFileSync(full, 'utf8');
  const { ast, errors } = parse(bytes.charCodeAt(0) === 0xfeff ? bytes.slice(1) : bytes);
  if (errors.length > 0) throw exceptionOf('System.InvalidOperationException', 'Unable to parse script file.');
  return ast;
}

/**
 * `$using:` values of a thread job: variables only, and one that does not exist is null (ThreadJob.GetUsingValuesAsDictionary).
 * @throws PSInvalidOperationException for other expressions
 */
export function usingVariables(context: ExecutionContext, root: ScriptBlock['ast']): UsingValues | null {
  const all = usingExpressions(root);
  if (all.length === 0) return null;
  const values = new Map<string, Value>();
  for (const using of all) {
    const { subExpression } = using;
    if (!(subExpression instanceof VariableExpressionAst)) {
      // PowerShell finds out when the job is made, which then has had its number
      nextJobId();
      throw invalidOperation(
        `Cannot get the value of the Using expression ${using.extent.text}.  Start-ThreadJob only supports using variable expressions.`,
      );
    }
    const key = usingKey(using);
    if (!values.has(key)) values.set(key, variableOf(context, subExpression));
  }
  return values;
}

/** A variable of the running command by the path in a script: `x`, `global:x`, `env:X`. */
function variableOf(context: ExecutionContext, ast: VariableExpressionAst): Value {
  const { variablePath } = ast;
  if (!variablePath.isVariable) return driveVariables(context).get(variablePath.driveName ?? '', variablePath.unqualifiedPath, context);
  const name = variablePath.unqualifiedPath;
  if (variablePath.isUnscopedVariable) return context.getVariableValue(name) ?? null;
  const scope = variablePath.isGlobal ? 'global' : variablePath.isScript ? 'script' : 'local';
  return context.sessionState.scopeById(scope)?.localVariable(name.toLowerCase())?.read() ?? null;
}
