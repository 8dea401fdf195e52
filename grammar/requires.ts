/** `#Requires` lines: what a script needs to run (Tokenizer.GetScriptRequirements in PowerShell's tokenizer.cs). */

import type { CommandParameterAst } from './ast.ts';
import { type CommandElement, type ModuleSpecification, ScriptRequirements } from './ast.ts';
import { type ConstantValue, constantValue, isConstant } from './checks/constant-values.ts';
import { simpleTypeLookup, type TypeLookup } from './checks/type-lookup.ts';
import type { ScriptExtent } from './extent.ts';
import type { PowerShellParser } from './parser/parser.ts';
import type { ParserErrorId } from './parser-strings.ts';
import type { Token } from './tokens.ts';

const parameterNames = ['shellid', 'pssnapin', 'psedition', 'version', 'assembly', 'modules', 'runasadministrator'] as const;

const versionPattern = /^\d+(\.\d+){0,3}$/;

/** Gathers the requirements of one script. */
class RequirementsReader {
  private applicationId: string | null = null;
  private version: string | null = null;
  private readonly editions: string[] = [];
  private readonly modules: ModuleSpecification[] = [];
  private readonly assemblies: string[] = [];
  private elevation = false;

  constructor(
    private readonly parser: PowerShellParser,
    private readonly lookup: TypeLookup | null,
  ) {}

  read(comments: readonly Token[]): ScriptRequirements {
    for (const comment of comments) this.line(comment);
    return new ScriptRequirements(this.applicationId, this.version, this.editions, this.modules, this.assemblies, this.elevation);
  }

  private error(extent: ScriptExtent, id: ParserErrorId, ...args: string[]): void {
    this.parser.reportError(extent, id, ...args);
  }

  private line(comment: Token): void {
    const command = this.parser.parseRequires(comment);
    if (command === null) return;
    if (command.getCommandName()?.toLowerCase() !== 'requires') this.error(command.extent, 'ScriptRequiresInvalidFormat');
    const elements = command.commandElements;
    for (let i = 1; i < elements.length; i++) {
      const element = elements[i]!;
      if (element.kind !== 'CommandParameterAst') {
        this.error(element.extent, 'ScriptRequiresInvalidFormat');
        continue;
      }
      const next = elements[i + 1];
      const argument: CommandElement | null = element.argument ?? next ?? null;
      if (element.argument === null && next !== undefined) i++;
      this.parameter(element, argument);
    }
  }

  private parameter(parameter: CommandParameterAst, argument: CommandElement | null): void {
    const given = parameter.parameterName.toLowerCase();
    if ('runasadministrator'.startsWith(given)) {
      this.elevation = true;
      if (argument !== null) this.error(parameter.extent, 'ParameterCannotHaveArgument', parameter.parameterName);
      return;
    }
    if (argument === null) {
      this.error(parameter.extent, 'ParameterRequiresArgument', parameter.parameterName);
      return;
    }
    const context = { types: simpleTypeLookup, namespaces: [], requiresArgument: true };
    if (argument.kind === 'CommandParameterAst' || !isConstant(argument, context)) {
      this.error(argument.extent, 'RequiresArgumentMustBeConstant');
      return;
    }
    const value = constantValue(argument);
    const isText = argument.kind === 'StringConstantExpressionAst';
    switch (parameterNames.find((name) => name.startsWith(given))) {
      case 'shellid':
        if (this.applicationId !== null) this.error(parameter.extent, 'ParameterAlreadyBound', '', 'shellid');
        else if (!isText) this.error(argument.extent, 'RequiresInvalidStringArgument', 'shellid');
        else this.applicationId = argument.value;
        break;
      case 'pssnapin':
        if (!isText) this.error(argument.extent, 'RequiresInvalidStringArgument', 'pssnapin');
        break;
      case 'psedition':
        for (const edition of Array.isArray(value) ? value : [value]) this.edition(argument, edition);
        break;
      case 'version':
        this.requireVersion(parameter, argument);
        break;
      case 'assembly':
        for (const assembly of Array.isArray(value) ? value : [value]) {
          if (typeof assembly !== 'string') this.error(argument.extent, 'RequiresInvalidStringArgument', 'assembly');
          else if (!this.assemblies.includes(assembly)) this.assemblies.push(assembly);
        }
        break;
      case 'modules':
        for (const module of Array.isArray(value) ? value : [value]) this.module(argument, module);
        break;
      default:
        this.error(parameter.extent, 'ScriptRequiresInvalidFormat');
    }
  }

  private edition(argument: CommandElement, edition: ConstantValue): void {
    if (typeof edition !== 'string') {
      this.error(argument.extent, 'RequiresInvalidStringArgument', 'psedition');
      return;
    }
    if (!/^(core|desktop)$/i.test(edition)) this.error(argument.extent, 'RequiresPSEditionInvalid', 'psedition');
    if (this.editions.some((known) => known.toLowerCase() === edition.toLowerCase())) {
      this.error(argument.extent, 'RequiresPSEditionValueIsAlreadySpecified', 'psedition');
    } else this.editions.push(edition);
  }

  private requireVersion(parameter: CommandParameterAst, argument: CommandElement): void {
    const text = argument.kind === 'StringConstantExpressionAst' ? argument.value : argument.extent.text;
    if (!versionPattern.test(text)) this.error(argument.extent, 'RequiresVersionInvalid');
    else {
      const version = text.includes('.') ? text : `${text}.0`;
      if (this.version !== null && this.version !== version) this.error(parameter.extent, 'ParameterAlreadyBound', '', 'version');
      else this.version = version;
    }
  }

  private module(argument: CommandElement, value: ConstantValue): void {
    if (value instanceof Map) {
      const problem = this.lookup?.moduleProblem?.(value) ?? null;
      if (problem !== null) {
        const conversion =
          'Cannot convert value "System.Collections.Hashtable" to type "Microsoft.PowerShell.Commands.ModuleSpecification".';
        this.error(argument.extent, 'RequiresModuleInvalid', `${conversion} Error: "${problem}"`);
        return;
      }
      const fields = new Map([...value].map(([key, entry]) => [key.toLowerCase(), entry]));
      const text = (key: string): string | null => {
        const entry = fields.get(key);
        return entry === undefined || entry === null ? null : String(entry);
      };
      const name = text('modulename');
      const specification = {
        name: name ?? '',
        guid: text('guid'),
        version: text('moduleversion'),
        requiredVersion: text('requiredversion'),
        maximumVersion: text('maximumversion'),
      };
      const hasVersion = specification.version ?? specification.requiredVersion ?? specification.maximumVersion;
      if (name === null || hasVersion === null) {
        const missing = name === null ? 'ModuleName' : "'ModuleVersion', 'MaximumVersion' or 'RequiredVersion'";
        this.error(argument.extent, 'RequiresModuleInvalid', `The hashtable describing a module is missing ${missing}.`);
      } else this.modules.push(specification);
    } else if (typeof value === 'string') {
      this.modules.push({ name: value, guid: null, version: null, requiredVersion: null, maximumVersion: null });
    } else this.error(argument.extent, 'RequiresModuleInvalid', 'A module is named by a string or a hashtable.');
  }
}

/** What the `#Requires` lines among `comments` ask for; null when there are none. Errors go to the parser's list. */
export function readRequirements(
  parser: PowerShellParser,
  comments: readonly Token[],
  lookup: TypeLookup | null = null,
): ScriptRequirements | null {
  const lines = comments.filter((comment) => /^#requires/i.test(comment.text));
  return lines.length === 0 ? null : new RequirementsReader(parser, lookup).read(lines);
}
