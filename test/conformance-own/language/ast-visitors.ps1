# Visitors of syntax trees: classes that derive from AstVisitor, AstVisitor2 and DefaultCustomAstVisitor
using namespace System.Management.Automation.Language
class Names : AstVisitor {
    [System.Collections.Generic.List[string]]$Seen = @()
    [AstVisitAction] VisitCommand([CommandAst]$a) { $this.Seen.Add("cmd $($a.GetCommandName())"); return [AstVisitAction]::Continue }
    [AstVisitAction] VisitVariableExpression([VariableExpressionAst]$a) { $this.Seen.Add("var $($a.VariablePath)"); return 'Continue' }
    [AstVisitAction] VisitFunctionDefinition([FunctionDefinitionAst]$a) { $this.Seen.Add("fn $($a.Name)"); if ($a.Name -like 'skip*') { return 'SkipChildren' }; return 'Continue' }
    [AstVisitAction] VisitThrowStatement([ThrowStatementAst]$a) { return 'StopVisit' }
}
$ast = [Parser]::ParseInput('$a = Get-X -Y $b | % { $_ }; function skipped { $hidden }; function shown { $inner; if ($c) { Do-It } }; class K { [int]$P; [void] M() { $this.P } }; throw "x"; $after', [ref]$null, [ref]$null)
$v = [Names]::new(); $ast.Visit($v); $v.Seen
'--'
class Two : AstVisitor2, IAstPostVisitHandler {
    [int]$Depth; [System.Collections.ArrayList]$Out = @()
    [AstVisitAction] VisitTypeDefinition([TypeDefinitionAst]$a) { $null = $this.Out.Add("type $($a.Name)"); return 'Continue' }
    [AstVisitAction] VisitFunctionMember([FunctionMemberAst]$a) { $null = $this.Out.Add("member $($a.Name)"); return 'SkipChildren' }
    [void] PostVisit([Ast]$a) { if ($a -is [StatementAst]) { $this.Depth++ } }
}
$t = [Two]::new(); $ast.Visit($t); $t.Out; $t.Depth
'--'
class Eval : DefaultCustomAstVisitor2 {
    [object] VisitScriptBlock([ScriptBlockAst]$a) { return $a.EndBlock.Visit($this) }
    [object] VisitNamedBlock([NamedBlockAst]$a) { return $a.Statements[0].Visit($this) }
    [object] VisitPipeline([PipelineAst]$a) { return $a.PipelineElements[0].Visit($this) }
    [object] VisitCommandExpression([CommandExpressionAst]$a) { return $a.Expression.Visit($this) }
    [object] VisitBinaryExpression([BinaryExpressionAst]$a) { $l = $a.Left.Visit($this); $r = $a.Right.Visit($this); switch ($a.Operator) { 'Plus' { return $l + $r } 'Multiply' { return $l * $r } }; return "?$($a.Operator)" }
    [object] VisitParenExpression([ParenExpressionAst]$a) { return $a.Pipeline.Visit($this) }
    [object] VisitConstantExpression([ConstantExpressionAst]$a) { return $a.Value }
}
foreach ($s in '1 + 2 * 3', '(1 + 2) * 3', '7', '8 - 1', '"str"') { "$s => $([Parser]::ParseInput($s, [ref]$null, [ref]$null).Visit([Eval]::new()))" }
[AstVisitor].IsAbstract; [AstVisitor2].BaseType.Name; [AstVisitor].GetMethod('VisitCommand').ReturnType.Name
try { $ast.Visit('x') } catch { $_.FullyQualifiedErrorId }
class Bad : AstVisitor { [AstVisitAction] VisitCommand([CommandAst]$a) { throw 'inside visitor' } }
try { $ast.Visit([Bad]::new()) } catch { $_.Exception.GetType().Name; $_.Exception.Message }
