# Program: AST analysis of a script: functions, calls, variables, complexity, a small linter and a rewriter
$source = @'
param([string]$Path, $Unused)
function Get-Thing([int]$Count = 3) {
    for ($i = 0; $i -lt $Count; $i++) { if ($i % 2 -and $i -ne 1) { gci $Path | % { $_.Name } } elseif ($i -eq 0) { "zero" } else { Write-Host "n $i" } }
}
filter Select-Odd { if ($_ % 2) { $_ } }
$result = Get-Thing -Count 5
switch ($result) { 'a' { 1 } 'b' { 2 } default { $undefined } }
try { Invoke-Expression "1+1" } catch { }
$a = $b = 5; $hash = @{ x = 1; 'y z' = { $a } }
Write-Output $result | Where-Object Length -GT 3
class P { [int]$X; [void] M() { while ($true) { break } } }
'@
$tokens = $errors = $null
$ast = [System.Management.Automation.Language.Parser]::ParseInput($source, [ref]$tokens, [ref]$errors)
"tokens $($tokens.Count), errors $($errors.Count), lines $($ast.Extent.EndLineNumber)"
$ns = 'System.Management.Automation.Language.'
function Find($type) { $ast.FindAll({ param($n) $n -is "$ns${type}Ast" -as [type] -or $n.GetType().Name -eq "${type}Ast" }, $true) }
'-- functions'
$ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true) | ForEach-Object {
    $branches = $_.FindAll({ param($n) $n -is [System.Management.Automation.Language.IfStatementAst] -or $n -is [System.Management.Automation.Language.LoopStatementAst] -or ($n -is [System.Management.Automation.Language.BinaryExpressionAst] -and $n.Operator -in 'And', 'Or') }, $true)
    [pscustomobject]@{ Name = $_.Name; Line = $_.Extent.StartLineNumber; Filter = $_.IsFilter; Params = ($_.Parameters ?? $_.Body.ParamBlock.Parameters).Count; Complexity = 1 + @($branches).Count; Parent = $_.Parent.Parent.GetType().Name }
} | Format-Table -AutoSize
'-- commands'
$ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { '{0,2}:{1,-3} {2} ({3} elements)' -f $_.Extent.StartLineNumber, $_.Extent.StartColumnNumber, $_.GetCommandName(), $_.CommandElements.Count }
'-- variables'
$vars = $ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.VariableExpressionAst] }, $true)
$vars | Group-Object { $_.VariablePath.UserPath } | Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Count)" }
'-- lint'
$findings = @(
    $ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.CommandAst] -and (Get-Alias $n.GetCommandName() -ErrorAction Ignore) }, $true) | ForEach-Object { [pscustomobject]@{ Rule = 'Alias'; Line = $_.Extent.StartLineNumber; Text = $_.GetCommandName() } }
    $ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.CatchClauseAst] -and $n.Body.Statements.Count -eq 0 }, $true) | ForEach-Object { [pscustomobject]@{ Rule = 'EmptyCatch'; Line = $_.Extent.StartLineNumber; Text = $_.Extent.Text } }
    $tokens | Where-Object { $_.Kind -eq 'Generic' -and $_.Text -eq 'Invoke-Expression' } | ForEach-Object { [pscustomobject]@{ Rule = 'IEX'; Line = $_.Extent.StartLineNumber; Text = $_.Text } }
    $assigned = $ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.AssignmentStatementAst] }, $true).Left.Extent.Text
    $params = $ast.ParamBlock.Parameters.Name.VariablePath.UserPath
    $params | Where-Object { $p = $_; @($vars | Where-Object { $_.VariablePath.UserPath -eq $p -and $_.Parent -isnot [System.Management.Automation.Language.ParameterAst] }).Count -eq 0 } | ForEach-Object { [pscustomobject]@{ Rule = 'UnusedParam'; Line = 1; Text = $_ } }
)
$findings | Sort-Object Line, Rule | Format-Table
'-- rewrite'
$edits = $ast.FindAll({ param($n) $n -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $alias = Get-Alias $_.GetCommandName() -ErrorAction Ignore; if ($alias) { [pscustomobject]@{ Start = $_.CommandElements[0].Extent.StartOffset; End = $_.CommandElements[0].Extent.EndOffset; New = $alias.Definition } } }
$new = $source; foreach ($e in $edits | Sort-Object Start -Descending) { $new = $new.Remove($e.Start, $e.End - $e.Start).Insert($e.Start, $e.New) }
$new -split '\n' | Select-Object -Index 2
'-- tokens'
$tokens | Group-Object Kind -NoElement | Sort-Object Count, Name -Descending | Select-Object -First 6 | ForEach-Object { "$($_.Name) $($_.Count)" }
$tokens | Where-Object { $_.TokenFlags -band 'Keyword' } | ForEach-Object Text | Sort-Object -Unique | Join-String -Separator ' '
[System.Management.Automation.Language.Parser]::ParseInput('if ($x { 1 ', [ref]$null, [ref]$errors) | Out-Null; $errors | ForEach-Object { "$($_.ErrorId): $($_.Message)" }
class Visitor : System.Management.Automation.Language.AstVisitor { [int]$Strings; [System.Management.Automation.Language.AstVisitAction] VisitStringConstantExpression([System.Management.Automation.Language.StringConstantExpressionAst]$a) { $this.Strings++; return 'Continue' } [System.Management.Automation.Language.AstVisitAction] VisitFunctionDefinition([System.Management.Automation.Language.FunctionDefinitionAst]$a) { return 'SkipChildren' } }
$v = [Visitor]::new(); $ast.Visit($v); $v.Strings
$ast.EndBlock.Statements | ForEach-Object { $_.GetType().Name }
({ param($x) $x + 1 }.Ast.Find({ $args[0] -is [System.Management.Automation.Language.BinaryExpressionAst] }, $true)).Operator
