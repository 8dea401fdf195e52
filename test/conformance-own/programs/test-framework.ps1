# Program: a small test framework with Describe/It/Should, mocks, hooks, parameterised cases and a report
$script:state = @{ Path = [System.Collections.Generic.List[string]]::new(); Results = [System.Collections.Generic.List[psobject]]::new(); Mocks = @{}; Before = [System.Collections.Stack]::new() }
class AssertionException : System.Exception { [object]$Actual; [object]$Expected; AssertionException([string]$m, [object]$a, [object]$e) : base($m) { $this.Actual = $a; $this.Expected = $e } }
function Describe([string]$Name, [scriptblock]$Body) {
    $state.Path.Add($Name); $state.Before.Push([System.Collections.Generic.List[scriptblock]]::new())
    try { . $Body } catch { $state.Results.Add([pscustomobject]@{ Path = $state.Path -join '.'; Result = 'ContainerFailed'; Message = "$_" }) }
    finally { $null = $state.Before.Pop(); $state.Path.RemoveAt($state.Path.Count - 1) }
}
Set-Alias Context Describe
function BeforeEach([scriptblock]$Body) { $state.Before.Peek().Add($Body) }
function It {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)][string]$Name, [Parameter(Position = 1)][scriptblock]$Body, [Alias('ForEach')][object[]]$TestCases, [switch]$Skip)
    foreach ($case in $TestCases ?? @(@{})) {
        $title = [regex]::Replace($Name, '<(\w+)>', { param($m) $v = $case[$m.Groups[1].Value]; $null -eq $v ? 'null' : "$v" })
        $r = [pscustomobject]@{ PSTypeName = 'TestResult'; Path = (@($state.Path) + $title) -join '.'; Result = 'Passed'; Message = $null }
        if ($Skip -or -not $Body) { $r.Result = $Skip ? 'Skipped' : 'Pending' }
        else {
            try {
                foreach ($level in $state.Before.ToArray()[-1..-$state.Before.Count]) { foreach ($b in $level) { . $b } }
                foreach ($k in $case.Keys) { Set-Variable $k $case[$k] }
                & $Body @case | Out-Null
            } catch [AssertionException] { $r.Result = 'Failed'; $r.Message = $_.Exception.Message }
            catch { $r.Result = 'Error'; $r.Message = "$($_.Exception.GetType().Name): $($_.Exception.Message) (line $($_.InvocationInfo.ScriptLineNumber))" }
        }
        $state.Results.Add($r)
    }
}
function Should {
    [CmdletBinding(DefaultParameterSetName = 'Be')]
    param(
        [Parameter(ValueFromPipeline)][AllowNull()]$Actual,
        [Parameter(ParameterSetName = 'Be', Mandatory)][AllowNull()]$Be,
        [Parameter(ParameterSetName = 'Match', Mandatory)][string]$Match,
        [Parameter(ParameterSetName = 'Throw', Mandatory)][switch]$Throw,
        [Parameter(ParameterSetName = 'Throw', Position = 0)][string]$ExpectedMessage = '*',
        [Parameter(ParameterSetName = 'Type', Mandatory)][type]$BeOfType,
        [Parameter(ParameterSetName = 'Null', Mandatory)][switch]$BeNullOrEmpty,
        [switch]$Not
    )
    begin { $all = [System.Collections.Generic.List[object]]::new() }
    process { $all.Add($Actual) }
    end {
        $value = if ($all.Count -eq 1) { $all[0] } else { $all.ToArray() }
        $ok, $text = switch ($PSCmdlet.ParameterSetName) {
            'Be' { (@(Compare-Object @($value) @($Be) -SyncWindow 0 -CaseSensitive).Count -eq 0), "be '$($Be -join ',')'" }
            'Match' { ($value -cmatch $Match), "match /$Match/" }
            'Type' { ($value -is $BeOfType), "be a [$($BeOfType.FullName)] but is [$($value.GetType().FullName)]" }
            'Null' { [string]::IsNullOrEmpty($value), 'be empty' }
            'Throw' { $m = $null; try { & $value | Out-Null } catch { $m = $_.Exception.Message }; ($null -ne $m -and $m -like $ExpectedMessage), "throw '$ExpectedMessage' but got '$m'" }
        }
        if ($ok -eq $Not.IsPresent) { throw [AssertionException]::new("expected '$value' $($Not ? 'not to' : 'to') $text", $value, $Be) }
    }
}
function Mock([string]$Command, [scriptblock]$With) {
    $calls = [System.Collections.Generic.List[object]]::new(); $state.Mocks[$Command] = $calls
    Set-Item "function:script:$Command" { $calls.Add($args); & $With @args }.GetNewClosure()
}
function Get-Price([string]$Item) { switch ($Item) { 'tea' { 2.5 } 'cake' { 4 } default { throw "no price for $Item" } } }
function Get-Total([string[]]$Items) { ($Items | ForEach-Object { Get-Price $_ } | Measure-Object -Sum).Sum }
Describe 'Shop' {
    BeforeEach { $counter = 10 }
    It 'adds' { Get-Total tea, cake | Should -Be 6.5 }
    It 'price of <Item> is <Price>' -TestCases @{ Item = 'tea'; Price = 2.5 }, @{ Item = 'cake'; Price = 5 } { param($Item, $Price) Get-Price $Item | Should -Be $Price }
    It 'throws' { { Get-Price gold } | Should -Throw '*gold' }
    It 'throws not' { { Get-Price tea } | Should -Not -Throw }
    It 'wrongly throws' { { Get-Price tea } | Should -Throw }
    Context 'types' {
        BeforeEach { $counter++ }
        It 'hook ran' { $counter | Should -Be 11 }
        It 'is double' { Get-Price tea | Should -BeOfType double }
        It 'is int' { Get-Price tea | Should -BeOfType int }
        It 'later'
        It 'not now' -Skip { throw 'x' }
        It 'fails hard' { $null.Method() }
        It 'divides' { 1 / 0 }
    }
    Context 'mocks' {
        Mock Get-Price { 100 }
        It 'uses mock' { Get-Total a, b, c | Should -Be 300 }
        It 'counts' { $state.Mocks['Get-Price'].Count | Should -Be 3 }
        It 'arrays' { 1, 2, 3 | Should -Be 1, 2, 3 }
        It 'arrays differ' { 1, 2, 3 | Should -Be 1, 3, 2 }
        It 'match' { 'Hello' | Should -Match '^h' }
        It 'empty' { '' | Should -BeNullOrEmpty }
    }
    throw 'container trouble'
}
$state.Results | Format-Table Result, Path, Message -Wrap
$state.Results | Group-Object Result | Sort-Object Name | ForEach-Object { '{0,-16}{1}' -f $_.Name, $_.Count }
$failed = @($state.Results | Where-Object Result -In Failed, Error)
$failed | Select-Object -First 2 | Format-List
exit $failed.Count
