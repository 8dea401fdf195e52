/** The order in which the types of a block are made. */

import { ErrorList, type MemberExpressionAst, type TypeDefinitionAst } from '../../grammar/index.ts';
import { parseException } from '../session/parse-errors.ts';

/** A class after the classes of the same block that it derives from. */
export function basesFirst(asts: readonly TypeDefinitionAst[]): TypeDefinitionAst[] {
  const byName = new Map(asts.map((a) => [a.name.toLowerCase(), a]));
  const done = new Set<TypeDefinitionAst>();
  const visit = (ast: TypeDefinitionAst): void => {
    if (done.has(ast)) return;
    done.add(ast);
    for (const base of ast.baseTypes) {
      const other = byName.get(base.typeName.name.toLowerCase());
      if (other) visit(other);
    }
    ordered.push(ast);
  };
  const ordered: TypeDefinitionAst[] = [];
  enumsInOrder(asts.filter((a) => a.isEnum)).forEach(visit);
  asts.forEach(visit);
  return ordered;
}

/** Enums after those whose values they use. @throws ParseException CycleInEnumInitializers (DefineEnumHelper.Sort) */
function enumsInOrder(asts: readonly TypeDefinitionAst[]): TypeDefinitionAst[] {
  const byName = new Map(asts.map((a) => [a.name.toLowerCase(), a]));
  let left = asts.map((ast) => ({ ast, needs: usedEnums(ast, byName) }));
  const ordered: TypeDefinitionAst[] = [];
  while (left.length > 0) {
    const ready = left.filter((e) => e.needs.every((n) => ordered.includes(n)));
    if (ready.length === 0) {
      const errors = new ErrorList();
      for (const { ast } of left) errors.reportError(ast.extent, 'CycleInEnumInitializers');
      throw parseException(errors.errors);
    }
    ordered.push(...ready.map((e) => e.ast));
    left = left.filter((e) => !ready.includes(e));
  }
  return ordered;
}

function usedEnums(ast: TypeDefinitionAst, byName: ReadonlyMap<string, TypeDefinitionAst>): TypeDefinitionAst[] {
  const used = new Set<TypeDefinitionAst>();
  for (const member of ast.members) {
    if (member.kind !== 'PropertyMemberAst') continue;
    for (const node of member.initialValue?.findAll((n) => n.kind === 'MemberExpressionAst', false) ?? []) {
      const { expression } = node as MemberExpressionAst;
      const other = expression.kind === 'TypeExpressionAst' ? byName.get(expression.typeName.name.toLowerCase()) : undefined;
      if (other && other !== ast) used.add(other);
    }
  }
  return [...used];
}
