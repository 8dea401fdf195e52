using namespace System.Collections
using namespace System.Collections.Generic
using namespace System.Management.Automation
using namespace System.Management.Automation.Language
class C : IArgumentCompleter {
  [IEnumerable[CompletionResult]] CompleteArgument([string]$CommandName,[string]$ParameterName,[string]$Word,[CommandAst]$Ast,[IDictionary]$Fake) {
    $r = [List[CompletionResult]]::new()
    foreach ($x in 'alpha','beta','gamma') { if ($x -like "$Word*") { $r.Add([CompletionResult]::new($x)) } }
    return $r
  }
}
function Get-It { param([ArgumentCompleter([C])]$Name, [ArgumentCompletions('x1','x2','y')]$Other) $Name }
(TabExpansion2 'Get-It -Name ' ).CompletionMatches.CompletionText -join ','
(TabExpansion2 'Get-It -Name b' ).CompletionMatches.CompletionText -join ','
(TabExpansion2 'Get-It -Other x' ).CompletionMatches.CompletionText -join ','
class NumberCompleter : IArgumentCompleter {
    [int] $From
    [int] $To
    [int] $Step
    NumberCompleter([int] $from, [int] $to, [int] $step) {
        if ($from -gt $to) { throw [ArgumentOutOfRangeException]::new("from") }
        $this.From = $from; $this.To = $to; $this.Step = $step -lt 1 ? 1 : $step
    }
    [IEnumerable[CompletionResult]] CompleteArgument([string] $CommandName,[string] $parameterName,[string] $wordToComplete,[CommandAst] $commandAst,[IDictionary] $fakeBoundParameters) {
        $resultList = [List[CompletionResult]]::new()
        $local:to = $this.To
        for ($i = $this.From; $i -le $to; $i += $this.Step) {
            if ($i.ToString().StartsWith($wordToComplete, [System.StringComparison]::Ordinal)) {
                $num = $i.ToString()
                $resultList.Add([CompletionResult]::new($num, $num, [CompletionResultType]::ParameterValue, $num))
            }
        }
        return $resultList
    }
}
class NumberCompletionAttribute : ArgumentCompleterAttribute, IArgumentCompleterFactory {
    [int] $From
    [int] $To
    [int] $Step
    NumberCompletionAttribute([int] $from, [int] $to) { $this.From = $from; $this.To = $to; $this.Step = 1 }
    [IArgumentCompleter] Create() { return [NumberCompleter]::new($this.From, $this.To, $this.Step) }
}
function Add { param([NumberCompletion(0, 100, Step = 5)] [int] $X, [NumberCompletion(0, 100)] [int] $Y) $X + $Y }
(TabExpansion2 'Add -X ' ).CompletionMatches.CompletionText -join ','
(TabExpansion2 'Add -Y 9' ).CompletionMatches.CompletionText -join ','
Add 1 2
